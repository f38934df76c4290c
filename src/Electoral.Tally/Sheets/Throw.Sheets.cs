using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void RepeatedSelection(string id) =>
        throw new ArgumentException($"Two selections of the contest have the id '{Shown(id)}'.", nameof(id));

    [DoesNotReturn]
    public static int NoSuchSelection(string id, Contest contest) =>
        throw new ArgumentException(
            $"The contest has no selection '{Shown(id)}'. Its selections are: {contest}.", nameof(id));

    [DoesNotReturn]
    public static Candidate NoSuchCandidate(string candidate, Contest contest) =>
        throw new ArgumentException(
            $"The contest has no candidate '{Shown(candidate)}'. "
            + $"Its candidates are: {VisibleText.List(contest.Candidates.Select(c => c.Id))}.", nameof(candidate));

    public static long? IfNegative(long? value, string name) => value < 0
        ? throw new ArgumentOutOfRangeException(
            Shown(name), value, $"{Shown(name)}: found {value}, expected 0 or more.")
        : value;

    public static long NoVotesOf(string selection) =>
        throw new KeyNotFoundException($"No votes for '{Shown(selection)}' are stated.");

    public static void NegativePercentage(decimal percentage, string selection) =>
        throw new ArgumentOutOfRangeException(
            nameof(percentage), percentage,
            $"{Shown(selection)}: found {percentage} %, expected 0 or more.");

    public static void ShareOutOfRange(decimal value, string name) =>
        throw new ArgumentOutOfRangeException(
            Shown(name), value, $"{Shown(name)}: found {value}, expected a share from 0 to 1.");
}
