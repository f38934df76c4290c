using System.Collections;

namespace Electoral.Tally.Audits;

/// <summary>The sheets of one source without a counterpart, in the order of its table.</summary>
internal sealed class UnlinkedSheets : IReadOnlyList<UnlinkedSheet>
{
    private readonly TallyTable _table;
    private readonly int[] _rows;
    private readonly UnlinkedReason[] _reasons;

    /// <param name="table">The source.</param>
    /// <param name="counterparts">The counterpart of each sheet, or why it has none.</param>
    public UnlinkedSheets(TallyTable table, int[] counterparts)
    {
        _table = table;
        _rows = [.. Enumerable.Range(0, counterparts.Length).Where(row => counterparts[row] < 0)];
        _reasons = Array.ConvertAll(_rows, row => SheetLinks.ReasonOf(counterparts[row]));
    }

    public int Count => _rows.Length;

    public ReadOnlySpan<int> Rows => _rows;

    public UnlinkedSheet this[int index] => new(_table[_rows[index]], _reasons[index]);

    public int CountOf(UnlinkedReason reason) => _reasons.AsSpan().Count(reason);

    /// <summary>How many are among the rows start … end - 1.</summary>
    public int CountIn(int start, int end) => SortedRows.CountIn(_rows, start, end);

    public IEnumerator<UnlinkedSheet> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
