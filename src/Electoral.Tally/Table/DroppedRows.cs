using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Why a staged row is not in the table.</summary>
/// <param name="Row">The staged row.</param>
/// <param name="Reason">Why.</param>
/// <param name="Field">The level or key concerned.</param>
/// <param name="Found">What was found.</param>
/// <param name="OtherRow">The staged row that stays in its stead or contradicts it.</param>
internal readonly record struct DroppedRow(int Row, RejectReason Reason, string Field, string Found, int OtherRow);

/// <summary>The staged rows that are not to be in the table.</summary>
internal sealed class DroppedRows(int rows)
{
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

    /// <summary>The order of the rows that stay, and where each lowest unit begins among them.</summary>
    public (int[] Order, int[] RowStart) Without(OrderedRows view)
    {
        var order = new int[view.Count - Count];
        var rowStart = new int[view.RowStart.Length];
        int next = 0;
        for (int unit = 0; unit + 1 < rowStart.Length; unit++)
        {
            rowStart[unit] = next;
            for (int place = view.RowStart[unit]; place < view.RowStart[unit + 1]; place++)
            {
                if (!_rows[view.At(place)]) order[next++] = view.At(place);
            }
        }

        rowStart[^1] = next;
        return (order, rowStart);
    }
}
