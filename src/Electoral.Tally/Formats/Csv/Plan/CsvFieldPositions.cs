using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The positions of the fields of one record, noted one by one.</summary>
internal sealed unsafe class CsvFieldPositions(int count)
{
    private readonly PinnedArray<int> _starts = Zeros(count);
    private readonly PinnedArray<int> _ends = Zeros(count);
    private readonly PinnedArray<bool> _escaped = new(count);

    public QuotedFields Fields => new(_starts.Pointer, _ends.Pointer, _escaped.Pointer);

    public void Note(int field, int start, int end, bool escaped)
    {
        _starts.Pointer[field] = start;
        _ends.Pointer[field] = end;
        _escaped.Pointer[field] = escaped;
    }

    /// <summary>
    /// A buffer for the positions of fields, with zeros after the last for those that look at several together.
    /// </summary>
    private static PinnedArray<int> Zeros(int fields)
    {
        var positions = new PinnedArray<int>(fields + CountTile.Lanes);
        Array.Clear(positions.Array);
        return positions;
    }
}
