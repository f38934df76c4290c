using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Live;

/// <summary>A live count at one moment: totals, coverage, verdict, and the sheets themselves as a table.</summary>
/// <remarks>
/// <para>Everything is about the same changes. Totals and coverage are of the units of the roll, as those of
/// <see cref="Coverage"/> are; sheets outside the roll are in neither.</para>
/// <para>As JSON it is its <see cref="Summary"/>. What is asked for is computed then, and what holds for the whole is
/// kept. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<LiveSnapshot>))]
public sealed class LiveSnapshot : IJsonResult<LiveSnapshot>
{
    private readonly LiveCopy _copy;
    private readonly Lazy<TallyTable> _table;

    internal LiveSnapshot(LiveCopy copy) => (_copy, _table) = (copy, new(() => SnapshotTable.Of(copy)));

    /// <summary>The number of changes that the count has seen.</summary>
    public long Sequence => _copy.Whole.Sequence;

    /// <summary>When the last change was taken, in UTC; null before the first.</summary>
    public DateTimeOffset? ChangedAt => _copy.Whole.At;

    /// <summary>What is voted on.</summary>
    public Contest Contest => _copy.Terms.Contest;

    /// <summary>The stations that should report.</summary>
    public SheetFrame Roll => _copy.Terms.Frame;

    /// <summary>The sheets in the count, of any status, those outside the roll included.</summary>
    public long Sheets => _copy.Whole.Sheets;

    /// <summary>The sheets that were withdrawn, and not submitted again since.</summary>
    public long Withdrawn => _copy.Whole.Withdrawn;

    /// <summary>The sheets, of any status, that match nothing in the roll. They cover and count nothing.</summary>
    public long OutsideRoll => _copy.Whole.Outside;

    /// <summary>What the counted sheets of the roll add up to.</summary>
    public Totals Totals => Whole.Collected;

    /// <summary>How much of the whole is collected, and its totals.</summary>
    public UnitCoverage Whole => field ??= _copy.CoverageOf(Roll.Units.Root);

    /// <summary>What the missing stations leave possible.</summary>
    /// <remarks>Missing stations are not looked at one by one: the fewest that could turn it are null.</remarks>
    public ContestBounds Bounds => Judge.Bounds;

    /// <summary>Whether the sheets decide the contest under the rule of the count, and what that rests on.</summary>
    public MarginVerdict Verdict => field ??= Judge.VerdictUnder(_copy.Terms.Options.Rule);

    /// <summary>
    /// The moment since which the same outcome has been decided, at every change, in UTC; null while none is.
    /// </summary>
    public DateTimeOffset? DecidedSince => _copy.Whole.DecidedSince;

    /// <summary>The whole in a few numbers, as JSON where it is serialized.</summary>
    public LiveSummary Summary => field ??= new(this);

    /// <summary>The sheets in the count as a table, made when it is first asked for.</summary>
    public TallyTable Table => _table.Value;

    /// <summary>The verdict on the whole under another rule.</summary>
    /// <param name="rule">The rule.</param>
    public MarginVerdict VerdictUnder(OutcomeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Judge.VerdictUnder(rule);
    }

    /// <summary>The coverage of one unit, and its totals.</summary>
    /// <param name="unit">A unit of the roll's tree.</param>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public UnitCoverage Of(ReportingUnit unit)
    {
        if (!ReferenceEquals(unit.Tree, Roll.Units)) Throw.ForeignUnit(unit);
        return _copy.CoverageOf(unit);
    }

    /// <summary>The coverage and the totals of every unit of a level, in the order of the roll.</summary>
    /// <param name="level">The name of a level of the roll, such as "state"; "all" is the root's.</param>
    /// <exception cref="ArgumentException">The roll has no such level.</exception>
    public IReadOnlyList<UnitCoverage> At(string level)
    {
        ArgumentNullException.ThrowIfNull(level);
        return [.. Roll.Units.UnitsAt(Roll.Units.Level(level)).Select(_copy.CoverageOf)];
    }

    /// <summary>The sheets that match nothing in the roll, in the order in which they first came.</summary>
    public IEnumerable<TallySheet> SheetsOutside()
    {
        for (int slot = 0; OutsideRoll > 0 && slot < _copy.Sheets.Count; slot++)
        {
            if (_copy.Sheets[slot].Counts is { Station: < 0 } counts) yield return counts.Sheet;
        }
    }

    /// <summary>The number of changes, the sheets and the verdict, in one line.</summary>
    public override string ToString() => $"Change {Sequence}: {Counted.Of(Sheets, "sheet")}; {Verdict}";

    private SumJudge Judge => field ??= _copy.Judge(Whole.BallotsCollected);

    static void IJsonResult<LiveSnapshot>.Describe(JsonForm<LiveSnapshot> form) =>
        form.Include(JsonForms<LiveSummary>.Form, snapshot => snapshot.Summary);
}
