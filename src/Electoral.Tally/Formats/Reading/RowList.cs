using System.Globalization;

namespace Electoral.Tally;

/// <summary>Rows that have something in common: all are counted, the first ones are kept.</summary>
internal sealed class RowList
{
    private const int Kept = 5;

    private readonly List<long> _first = [];

    public long Count { get; private set; }

    public void Add(long row)
    {
        Count++;
        if (_first.Count < Kept) _first.Add(row);
    }

    /// <summary>The first ones, and an ellipsis where there are more.</summary>
    public override string ToString()
    {
        string first = string.Join(", ", _first.Select(row => row.ToString(CultureInfo.InvariantCulture)));
        return Count > _first.Count ? $"{first}, …" : first;
    }
}
