namespace Electoral.Tally;

/// <summary>
/// A motion needs a number of votes in favour out of a membership: who abstains or is absent does not help it.
/// </summary>
/// <remarks>
/// Votes against, abstentions and absences have the same effect here, and a different one where only the votes cast
/// are counted. Immutable and safe to share between threads.
/// </remarks>
public sealed class MembershipRule : OutcomeRule
{
    private readonly string _inFavour;

    internal MembershipRule(int members, int needed, string inFavour)
        : base(new("qualified-majority", RuleTexts.QualifiedMajority, needed, members))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(needed, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(needed, members);
        ArgumentException.ThrowIfNullOrWhiteSpace(inFavour);
        (Members, Needed, _inFavour) = (members, needed, inFavour);
    }

    /// <summary>The number of members.</summary>
    public int Members { get; }

    /// <summary>The votes in favour that are needed.</summary>
    public int Needed { get; }

    /// <summary>What the rule says of a vote.</summary>
    /// <param name="vote">How the members voted.</param>
    /// <returns>
    /// Decided where the members who may still vote cannot change the outcome. Members in none of the groups do not
    /// vote, and the reasons say how many they are.
    /// </returns>
    /// <exception cref="ArgumentException">A number is negative, or they add up to more than the members.</exception>
    public OutcomeFinding Judge(MembershipVote vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        int[] groups = [vote.For, vote.Against, vote.Abstentions, vote.Absent, vote.StillToVote];
        long all = groups.Sum(group => (long)group);
        if (Array.Exists(groups, group => group < 0) || all > Members) Throw.WrongMembership(vote, Members);
        var finding = Judge(vote.For, vote.For + vote.StillToVote);
        return all == Members
            ? finding
            : finding with
            {
                Reasons =
                    [.. finding.Reasons, new("members-unaccounted", RuleTexts.Unaccounted, Members - all, Members)],
            };
    }

    // A motion that has its votes keeps them, whatever is missing.
    private protected override bool NeedsCapacity => false;

    private protected override OutcomeFinding Find(ContestBounds bounds)
    {
        var motion = bounds.Candidates.FirstOrDefault(bound => bound.Candidate.Id == _inFavour);
        if (motion is null) Throw.NoSuchCandidate(_inFavour, bounds.Contest);
        var finding = Judge(motion!.Votes, motion.VotesMax);
        return finding.Decision == Decision.Decided
            ? finding
            : finding with { Reasons = [.. finding.Reasons, .. NoBounds.Of(bounds)] };
    }

    private OutcomeFinding Judge(long least, long? most)
    {
        if (least >= Needed)
        {
            return new()
            {
                Decision = Decision.Decided,
                Outcome = OutcomeKind.Adopted,
                Reasons = [new("adopted", RuleTexts.Adopted, least, Needed, Members)],
            };
        }

        if (most is long highest && highest < Needed)
        {
            return new()
            {
                Decision = Decision.Decided,
                Outcome = OutcomeKind.NotAdopted,
                Reasons = [new("not-adopted", RuleTexts.NotAdopted, highest, Needed, Members, Needed - highest)],
            };
        }

        return new()
        {
            Decision = Decision.NotDecided,
            Reasons = [new("votes-open", RuleTexts.VotesOpen, least, Needed, Members)],
        };
    }
}
