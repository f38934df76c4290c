using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How much of the whole was collected, and what in the collection does not fit the frame.</summary>
/// <remarks>
/// <para>Coverage is counted three times: by sheets, by registered voters and by ballots; see
/// <see cref="UnitCoverage"/>. Units are those of the frame, also for the collected sheets.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<Coverage>))]
public sealed partial class Coverage : IFormattable, IJsonResult<Coverage>
{
    private readonly ICoverageCounts _counts;

    internal Coverage(TallyTable table, SheetFrame frame, Func<StationState, TallyTable> sheets, StationMatch? match)
    {
        (Table, Frame, Match) = (table, frame, match);
        Registers = match is null ? null : new(frame, table, match);
        Collected = sheets(StationState.Collected);
        Annulled = sheets(StationState.Annulled);
        Pending = sheets(StationState.Pending);
        Rows = new(frame.Units, Collected.Units);
        _counts = match is null
            ? new UnitCoverageCounts(frame, Collected, Annulled, Pending, Rows)
            : new StationCoverageCounts(frame, match, Registers!);
    }

    /// <summary>What the whole is.</summary>
    public SheetFrame Frame { get; }

    /// <summary>
    /// The counted sheets that belong to the frame: under its units and codes where
    /// it lists stations, else under their own.
    /// </summary>
    public TallyTable Collected { get; }

    /// <summary>The annulled sheets that belong to the frame, which enter no sum.</summary>
    public TallyTable Annulled { get; }

    /// <summary>The pending sheets that belong to the frame: their stations are missing.</summary>
    public TallyTable Pending { get; }

    /// <summary>The stations without a counted or annulled sheet, as rows of the frame's roll, in its order.</summary>
    /// <remarks>Empty where the frame does not list stations; <see cref="UnitCoverage.Missing"/> counts them.</remarks>
    public IReadOnlyList<TallyRow> MissingStations { get; internal init; } = [];

    /// <summary>The sheets, of any status, that match nothing in the frame. They cover and count nothing.</summary>
    public IReadOnlyList<TallyRow> OutsideFrame { get; internal init; } = [];

    /// <summary>
    /// The sheets of a station that another sheet represents: a counted one rather than a pending one, a pending one
    /// rather than an annulled one, else the first. They cover and count nothing.
    /// </summary>
    public IReadOnlyList<TallyRow> DuplicateSheets { get; internal init; } = [];

    /// <summary>The collected sheets whose registered voters are not those that the frame gives the station.</summary>
    public IReadOnlyList<RegisterConflict> RegisterConflicts { get; internal init; } = [];

    /// <summary>The coverage of the whole.</summary>
    public UnitCoverage Whole => field ??= Of(Frame.Units.Root);

    /// <summary>The coverage of one unit.</summary>
    /// <param name="unit">A unit of the frame's tree.</param>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public UnitCoverage Of(ReportingUnit unit)
    {
        if (!ReferenceEquals(unit.Tree, Frame.Units)) Throw.ForeignUnit(unit);
        var roll = Frame.Roll is { } all && StationCoverageCounts.GivesBallots(all) ? all.Slice(unit).Totals() : null;
        return _counts.Of(unit, SheetsOf(Collected, unit).Totals(), roll);
    }

    /// <summary>The coverage of every unit of a level, in the order of the frame's tree.</summary>
    /// <returns>A list whose items are made as they are asked for, from sums that are computed once.</returns>
    /// <param name="level">The name of a level of the frame, such as "state"; "all" is the root's.</param>
    /// <exception cref="ArgumentException">The frame has no such level.</exception>
    public IReadOnlyList<UnitCoverage> At(string level) => At(Frame.Units.Level(level));

    /// <inheritdoc cref="At(string)"/>
    /// <param name="level">A level of the frame's tree.</param>
    public IReadOnlyList<UnitCoverage> At(UnitLevel level) => new UnitCoverages(this, level);

    /// <summary>The table that was checked against the frame.</summary>
    internal TallyTable Table { get; }

    /// <summary>The registered voters of every station; null where the frame does not list stations.</summary>
    internal StationRegisters? Registers { get; }

    /// <summary>Which rows belong to which unit of the frame.</summary>
    internal FrameRows Rows { get; }

    /// <summary>Which sheet represents which station; null where the frame does not list stations.</summary>
    internal StationMatch? Match { get; }

    internal UnitCoverage Of(ReportingUnit unit, Totals collected, Totals? roll) => _counts.Of(unit, collected, roll);

    /// <summary>The rows of a unit of the frame: the first and their number.</summary>
    /// <param name="sheets">One of the tables of this coverage.</param>
    /// <param name="unit">The unit.</param>
    internal (int Start, int Count) RowsOf(TallyTable sheets, ReportingUnit unit) => Rows.Of(sheets, unit);

    /// <summary>The sheets of a unit of the frame, out of one of the tables of this coverage.</summary>
    internal static TallyTable SheetsOf(TallyTable sheets, ReportingUnit unit)
    {
        if (ReferenceEquals(sheets.Units, unit.Tree)) return sheets.Slice(unit);
        return sheets.Units.Find(unit.Path) is ReportingUnit own ? sheets.Slice(own) : SheetSubset.Of(sheets, []);
    }

    static void IJsonResult<Coverage>.Describe(JsonForm<Coverage> form) => form
        .Include(Summary, coverage => coverage)
        .Item("whole", coverage => coverage.Whole)
        .Items("missingStations", coverage => coverage.MissingStations)
        .Items("outsideFrame", coverage => coverage.OutsideFrame)
        .Items("duplicateSheets", coverage => coverage.DuplicateSheets)
        .Items("registerConflicts", coverage => coverage.RegisterConflicts);
}
