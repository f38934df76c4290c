using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>
/// A reported result that is to be audited: the votes, the ballots, and the rule by which somebody won.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditContest>))]
public sealed class AuditContest : IJsonResult<AuditContest>
{
    /// <summary>A reported result.</summary>
    /// <param name="selections">The names of the selections, two or more, all different.</param>
    /// <param name="votes">The reported votes of each, 0 or more.</param>
    /// <param name="ballotsCast">All ballots; null for as many as votes.</param>
    /// <param name="rule">The rule; null for <see cref="AuditRule.Plurality"/>.</param>
    /// <exception cref="ArgumentException">An argument is not as described.</exception>
    public AuditContest(
        IReadOnlyList<string> selections, IReadOnlyList<long> votes, long? ballotsCast = null, AuditRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(selections);
        ArgumentNullException.ThrowIfNull(votes);
        Selections = [.. selections];
        Votes = [.. votes];
        if (Selections.Count < 2) Throw.NoReportedContest("it has fewer than two selections");
        if (Selections.Distinct(StringComparer.Ordinal).Count() < Selections.Count)
        {
            Throw.NoReportedContest("two selections have one name");
        }

        if (Votes.Count != Selections.Count) Throw.WrongVoteCount("reported result", Votes.Count, Selections.Count);
        if (Votes.Any(count => count < 0)) Throw.NoReportedContest("a number of votes is negative");
        Rule = rule ?? AuditRule.Plurality;
        long least = Rule.LeastBallots(Votes);
        BallotsCast = ballotsCast ?? Votes.Sum();
        if (BallotsCast < least) Throw.BallotsBelowVotes("reported result", BallotsCast, least);
        Assertions = Rule.Assertions(Selections, Votes);
    }

    /// <summary>The names of the selections.</summary>
    public IReadOnlyList<string> Selections { get; }

    /// <summary>The reported votes, in the order of <see cref="Selections"/>.</summary>
    public IReadOnlyList<long> Votes { get; }

    /// <summary>All ballots, with and without a vote.</summary>
    public long BallotsCast { get; }

    /// <summary>The rule.</summary>
    public AuditRule Rule { get; }

    /// <summary>What must be true if the reported winners won.</summary>
    public IReadOnlyList<AuditAssertion> Assertions { get; }

    static void IJsonResult<AuditContest>.Describe(JsonForm<AuditContest> form) => form
        .Texts("selections", contest => contest.Selections)
        .Wholes("votes", contest => contest.Votes)
        .Whole("ballotsCast", contest => contest.BallotsCast)
        .Items("assertions", contest => contest.Assertions);
}
