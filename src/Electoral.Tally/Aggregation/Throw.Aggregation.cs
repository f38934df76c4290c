using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static ReportText NoSuchBasis(ShareOf basis) =>
        throw new ArgumentOutOfRangeException(
            nameof(basis), basis, "A share is one of valid votes, ballots cast or registered voters.");

    [DoesNotReturn]
    public static void UnlikeContests(Contest found, Contest expected) =>
        throw new ArgumentException(
            $"Sums of different contests cannot be joined: found the selections {found}, expected {expected}.", nameof(
                found));

    [DoesNotReturn]
    public static void NoSuchDigitPlace(DigitPlace place) =>
        throw new ArgumentOutOfRangeException(nameof(place), place, "There is no such place of digits.");

    [DoesNotReturn]
    public static void MinimumWithoutDigit(DigitPlace place, int minimum, int least) =>
        throw new ArgumentOutOfRangeException(
            nameof(minimum), minimum, $"Counts below {least} have no such digit ({place}): expected at least that.");

    [DoesNotReturn]
    public static CountColumn NoSuchColumn(CountField field) =>
        throw new ArgumentException($"The source of this table has no field {field}.", nameof(field));

    [DoesNotReturn]
    public static void UnlikeDigits(DigitDistribution found, DigitDistribution expected) =>
        throw new ArgumentException(
            $"Digits of different places or minimums cannot be joined: found {found}, expected {expected}.", nameof(
                found));
}
