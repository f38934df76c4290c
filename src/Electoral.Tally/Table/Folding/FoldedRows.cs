using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The rows with a code that was not written in its one form, and the first of these codes.</summary>
internal sealed class FoldedRows(int rows)
{
    private const int MostExamples = 3;

    private readonly RowSet _rows = new(rows);
    private readonly List<(int Row, string Written, string Form)> _examples = [];

    /// <summary>How many rows there are.</summary>
    public long Count { get; private set; }

    /// <summary>The first codes in the order of the source, no two the same.</summary>
    public IReadOnlyList<(int Row, string Written, string Form)> Examples => _examples;

    /// <summary>Notes a row; codes may come in any order.</summary>
    public void Add(int row, ReadOnlySpan<byte> written, ReadOnlySpan<byte> form)
    {
        if (!_rows[row])
        {
            _rows.Add(row);
            Count++;
        }

        if (_examples.Count == MostExamples && row >= _examples[^1].Row) return;
        string text = Encoding.UTF8.GetString(written);
        int same = _examples.FindIndex(example => example.Written == text);
        if (same >= 0 && _examples[same].Row <= row) return;
        if (same >= 0) _examples.RemoveAt(same);
        int index = _examples.FindIndex(example => example.Row > row);
        _examples.Insert(index < 0 ? _examples.Count : index, (row, text, Encoding.UTF8.GetString(form)));
        if (_examples.Count > MostExamples) _examples.RemoveAt(MostExamples);
    }
}
