using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void WrongMembership(MembershipVote vote, int members) =>
        throw new ArgumentException(
            $"Found {vote}: expected numbers of 0 or more that add up to at most the {members} members.", nameof(vote));

    [DoesNotReturn]
    public static void NoFinding(OutcomeRule rule, string objection) =>
        throw new InvalidOperationException(
            $"The rule '{Shown(rule.ToString())}' returned no finding: {Shown(objection)}.");

    [DoesNotReturn]
    public static void NotEveryContent(
        OutcomeRule rule, OutcomeFinding finding, ContestBounds content, OutcomeFinding other)
    {
        string votes = string.Join(", ", content.Candidates.Select(one => $"{one.Candidate.Id} {one.Votes}"));
        throw new InvalidOperationException(
            $"The rule '{Shown(rule.ToString())}' says '{Shown(finding.ToString())}', but with {Shown(votes)} it says "
            + $"'{Shown(other.ToString())}'.");
    }
}
