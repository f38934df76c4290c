using System.Collections;

namespace Electoral.Tally;

/// <summary>The coverage of the units of a level, each made when it is asked for: sums are in columns.</summary>
internal sealed class UnitCoverages : IReadOnlyList<UnitCoverage>
{
    private readonly Coverage _coverage;
    private readonly IReadOnlyList<ReportingUnit> _units;
    private readonly Lazy<LevelTotals> _collected;
    private readonly Lazy<LevelTotals?> _roll;

    public UnitCoverages(Coverage coverage, UnitLevel level)
    {
        (_coverage, _units) = (coverage, coverage.Frame.Units.UnitsAt(level));
        int[]? indexes = coverage.Rows.IndexesAt(level.Depth);
        _collected = new(() => new(coverage.Collected, level.Depth, indexes));
        _roll = new(() => coverage.Frame.Roll is { } roll && StationCoverageCounts.GivesBallots(roll)
            ? new(roll, level.Depth, indexes: null)
            : null);
    }

    public int Count => _units.Count;

    public UnitCoverage this[int index]
    {
        get
        {
            var unit = _units[index];
            return _coverage.Of(unit, _collected.Value[unit.Index], _roll.Value?[unit.Index]);
        }
    }

    public IEnumerator<UnitCoverage> GetEnumerator()
    {
        for (int index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
