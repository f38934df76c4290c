using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>
/// A statement about votes that must be true if the reported outcome is right: a weighted sum of the votes is above 0.
/// </summary>
/// <remarks>
/// For a pair of a winner and a loser the sum is the votes of the one less those of the other; for a share p/q it is
/// (q − p) times the votes of the winner less p times all others. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditAssertion>))]
public sealed class AuditAssertion : IJsonResult<AuditAssertion>
{
    private readonly int[] _weights;

    private AuditAssertion(ReportStatement statement, string winner, string? loser, int[] weights)
    {
        (Statement, Winner, Loser, _weights) = (statement, winner, loser, weights);
        MostLostByBallot = -weights.Min();
    }

    /// <summary>The statement in words: "Ana has more votes than Ben".</summary>
    public ReportStatement Statement { get; }

    /// <summary>The selection that won, as reported.</summary>
    public string Winner { get; }

    /// <summary>The selection that lost to it; null where the winner is checked against all others together.</summary>
    public string? Loser { get; }

    /// <summary>By how much one ballot can lower the sum.</summary>
    internal int MostLostByBallot { get; }

    /// <summary>The weighted sum of votes: above 0 where the statement holds.</summary>
    /// <param name="votes">The votes, one number for each selection of the contest.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than selections.</exception>
    public long MarginOf(IReadOnlyList<long> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        if (votes.Count != _weights.Length) Throw.WrongVoteCount(Statement.ToString(), votes.Count, _weights.Length);
        long margin = 0;
        for (int i = 0; i < _weights.Length; i++) margin += _weights[i] * votes[i];
        return margin;
    }

    /// <summary>The statement in English.</summary>
    public override string ToString() => Statement.ToString();

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

    static void IJsonResult<AuditAssertion>.Describe(JsonForm<AuditAssertion> form) => form
        .Item("statement", assertion => assertion.Statement)
        .Text("winner", assertion => assertion.Winner)
        .TextOrNull("loser", assertion => assertion.Loser);
}
