using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Live;

/// <summary>A live count in a few numbers: what a page or another program is told.</summary>
/// <remarks>As JSON it is the object of <c>docs/json.md</c>. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<LiveSummary>))]
public sealed class LiveSummary : IJsonMembers
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

    void IJsonMembers.WriteMembers(Utf8JsonWriter json)
    {
        json.WriteNumber("sequence", Sequence);
        if (ChangedAt is { } at) json.WriteString("changedAt", at);
        else json.WriteNull("changedAt");
        json.WriteNumber("sheets", Sheets);
        json.WriteNumber("withdrawn", Withdrawn);
        json.WriteNumber("outsideRoll", OutsideRoll);
        LiveSummaryJson.WriteCoverage(json, Coverage);
        json.WriteVotes("votes", Coverage.Collected);
        LiveSummaryJson.WriteMargin(json, Bounds);
        LiveSummaryJson.WriteVerdict(json, Verdict, DecidedSince);
    }
}
