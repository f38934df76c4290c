using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The staged rows that are not to be in the table.</summary>
internal sealed class DroppedRows(int rows)
{
    private const int BlockUnits = 1 << 14;

    private readonly RowSet _rows = new(rows);
    private readonly List<DroppedRow> _list = [];

    public int Count => _list.Count;

    /// <summary>The rows in the order of the source.</summary>
    public IEnumerable<DroppedRow> InSourceOrder => _list.OrderBy(dropped => dropped.Row);

    public bool Contains(int row) => _rows[row];

    public void Add(DroppedRow dropped)
    {
        if (_rows[dropped.Row]) return;
        _rows.Add(dropped.Row);
        _list.Add(dropped);
    }

    /// <summary>The order of the remaining rows, and where each lowest unit begins among them.</summary>
    public (int[] Order, int[] RowStart) Without(OrderedRows view, int threads)
    {
        int units = view.RowStart.Length - 1;
        int[] order = GC.AllocateUninitializedArray<int>(view.Count - Count);
        int[] rowStart = GC.AllocateUninitializedArray<int>(view.RowStart.Length);
        var work = new Workload(threads, BlockUnits, 0, CancellationToken.None);
        int[] dropped = new int[work.BlocksOf(units) + 1];
        work.ForRanges(units, (from, end) =>
        {
            int count = 0;
            for (int index = view.RowStart[from]; index < view.RowStart[end]; index++)
            {
                if (_rows[view.At(index)]) count++;
            }

            dropped[(from / BlockUnits) + 1] = count;
        });
        for (int block = 1; block < dropped.Length; block++) dropped[block] += dropped[block - 1];
        work.ForRanges(units, (from, end) =>
        {
            int next = view.RowStart[from] - dropped[from / BlockUnits];
            for (int unit = from; unit < end; unit++)
            {
                rowStart[unit] = next;
                for (int index = view.RowStart[unit]; index < view.RowStart[unit + 1]; index++)
                {
                    if (!_rows[view.At(index)]) order[next++] = view.At(index);
                }
            }
        });
        rowStart[units] = order.Length;
        return (order, rowStart);
    }
}
