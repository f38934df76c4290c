namespace Electoral.Tally.Audits;

/// <summary>The hashes of the records of a table, one after another.</summary>
internal static class LeafHashes
{
    private const int BlockRows = 4_096;

    public static byte[] Of(TallyTable table)
    {
        byte[] hashes = new byte[checked(table.Count * TreeHash.Size)];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        try
        {
            Parallel.For(0, (table.Count + BlockRows - 1) / BlockRows, parallel, block => Hash(table, block, hashes));
        }
        catch (AggregateException failures) when (failures.InnerException is ArgumentException failure)
        {
            throw new ArgumentException("A text of a sheet is no Unicode, so that it has no record.", failure);
        }

        return hashes;
    }

    private static void Hash(TallyTable table, int block, byte[] hashes)
    {
        var writer = new RecordWriter(table.Contest);
        int end = Math.Min(table.Count, (block + 1) * BlockRows);
        for (int row = block * BlockRows; row < end; row++)
        {
            var record = writer.Write(table[row].ToSheet());
            TreeHash.Leaf(record.Span, hashes.AsSpan(row * TreeHash.Size, TreeHash.Size));
        }
    }
}
