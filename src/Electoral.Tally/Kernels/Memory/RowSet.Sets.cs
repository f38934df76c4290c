using System.Numerics;

namespace Electoral.Tally.Kernels;

internal sealed partial class RowSet
{
    /// <summary>How many rows there are.</summary>
    public int Count => CountIn(0, Rows);

    /// <summary>Adds the rows <paramref name="start"/> … <paramref name="end"/> - 1.</summary>
    public void AddRange(int start, int end)
    {
        for (; start < end && (start & 63) != 0; start++) Add(start);
        for (; start + 64 <= end; start += 64) _words[start >> 6] = ulong.MaxValue;
        for (; start < end; start++) Add(start);
    }

    /// <summary>Adds the rows of another set of as many.</summary>
    public void Add(RowSet other) => AddCommon(other, other);

    /// <summary>Adds the rows that two other sets of as many both have.</summary>
    public void AddCommon(RowSet first, RowSet second)
    {
        ulong[] own = _words, left = first._words, right = second._words;
        int i = 0;
        for (; i + Vector<ulong>.Count <= own.Length; i += Vector<ulong>.Count)
        {
            var both = new Vector<ulong>(left, i) & new Vector<ulong>(right, i);
            (new Vector<ulong>(own, i) | both).CopyTo(own, i);
        }

        for (; i < own.Length; i++) own[i] |= left[i] & right[i];
    }

    /// <summary>Keeps the rows that another set of as many has as well.</summary>
    public void Keep(RowSet other)
    {
        ulong[] own = _words, kept = other._words;
        int i = 0;
        for (; i + Vector<ulong>.Count <= own.Length; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(own, i) & new Vector<ulong>(kept, i)).CopyTo(own, i);
        }

        for (; i < own.Length; i++) own[i] &= kept[i];
    }

    /// <summary>Takes out the rows that another set of as many has.</summary>
    public void Remove(RowSet other)
    {
        ulong[] own = _words, left = other._words;
        int i = 0;
        for (; i + Vector<ulong>.Count <= own.Length; i += Vector<ulong>.Count)
        {
            Vector.AndNot(new Vector<ulong>(own, i), new Vector<ulong>(left, i)).CopyTo(own, i);
        }

        for (; i < own.Length; i++) own[i] &= ~left[i];
    }
}
