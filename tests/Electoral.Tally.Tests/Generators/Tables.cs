using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Random tables: whole ones, slices, filters and joined ones.</summary>
internal static class Tables
{
    /// <summary>Tables as a builder makes them.</summary>
    public static Gen<TallyTable> Whole { get; } = Elections.Drawn.Select(election => election.Table());

    /// <summary>Whole tables, slices at every level, filters (they keep emptied units), and slices of those.</summary>
    public static Gen<TallyTable> Any { get; } =
        from table in Whole
        from kind in Gen.Choose(0, 3)
        from unit in Gen.Choose(0, int.MaxValue)
        from modulus in Gen.Choose(2, 5)
        select kind switch
        {
            0 => table,
            1 => Sliced(table, unit),
            2 => table.Where(row => row.Index % modulus != 0),
            _ => Sliced(table.Where(row => row.Index % modulus != 0), unit),
        };

    /// <summary>A slice by one of all units of the tree, the root among them.</summary>
    private static TallyTable Sliced(TallyTable table, int choice)
    {
        var tree = table.Units;
        ReportingUnit[] units = [tree.Root, .. tree.Levels.SelectMany(level => tree.UnitsAt(level))];
        return table.Slice(units[choice % units.Length]);
    }
}
