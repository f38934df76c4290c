using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>The hashes of the records of a table, one after another.</summary>
internal static class LeafHashes
{
    private const int BlockRows = 4_096;

    public static byte[] Of(TallyTable table, int threads)
    {
        byte[] hashes = new byte[checked(table.Count * TreeHash.Size)];
        var keys = table.Keys();
        var work = new Workload(threads, BlockRows, ShortRows: 0, CancellationToken.None);
        work.ForRanges(table.Count, (from, end) =>
        {
            using var hasher = new TreeHasher();
            var (cells, writer) = (new RowCells(table, keys), new RecordWriter(table.Contest));
            for (int row = from; row < end; row++)
            {
                cells.Row = row;
                hasher.Leaf(writer.Write(cells).Span, hashes.AsSpan(row * TreeHash.Size, TreeHash.Size));
            }
        });
        return hashes;
    }
}
