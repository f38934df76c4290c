using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Which units of a report are sheets, and which are sums of others.</summary>
/// <remarks>
/// A sheet is a unit that has counts of the contest and none of whose parts has any; the units above it are sums. A
/// unit without counts and parts is a sheet that has not arrived, if it has the type of a sheet and is below the unit
/// of the contest.
/// </remarks>
internal sealed class SheetUnits
{
    private readonly RowSet _counted;

    public SheetUnits(ReportData data, ContestData contest, UnitGraph graph)
    {
        _counted = Counted(data, contest, graph.Count);
        int[] counted = [.. Enumerable.Range(0, graph.Count).Where(unit => _counted[unit])];
        var above = graph.Above(counted);
        Sums = [.. counted.Where(unit => above[unit])];
        var types = counted.Where(unit => !above[unit]).Select(unit => data.Units[unit].Type).ToHashSet();
        var scope = contest.District < 0 ? new RowSet(graph.Count) : graph.Below(contest.District);
        Scope = scope;
        int[] named = [.. counted.Where(unit => !data.Units[unit].IsDefined && IsSheet(unit))];
        Units = [.. data.Units.Described.Items.ToArray().Where(unit => IsSheet(unit) || IsMissing(unit)), .. named];

        bool IsSheet(int unit) => _counted[unit] && !above[unit];

        bool IsMissing(int unit) => !_counted[unit] && scope[unit] && data.Units[unit].IsDefined
            && data.Units[unit].Children == 0 && (types.Count == 0 || types.Contains(data.Units[unit].Type));
    }

    /// <summary>The units that are sheets, in the order in which the report describes them.</summary>
    public int[] Units { get; }

    /// <summary>The units with counts that are sums of others.</summary>
    public int[] Sums { get; }

    /// <summary>The units below that of the contest.</summary>
    public RowSet Scope { get; }

    /// <summary>Whether a unit has any count of the contest.</summary>
    public bool HasCounts(int unit) => _counted[unit];

    private static RowSet Counted(ReportData data, ContestData contest, int count)
    {
        var counted = new RowSet(count);
        foreach (var store in (CountStore[])[contest.Votes!, contest.Others!])
        {
            for (int series = 0; series < store.Count; series++)
            {
                var counts = store[series];
                for (int unit = 0; counts.HasAny && unit < count; unit++)
                {
                    if (counts.Has(unit)) counted.Add(unit);
                }
            }

            foreach (int unit in store.Faults.Keys) counted.Add(unit);
            foreach (int unit in store.SuppressedUnits) counted.Add(unit);
        }

        // A sheet that does not count carries its counts.
        for (int unit = 0; data.Units.HasCarried(CarriedField.Status) && unit < count; unit++)
        {
            if (data.Units.Carried(CarriedField.Status, unit) is not null) counted.Add(unit);
        }

        return counted;
    }
}
