using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static ReportingUnit NoSuchUnitOfFrame(UnitPath path) =>
        throw new ArgumentException($"The frame has no unit {path}.", nameof(path));

    [DoesNotReturn]
    public static void SeveralVotes(Contest contest) =>
        throw new ArgumentException(
            $"Bounds need a contest in which a voter has one vote: found VotesAllowed {contest.VotesAllowed}.",
            nameof(contest));

    [DoesNotReturn]
    public static void NoSelections(Contest contest) =>
        throw new ArgumentException("Bounds need a contest with at least one selection.", nameof(contest));

    [DoesNotReturn]
    public static void WrongTotals(IReadOnlyList<long> votes, int expected) =>
        throw new ArgumentException(
            $"Found {votes.Count} totals, expected {expected}, one for each candidate, each 0 or more.", nameof(votes));
}
