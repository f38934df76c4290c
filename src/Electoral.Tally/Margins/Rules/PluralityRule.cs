namespace Electoral.Tally;

public abstract partial class OutcomeRule
{
    /// <summary>Most votes win; a tie is not a win.</summary>
    public static OutcomeRule Plurality { get; } = new PluralityRule();
}

/// <summary>Most votes win.</summary>
internal sealed class PluralityRule() : OutcomeRule(new("plurality", Words))
{
    private const int MostReasons = 5;

    private static readonly ReportText Words = new("most votes win", "gana quien obtiene más votos");

    private static readonly CountText LeadExceeds = new(
        new(
            "{0} leads {1} by 1 vote and {1} can gain at most {3:N0}, so {0} keeps a lead of at least {4:N0}.",
            "{0} aventaja a {1} por 1 voto y {1} puede sumar a lo sumo {3:N0}, así que {0} "
            + "conserva una ventaja de al menos {4:N0}."),
        new(
            "{0} leads {1} by {2:N0|vote|votes} and {1} can gain at most "
            + "{3:N0}, so {0} keeps a lead of at least {4:N0}.",
            "{0} aventaja a {1} por {2:N0|voto|votos} y {1} puede sumar a lo sumo {3:N0}, así que {0} "
            + "conserva una ventaja de al menos {4:N0}."));

    private static readonly ReportText OnlyCandidate =
        new("{0} is the only candidate.", "{0} es la única candidatura.");

    private static readonly ReportText LeadComplete = new(
        "{0}: {1} has {2:N0|vote|votes} and {3} {4:N0}, {5:N0} fewer.",
        "{0}: {1} tiene {2:N0|voto|votos} y {3} {4:N0}, {5:N0} menos.");

    private static readonly ReportText CanOvertake = new(
        "{0} can still overtake {1}: the lead is {2:N0}, and {0} can still get {3:N0|vote|votes}.",
        "{0} aún puede superar a {1}: la ventaja es de {2:N0} y {0} puede obtener aún {3:N0|voto|votos}.");

    private static readonly ReportText CanDrawLevel = new(
        "{0} can still draw level with {1}: the lead is {2:N0}, and {0} can still get {3:N0|vote|votes}.",
        "{0} aún puede empatar con {1}: la ventaja es de {2:N0} y {0} puede obtener aún {3:N0|voto|votos}.");

    private static readonly ReportText FurtherRivals =
        new("So can {0:N0|further candidate|further candidates}.", "También {0:N0|candidatura|candidaturas} más.");

    protected override OutcomeFinding Find(ContestBounds bounds)
    {
        var leader = bounds.Contest.Candidates[bounds.Order[0]];
        MarginBound[] open = [.. bounds.OpenRivals];
        if (open.Length == 0 && bounds.LeaderVotes > 0)
        {
            return new()
            {
                Decision = Decision.Decided,
                Outcome = OutcomeKind.Winner,
                Winner = leader,
                CanWin = [leader],
                Reasons = [Decided(bounds)],
            };
        }

        return bounds.IsComplete
            ? Ties.Final(bounds)
            : new() { Decision = Decision.NotDecided, CanWin = CanWin(bounds), Reasons = [.. Open(bounds, open)] };
    }

    internal override bool IsBuiltIn => true;

    private static Candidate[] CanWin(ContestBounds bounds) =>
    [
        .. Enumerable.Range(0, bounds.Candidates.Count)
            .Where(candidate => bounds.BestFor(candidate) is var best && best.Votes[candidate] >= best.MostOfOthers(
                candidate))
            .Select(candidate => bounds.Candidates[candidate].Candidate),
    ];

    private static ReportStatement Decided(ContestBounds bounds) =>
        bounds.ClosestRival is not { } closest
        ? new("only-candidate", OnlyCandidate, bounds.Leader.Candidate.Name)
        : bounds.IsComplete
        ? new(
            "lead-with-nothing-outstanding", LeadComplete, Ties.Nothing(bounds), closest.Leader.Name,
            bounds.LeaderVotes, closest.Rival.Name, bounds.LeaderVotes - closest.Lead, closest.Lead)
        : new(
            "lead-exceeds-outstanding", LeadExceeds.Of(closest.Lead), closest.Leader.Name,
            closest.Rival.Name, closest.Lead, closest.Lead - closest.LeadMin, closest.LeadMin);

    private static IEnumerable<ReportStatement> Open(ContestBounds bounds, MarginBound[] open)
    {
        if (bounds.Leader.Votes == 0)
        {
            yield return Ties.NoVotes(bounds);
            yield break;
        }

        if (bounds.Tied.Count > 0) yield return Ties.SoFar(bounds);
        open = Array.FindAll(open, rival => rival.Lead > 0);
        foreach (var rival in open.Take(MostReasons))
        {
            var text = rival.LeadMin == 0 ? CanDrawLevel : CanOvertake;
            yield return new(
                "outstanding-reaches-lead", text, rival.Rival.Name, rival.Leader.Name, rival.Lead,
                rival.Lead - rival.LeadMin);
        }

        if (open.Length > MostReasons)
        {
            yield return new("further-rivals", FurtherRivals, open.Length - MostReasons);
        }
    }
}
