namespace Electoral.Tally.Validation;

/// <summary>Sheets whose counts are all the same.</summary>
internal static class EqualSheets
{
    /// <summary>Finds them, in the whole table or inside each lowest unit.</summary>
    /// <param name="input">The sheets, and the fewest votes that a sheet must have.</param>
    /// <param name="columns">The counts that must be equal; missing equals missing.</param>
    /// <param name="ofUnit">Whether only sheets of one unit are compared.</param>
    /// <param name="found">Takes each sheet, and the first other one that it equals.</param>
    public static void Find(ValidationInput input, CountColumn[] columns, bool ofUnit, Action<int, int> found)
    {
        var table = input.Table;
        int[]? units = ofUnit ? UnitsOf(table) : null;
        ulong[] hashes = Hash(input, columns, units);
        new EqualRows(
            table.Count,
            row => hashes[row] == 0 ? null : hashes[row],
            (left, right) => hashes[left] == hashes[right]
                && (units is null || units[left] == units[right])
                && Array.TrueForAll(columns, column => column[left] == column[right]))
            .ForEach(found, input.CancellationToken);
    }

    /// <summary>A hash of each sheet that equal sheets share; 0 for those that are not compared.</summary>
    private static ulong[] Hash(ValidationInput input, CountColumn[] columns, int[]? units)
    {
        var table = input.Table;
        ulong[] hashes = new ulong[table.Count];
        input.ForRows((first, end) =>
        {
            var block = new SheetBlock(table);
            for (int from = first; from < end; from += SheetBlock.MaxRows)
            {
                block.MoveTo(from, Math.Min(SheetBlock.MaxRows, end - from));
                Hash(block, input.Options, columns, hashes.AsSpan(from, block.Count));
                for (int row = from; units is not null && row < from + block.Count; row++)
                {
                    if (hashes[row] != 0) hashes[row] = Mix(hashes[row], units[row]);
                }
            }
        });
        return hashes;
    }

    private static void Hash(SheetBlock block, ValidationOptions options, CountColumn[] columns, Span<ulong> hashes)
    {
        var sums = block.SumOfVotes;
        Span<int> having = stackalloc int[SheetBlock.MaxRows];
        having.Clear();
        for (int selection = 0; selection < block.Table.Votes.Count; selection++)
        {
            var votes = block.Votes(selection);
            for (int i = 0; i < votes.Length; i++) having[i] += votes[i] > 0 ? 1 : 0;
        }

        Span<long> counts = stackalloc long[SheetBlock.MaxRows];
        hashes.Fill(1);
        foreach (var column in columns)
        {
            block.Read(column, counts);
            for (int i = 0; i < hashes.Length; i++) hashes[i] = Mix(hashes[i], counts[i]);
        }

        for (int i = 0; i < hashes.Length; i++)
        {
            if (sums[i] < options.MinimumVotes || having[i] < 2) hashes[i] = 0;
        }
    }

    /// <summary>The index of the lowest unit of each row.</summary>
    private static int[] UnitsOf(TallyTable table)
    {
        var units = new int[table.Count];
        foreach (var unit in table.Units.UnitsAt(table.Units.LowestLevel))
        {
            var (start, count) = table.StartAndCountOf(unit);
            units.AsSpan(start, count).Fill(unit.Index);
        }

        return units;
    }

    // Never 0, which means that a sheet is not compared.
    private static ulong Mix(ulong hash, long count)
    {
        ulong mixed = unchecked((hash ^ (ulong)(count + 1)) * 0x9E3779B97F4A7C15UL);
        return (mixed ^ (mixed >> 29)) | 1;
    }
}
