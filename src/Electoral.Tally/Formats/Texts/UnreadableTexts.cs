namespace Electoral.Tally;

/// <summary>The first texts of a source with bytes that are not text, in the order of its rows.</summary>
internal sealed class UnreadableTexts
{
    private const int Most = 5;

    private readonly List<(int Row, string Text)> _first = [];

    /// <summary>The first ones, no two the same.</summary>
    public IReadOnlyList<(int Row, string Text)> First => _first;

    /// <summary>Notes a text; they may come in any order.</summary>
    public void Add(int row, string text)
    {
        int same = _first.FindIndex(known => known.Text == text);
        if (same >= 0 && _first[same].Row <= row) return;
        if (same >= 0) _first.RemoveAt(same);
        int index = _first.FindIndex(known => known.Row > row);
        _first.Insert(index < 0 ? _first.Count : index, (row, text));
        if (_first.Count > Most) _first.RemoveAt(Most);
    }
}
