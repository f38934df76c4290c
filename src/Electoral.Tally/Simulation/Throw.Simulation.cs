using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Electoral.Tally;

internal static partial class Throw
{
    /// <summary>The number itself, if it is between the two others.</summary>
    public static double IfOutside(double value, double low, double high, [CallerMemberName] string name = "") =>
        value >= low && value <= high
            ? value
            : throw new ArgumentOutOfRangeException(
                name, value, FormattableString.Invariant($"Found {value}, expected a number from {low} to {high}."));

    /// <summary>The number itself, if it is a dispersion.</summary>
    public static double IfNoDispersion(double value, [CallerMemberName] string name = "") =>
        IfOutside(value, 0, 0.5, name);

    [DoesNotReturn]
    public static void TooFewUnits(SyntheticLevel level, SyntheticLevel above) =>
        throw new InvalidOperationException(
            $"The level '{Shown(level.Name)}' has {level.Units} units, expected at least {above.Units}: "
            + $"each unit of '{Shown(above.Name)}' holds one or more.");

    [DoesNotReturn]
    public static void RepeatedLevel(string name) =>
        throw new InvalidOperationException($"Two levels of the synthetic election are called '{Shown(name)}'.");

    [DoesNotReturn]
    public static void UnlikeShares(int shares, int selections) =>
        throw new InvalidOperationException(
            $"Found {shares} shares, expected {selections}, one for each selection of the contest.");

    [DoesNotReturn]
    public static void SeveralVotes(int votesAllowed) =>
        throw new InvalidOperationException(
            $"A synthetic election gives each valid ballot one vote; the contest allows {votesAllowed}.");

    [DoesNotReturn]
    public static void ImpossibleRegistered(double mean, double spread, int cap) =>
        throw new InvalidOperationException(FormattableString.Invariant(
            $"No numbers from 1 to {cap} registered voters have the mean {mean} and vary with the spread {spread}: ")
            + "the mean must not exceed the cap, and the square of the spread must be at most half of "
            + "(mean - 1) times (cap - mean).");

    [DoesNotReturn]
    public static void OneSelection(Contest contest) =>
        throw new ArgumentException(
            $"The contest '{contest}' has fewer than two selections: there is nobody to take votes from.",
            nameof(contest));

    [DoesNotReturn]
    public static void NothingToStuff(Irregularity irregularity) =>
        throw new ArgumentException(
            $"{irregularity.Kind} needs registered voters, and the table has none.", nameof(irregularity));
}
