using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// Sums of sheets that can be merged: what one file, one block or one machine adds up as part of a larger whole.
/// </summary>
/// <remarks>
/// <para>
/// The order of adding and merging does not matter: the sums are exact. Sheets are not kept, so a sheet that is added
/// twice counts twice. With levels the sums of each unit are kept as well; the size depends on the number of units, not
/// of sheets.
/// </para>
/// <para>
/// A tally can be sent as bytes (<see cref="ToBytes"/>) or as JSON. The bytes of equal sums are equal, however the
/// sheets were divided and in whatever order the parts were merged.
/// </para>
/// <para>Mutable; not safe to share between threads: use one per thread and merge them.</para>
/// </remarks>
[JsonConverter(typeof(PartialTallyJsonConverter))]
public sealed partial class PartialTally : IJsonResult<PartialTally>
{
    private readonly Dictionary<UnitPath, PartialSums> _units = [];
    private CellSet _absent;

    /// <summary>An empty tally.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="fields">The fields that the source is known to have; others are added when
    /// a sheet has them.</param>
    public PartialTally(Contest contest, params IEnumerable<CountField> fields)
        : this(contest, [], fields)
    {
    }

    /// <summary>An empty tally that keeps the sums of units.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="levels">The names of the levels above the sheet, from the top.</param>
    /// <param name="fields">The fields that the source is known to have; others are added when
    /// a sheet has them.</param>
    /// <exception cref="ArgumentException">A level has no name, or two levels have the same name.</exception>
    public PartialTally(Contest contest, IReadOnlyList<string> levels, params IEnumerable<CountField> fields)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(fields);
        Contest = contest;
        Levels = Array.AsReadOnly(DistinctNames.Of(levels, nameof(levels), StringComparer.OrdinalIgnoreCase));
        _absent = new(Cells.Count(contest), Enum.GetValues<CountField>().Except(fields).Select(Cells.Field));
    }

    /// <summary>The contest.</summary>
    public Contest Contest { get; }

    /// <summary>The names of the levels above the sheet whose units have sums of their own; none by default.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>The number of counted sheets added.</summary>
    public long Sheets => _units.Values.Sum(unit => unit.Groups.Sum(group => group.Rows));

    /// <summary>The number of annulled sheets added; they enter no sum.</summary>
    public long Annulled => _units.Values.Sum(unit => unit.Annulled);

    /// <summary>The number of pending sheets added; they enter no sum.</summary>
    public long Pending => _units.Values.Sum(unit => unit.Pending);

    /// <summary>Adds one sheet.</summary>
    /// <exception cref="ArgumentException">The votes are not one count for each selection, a count is negative, or the
    /// tally keeps levels and the sheet's unit does not have one code for each.</exception>
    public void Add(TallySheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(sheet.Votes, nameof(sheet));
        if (sheet.Votes.Count != Contest.Selections.Count) Throw.WrongVoteCount(sheet, Contest.Selections.Count);
        if (Levels.Count > 0 && sheet.Unit.Depth != Levels.Count) Throw.WrongDepth(sheet, Levels.Count);
        int?[] counts = Cells.Of(sheet);
        for (int cell = 0; cell < counts.Length; cell++)
        {
            if (counts[cell] is int count && count < 0)
            {
                Throw.NegativeCount(sheet.ToString(), Cells.NameOf(cell, Contest), count);
            }
        }

        var lacking = new CellSet(
            counts.Length, Enumerable.Range(0, counts.Length).Where(cell => counts[cell] is null));
        _absent = _absent.And(lacking);
        var sums = SumsOf(Levels.Count > 0 ? sheet.Unit : UnitPath.Root);
        sums.Add(lacking, sheet.Status, Array.ConvertAll(counts, count => (long)(count ?? 0)));
    }

    /// <summary>Adds the sheets of a table.</summary>
    /// <param name="table">A table of a contest with the same selections.</param>
    /// <param name="options">How to add them up.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="ArgumentException">
    /// The selections differ, or the tally's levels are not those of the table.
    /// </exception>
    public void Add(TallyTable table, AggregationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        Check(table.Contest, Levels.Count > 0 ? [.. table.Units.Levels.Select(level => level.Name)] : []);
        var whole = table.Totals(options, cancellation);
        if (Levels.Count == 0)
        {
            _absent = _absent.And(whole.Absent);
            SumsOf(UnitPath.Root).Add(whole);
            return;
        }

        var units = table.RollUp(table.Units.LowestLevel.Name, options, cancellation);
        _absent = _absent.And(whole.Absent);
        foreach (var (unit, totals) in units) SumsOf(unit.Path).Add(totals);
    }

    /// <summary>Adds the sums of another tally, which is not changed.</summary>
    /// <exception cref="ArgumentException">The contests or the levels differ.</exception>
    public void Merge(PartialTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Check(other.Contest, other.Levels);
        _absent = _absent.And(other._absent);
        foreach (var (path, sums) in other._units.ToArray()) SumsOf(path).Add(sums);
    }

    /// <summary>The totals of all sheets added so far; more sheets can be added afterwards.</summary>
    public Totals ToTotals() => TotalsOf(_units.Values);

    /// <summary>The totals of a unit: of the sheets added in it and in the units below it.</summary>
    /// <param name="unit">A unit of one of <see cref="Levels"/>, or the root.</param>
    /// <returns>The totals; null if no sheet of the unit was added.</returns>
    /// <exception cref="ArgumentException">The unit is below the lowest level of the tally.</exception>
    public Totals? ToTotals(UnitPath unit)
    {
        if (unit.Depth > Levels.Count) Throw.TooDeepForPartial(unit, Levels);
        PartialSums[] below = [.. _units.Where(pair => IsBelow(pair.Key, unit)).Select(pair => pair.Value)];
        return below.Length == 0 ? null : TotalsOf(below);
    }

    /// <summary>The units of a level that have sheets, in their order.</summary>
    /// <param name="level">The name of one of <see cref="Levels"/>.</param>
    /// <exception cref="ArgumentException">The tally does not keep the level.</exception>
    public IReadOnlyList<UnitPath> UnitsAt(string level)
    {
        ArgumentNullException.ThrowIfNull(level);
        int depth = 1 + Levels.ToList().FindIndex(name => name.Equals(level, StringComparison.OrdinalIgnoreCase));
        if (depth == 0) Throw.NoLevelInPartial(level, Levels);
        return [.. InOrder().Select(pair => new UnitPath([.. pair.Key.Codes.Take(depth)])).Distinct().Order()];
    }

    /// <summary>The number of sheets, in one line.</summary>
    public override string ToString() => $"{Counted.Of(Sheets, "sheet")}; {Contest}";

    internal static PartialTally Of(Totals totals)
    {
        var partial = new PartialTally(totals.Contest) { _absent = totals.Absent };
        partial.SumsOf(UnitPath.Root).Add(totals);
        return partial;
    }

    /// <summary>Adds one sheet to a tally without levels.</summary>
    internal void Add(CellSet lacking, SheetStatus status, ReadOnlySpan<long> counts) =>
        SumsOf(UnitPath.Root).Add(lacking, status, counts);

    /// <summary>Adds counted sheets that lack the same cells to a tally without levels.</summary>
    internal void Add(CellSet lacking, long rows, ReadOnlySpan<long> sums) =>
        SumsOf(UnitPath.Root).Add(lacking, rows, sums);

    internal CellSet Absent
    {
        get => _absent;
        set => _absent = value;
    }

    /// <summary>The units that have sheets of their own, in their order; the root alone without levels.</summary>
    internal IEnumerable<KeyValuePair<UnitPath, PartialSums>> InOrder() =>
        _units.Where(pair => !pair.Value.IsEmpty).OrderBy(pair => pair.Key);

    internal PartialSums SumsOf(UnitPath unit)
    {
        if (_units.TryGetValue(unit, out var sums)) return sums;
        return _units[unit] = new();
    }

    private static bool IsBelow(UnitPath path, UnitPath unit)
    {
        for (int level = 0; level < unit.Depth; level++)
        {
            if (path[level] != unit[level]) return false;
        }

        return true;
    }

    private Totals TotalsOf(IEnumerable<PartialSums> units)
    {
        var all = new PartialSums();
        foreach (var unit in units) all.Add(unit);
        return new(Contest, _absent, [.. all.Groups], all.Annulled, all.Pending);
    }

    private void Check(Contest contest, IReadOnlyList<string> levels)
    {
        bool isLike = contest.BlankIsValid == Contest.BlankIsValid
            && contest.Selections.Select(line => (line.Id, line.Candidate)).SequenceEqual(
                Contest.Selections.Select(line => (line.Id, line.Candidate)));
        if (!isLike) Throw.UnlikeContests(contest, Contest);
        if (!levels.SequenceEqual(Levels, StringComparer.OrdinalIgnoreCase)) Throw.UnlikeLevels(levels, Levels);
    }

    static void IJsonResult<PartialTally>.Describe(JsonForm<PartialTally> form) => PartialTallyJson.Describe(form);
}
