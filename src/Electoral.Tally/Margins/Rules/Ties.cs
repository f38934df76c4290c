namespace Electoral.Tally;

/// <summary>The statements about candidates with equally many votes, and about a complete collection.</summary>
internal static class Ties
{
    private static readonly ReportText NothingMissing = new("Nothing is missing", "No falta nada");

    private static readonly ReportText NothingOutstanding = new(
        "What is missing can hold no vote", "En lo que falta no cabe ningún voto");

    private static readonly ReportText Tie = new(
        "{0}: {1} have {2:N0|vote|votes} each. It is a tie, which the votes do not decide.",
        "{0}: {1} tienen los mismos votos, {2:N0} cada candidatura. Es un empate, que los votos no deciden.");

    private static readonly ReportText TieSoFar = new(
        "{0} have {1:N0|vote|votes} each so far, and {2:N0} can still come.",
        "{0} tienen hasta ahora {1:N0|voto|votos} cada candidatura, y aún pueden llegar {2:N0}.");

    private static readonly ReportText NoVotesAtAll = new(
        "{0}, and nobody has a vote.", "{0}, y nadie tiene votos.");

    private static readonly ReportText NoVotesText = new(
        "No vote has been collected, and {0:N0} can still come.", "No hay votos recogidos y aún pueden llegar {0:N0}.");

    private static readonly ReportText FinalistsOpen = new(
        "Who reaches it can still change.", "Aún puede cambiar quiénes pasan.");

    private static readonly ReportText TieForSecondRound = new(
        "The votes do not decide who reaches the second round: {0} have {1:N0} each.",
        "Los votos no deciden quiénes pasan a la segunda vuelta: {0} tienen los mismos, {1:N0} cada candidatura.");

    private static readonly ReportText FinalistsText = new(
        "{0} and {1} reach the second round.", "Pasan a la segunda vuelta {0} y {1}.");

    /// <summary>That nothing is missing, or that what is missing can hold no vote.</summary>
    public static ReportStatement Nothing(ContestBounds bounds) =>
        bounds.Outstanding is { Stations: 0, IncompleteSheets: 0 }
            ? new("nothing-missing", NothingMissing)
            : new("nothing-outstanding", NothingOutstanding);

    /// <summary>
    /// The finding where nothing is outstanding and several have the most votes, or nobody has one: nobody can do
    /// anything about it any more.
    /// </summary>
    public static OutcomeFinding Final(ContestBounds bounds) => new()
    {
        Decision = Decision.NotDecided,
        Tied = bounds.Tied,
        Reasons = [bounds.Leader.Votes == 0 ? NoVotes(bounds) : Statement(bounds)],
    };

    /// <summary>That several have the most votes and nothing is outstanding.</summary>
    public static ReportStatement Statement(ContestBounds bounds) =>
        new("tie", Tie, Nothing(bounds), CandidateNames.Of(bounds.Tied), bounds.Leader.Votes);

    /// <summary>That several have the most votes so far.</summary>
    public static ReportStatement SoFar(ContestBounds bounds) => new(
        "tie-so-far", TieSoFar, CandidateNames.Of(bounds.Tied), bounds.Leader.Votes, bounds.Outstanding.Capacity);

    /// <summary>That nobody has a vote: so far, or in the end.</summary>
    public static ReportStatement NoVotes(ContestBounds bounds) => bounds.IsComplete
        ? new("no-votes", NoVotesAtAll, Nothing(bounds))
        : new("no-votes", NoVotesText, bounds.Outstanding.Capacity);

    /// <summary>Who reaches a second round, or why that is not known.</summary>
    public static ReportStatement Finalists(ContestBounds bounds, Candidate[] finalists)
    {
        if (finalists is [var first, var second])
        {
            return new("finalists", FinalistsText, first.Name, second.Name);
        }

        if (!bounds.IsComplete) return new("finalists-open", FinalistsOpen);
        long votes = bounds.Candidates[bounds.Order[1]].Votes;
        var level = bounds.Candidates.Where(bound => bound.Votes == votes).Select(bound => bound.Candidate);
        return new("tie-for-second-round", TieForSecondRound, CandidateNames.Of(level), votes);
    }
}
