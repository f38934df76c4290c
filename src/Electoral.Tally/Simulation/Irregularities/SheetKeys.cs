using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The names of the sheets' random streams: keys of their paths.</summary>
internal static class SheetKeys
{
    /// <summary>The key of each unit of a level, in the order of the tree.</summary>
    public static ulong[] OfUnits(UnitTree tree, int depth)
    {
        ulong[] keys = [UnitPathKey.Root];
        for (int at = 1; at <= depth; at++)
        {
            var data = tree.Data(at);
            ulong[] above = keys;
            keys = new ulong[data.Count];
            for (int unit = 0; unit < keys.Length; unit++)
            {
                keys[unit] = UnitPathKey.Child(above[data.Parents[unit]], data.Codes[unit]);
            }
        }

        return keys;
    }

    /// <summary>The key of each sheet, in the order of the table.</summary>
    public static ulong[] Of(TallyTable table)
    {
        ulong[] units = OfUnits(table.Units, table.Units.Levels.Count);
        var keys = new ulong[table.Count];
        var starts = table.RowStart.Span;
        Span<byte> buffer = stackalloc byte[16];
        for (int unit = 0; unit < units.Length; unit++)
        {
            int first = Math.Max(starts[unit], table.First);
            int end = Math.Min(starts[unit + 1], table.First + table.Count);
            for (int index = first; index < end; index++)
            {
                keys[index - table.First] = UnitPathKey.Child(units[unit], table.Columns.Codes.Text(index, buffer));
            }
        }

        return keys;
    }
}
