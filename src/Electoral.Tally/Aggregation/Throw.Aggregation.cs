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
}
