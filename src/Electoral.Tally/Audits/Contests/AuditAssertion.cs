using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>
/// A statement about votes that must be true if the reported outcome is right: a weighted sum of the votes is above 0.
/// </summary>
/// <remarks>
/// For a pair of a winner and a loser the sum is the votes of the winner minus those of the loser; for a share p/q it
/// is (q − p) times the votes of the winner minus p times all others. For a selection that has at most the share it is
/// the opposite: p times all others minus (q − p) times its votes, plus 1, because it may have exactly the share.
/// Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditAssertion>))]
public sealed class AuditAssertion : IJsonResult<AuditAssertion>
{
    private readonly int[] _weights;
    private readonly int _allowance;

    private AuditAssertion(
        ReportStatement statement, string? winner, string? loser, int[] weights, int allowance = 0)
    {
        (Statement, Winner, Loser, _weights, _allowance) = (statement, winner, loser, weights, allowance);
        MostLostByBallot = -weights.Min();
    }

    /// <summary>The statement in words: "Ana has more votes than Ben".</summary>
    public ReportStatement Statement { get; }

    /// <summary>
    /// The selection that won, as reported; null if the statement is that a selection did not reach a share.
    /// </summary>
    public string? Winner { get; }

    /// <summary>
    /// The selection that lost to it, or did not reach the share; null if the winner is compared with all others
    /// together.
    /// </summary>
    public string? Loser { get; }

    /// <summary>By how much one ballot can lower the sum.</summary>
    internal int MostLostByBallot { get; }

    /// <summary>The weighted sum of votes: above 0 if the statement holds.</summary>
    /// <param name="votes">The votes, one number for each selection of the contest.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than selections.</exception>
    public long MarginOf(IReadOnlyList<long> votes) => PartOf(votes) + _allowance;

    /// <summary>The weighted sum of some of the votes: the sums of parts of an election add up.</summary>
    internal long PartOf(IReadOnlyList<long> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (votes.Count != _weights.Length) Throw.WrongVoteCount(Statement.ToString(), votes.Count, _weights.Length);
        long margin = 0;
        for (int i = 0; i < _weights.Length; i++) margin += _weights[i] * votes[i];
        return margin;
    }

    /// <summary>The largest value of a ballot with one vote: see <see cref="ValueOf"/>.</summary>
    public double LargestValue => Value(_weights.Max());

    /// <summary>
    /// What a ballot is worth in a test of the mean: 0 for a ballot that lowers the sum most and ½ for a ballot without
    /// a vote; the mean over ballots is above ½ if the weighted sum of their votes is above 0.
    /// </summary>
    /// <remarks>
    /// The assorter of Stark, P. B. (2020), Sets of half-average nulls generate risk-limiting audits: SHANGRLA: 1 for a
    /// winner and 0 for the loser of a pair; 1/(2f) for a selection with a claimed share f, or 1/(2(1 − f)) for all
    /// others if one has at most f, and 0 for the rest.
    /// </remarks>
    /// <param name="ballot">The votes of the ballot, one number for each selection of the contest.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than selections.</exception>
    public double ValueOf(IReadOnlyList<long> ballot) => Value(PartOf(ballot));

    /// <summary>The statement in English.</summary>
    public override string ToString() => Statement.ToString();

    private double Value(long weight) => (1 + (double)weight / MostLostByBallot) / 2;

    internal static AuditAssertion Pair(IReadOnlyList<string> selections, int winner, int loser)
    {
        int[] weights = new int[selections.Count];
        (weights[winner], weights[loser]) = (1, -1);
        var statement = new ReportStatement(
            "more-votes", AuditTexts.MoreVotes, selections[winner], selections[loser]);
        return new(statement, selections[winner], selections[loser], weights);
    }

    internal static AuditAssertion Share(IReadOnlyList<string> selections, int winner, int above, int below)
    {
        int[] weights = new int[selections.Count];
        Array.Fill(weights, -above);
        weights[winner] = below - above;
        var statement = new ReportStatement(
            "more-than-share", AuditTexts.MoreThanShare, selections[winner], 100m * above / below);
        return new(statement, selections[winner], null, weights);
    }

    internal static AuditAssertion AtMost(IReadOnlyList<string> selections, int loser, int above, int below)
    {
        int[] weights = new int[selections.Count];
        Array.Fill(weights, above);
        weights[loser] = above - below;
        var statement = new ReportStatement(
            "at-most-share", AuditTexts.AtMostShare, selections[loser], 100m * above / below);
        return new(statement, null, selections[loser], weights, allowance: 1);
    }

    static void IJsonResult<AuditAssertion>.Describe(JsonForm<AuditAssertion> form) => form
        .Item("statement", assertion => assertion.Statement)
        .TextOrNull("winner", assertion => assertion.Winner)
        .TextOrNull("loser", assertion => assertion.Loser);
}
