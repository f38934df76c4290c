using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Live;

/// <summary>A live count in a few numbers: what a page or another program shows.</summary>
/// <remarks>As JSON it is the object of <c>docs/json.md</c>. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<LiveSummary>))]
public sealed class LiveSummary : IJsonResult<LiveSummary>
{
    internal LiveSummary(LiveSnapshot snapshot)
    {
        (Sequence, ChangedAt, Sheets) = (snapshot.Sequence, snapshot.ChangedAt, snapshot.Sheets);
        (Withdrawn, OutsideRoll) = (snapshot.Withdrawn, snapshot.OutsideRoll);
        (Coverage, Verdict) = (snapshot.Whole, snapshot.Verdict);
        (DecidedSince, Bounds) = (snapshot.DecidedSince, snapshot.Bounds);
    }

    /// <summary>The number of changes that the count has seen.</summary>
    public long Sequence { get; }

    /// <summary>When the last change was taken, in UTC; null before the first.</summary>
    public DateTimeOffset? ChangedAt { get; }

    /// <summary>The sheets in the count, of any status, those outside the roll included.</summary>
    public long Sheets { get; }

    /// <summary>The sheets that were withdrawn, and not submitted again since.</summary>
    public long Withdrawn { get; }

    /// <summary>The sheets that match nothing in the roll.</summary>
    public long OutsideRoll { get; }

    /// <summary>How much of the whole is collected, and its totals.</summary>
    public UnitCoverage Coverage { get; }

    /// <summary>What the missing stations leave possible: leader, lead, and its range.</summary>
    public ContestBounds Bounds { get; }

    /// <summary>Whether the sheets decide the contest, and what that rests on.</summary>
    public MarginVerdict Verdict { get; }

    /// <summary>The moment since which the same outcome has been decided; null while none is.</summary>
    public DateTimeOffset? DecidedSince { get; }

    /// <summary>The number of changes, the coverage and the verdict, in one line.</summary>
    public override string ToString() => VisibleText.Line($"Change {Sequence}: {Coverage}; {Verdict}");

    static void IJsonResult<LiveSummary>.Describe(JsonForm<LiveSummary> form) => form
        .Whole("sequence", summary => summary.Sequence)
        .Member("changedAt", JsonKinds.MaybeNull(JsonKinds.Instant), summary => summary.ChangedAt)
        .Whole("sheets", summary => summary.Sheets)
        .Whole("withdrawn", summary => summary.Withdrawn)
        .Whole("outsideRoll", summary => summary.OutsideRoll)
        .Item("coverage", summary => summary.Coverage)
        .Include(Lead, summary => summary.Bounds)
        .Item("verdict", summary => summary.Verdict)
        .Member("decidedSince", JsonKinds.MaybeNull(JsonKinds.Instant), summary => summary.DecidedSince);

    /// <summary>Who leads, by how much, and how far that can change.</summary>
    private static JsonForm<ContestBounds> Lead { get; } = new JsonForm<ContestBounds>("")
        // Before the first vote nobody leads; of candidates with equal votes the first in the contest is named.
        .TextOrNull("leader", bounds => IsLed(bounds) ? bounds.Leader.Candidate.Id : null)
        .TextOrNull("runnerUp", bounds => MarginOf(bounds)?.Rival.Id)
        .Whole("lead", bounds => MarginOf(bounds)?.Lead)
        .Whole("leadMin", bounds => MarginOf(bounds)?.LeadMin)
        .Whole("leadMax", bounds => MarginOf(bounds)?.LeadMax)
        .Whole("outstanding", bounds => bounds.Outstanding.Capacity);

    private static bool IsLed(ContestBounds bounds) => bounds.Leader.Votes > 0;

    private static MarginBound? MarginOf(ContestBounds bounds) => IsLed(bounds) ? bounds.Margin : null;
}
