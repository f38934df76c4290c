using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

public abstract partial class OutcomeRule
{
    /// <summary>
    /// A motion needs a number of votes in favour out of a membership, whoever abstains or is absent.
    /// </summary>
    /// <param name="members">The number of members, 1 or more.</param>
    /// <param name="needed">The votes needed, 1 to <paramref name="members"/>.</param>
    /// <param name="inFavour">The candidate that stands for the motion, where it is judged from sheets.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static MembershipRule QualifiedMajority(int members, int needed, string inFavour = "for") =>
        new(members, needed, inFavour);

    /// <summary>A motion needs the votes of more than half of a membership.</summary>
    /// <param name="members">The number of members, 1 or more.</param>
    /// <param name="inFavour">The candidate that stands for the motion, where it is judged from sheets.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static MembershipRule MajorityOfMembers(int members, string inFavour = "for") =>
        new(members, members / 2 + 1, inFavour);
}

/// <summary>
/// A motion needs a number of votes in favour out of a membership: who abstains or is absent does not help it.
/// </summary>
/// <remarks>
/// Votes against, abstentions and absences have the same effect here, and a different one where only the votes cast
/// are counted. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<MembershipRule>))]
public sealed class MembershipRule : OutcomeRule
{
    private static readonly ReportText Words =
        new("{0:N0} of {1:N0} members must vote in favour", "deben votar a favor {0:N0} de {1:N0} miembros");

    private static readonly ReportText Adopted = new(
        "{0:N0|vote|votes} in favour; {1:N0} of {2:N0} members are needed.",
        "{0:N0|voto|votos} a favor; se necesitan {1:N0} de {2:N0} miembros.");

    private static readonly ReportText NotAdopted = new(
        "At most {0:N0|vote|votes} in favour; {1:N0} of {2:N0} members are needed: {3:N0} short.",
        "A lo sumo {0:N0|voto|votos} a favor; se necesitan {1:N0} de {2:N0} miembros: faltan {3:N0}.");

    private static readonly ReportText VotesOpen = new(
        "{0:N0|vote|votes} in favour so far; {1:N0} of {2:N0} members are needed, which can still be reached.",
        "{0:N0|voto|votos} a favor hasta ahora; se necesitan {1:N0} de {2:N0} miembros, y aún se pueden alcanzar.");

    private static readonly CountText Unaccounted = new(
        new(
            "1 of the {1:N0} members is in none of the groups and is taken not to vote.",
            "1 de los {1:N0} miembros no está en ningún grupo y se toma como que no vota."),
        new(
            "{0:N0} of the {1:N0} members are in none of the groups and are taken not to vote.",
            "{0:N0} de los {1:N0} miembros no están en ningún grupo y se toman como que no votan."));

    private readonly string _inFavour;

    internal MembershipRule(int members, int needed, string inFavour)
        : base(new("qualified-majority", Words, needed, members))
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
                [
                    .. finding.Reasons,
                    new("members-unaccounted", Unaccounted.Of(Members - all), Members - all, Members),
                ],
            };
    }

    /// <inheritdoc/>
    /// <remarks>A motion that has its votes keeps them, whatever is missing.</remarks>
    protected override bool NeedsCapacity => false;

    internal override bool IsBuiltIn => true;

    /// <inheritdoc/>
    protected override OutcomeFinding Find(ContestBounds bounds)
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
                IsBeyondMissing = true,
                Reasons = [new("adopted", Adopted, least, Needed, Members)],
            };
        }

        if (most is long highest && highest < Needed)
        {
            return new()
            {
                Decision = Decision.Decided,
                Outcome = OutcomeKind.NotAdopted,
                Reasons = [new("not-adopted", NotAdopted, highest, Needed, Members, Needed - highest)],
            };
        }

        return new()
        {
            Decision = Decision.NotDecided,
            Reasons = [new("votes-open", VotesOpen, least, Needed, Members)],
        };
    }
}
