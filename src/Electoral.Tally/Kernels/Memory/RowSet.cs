using System.Numerics;

namespace Electoral.Tally.Kernels;

/// <summary>A set of rows, a bit per row.</summary>
internal sealed partial class RowSet(int rows)
{
    private ulong[] _words = new ulong[(rows + 63) / 64];

    public int Rows { get; private set; } = rows;

    public bool this[int row] => (_words[row >> 6] >> (row & 63) & 1) != 0;

    public void Add(int row) => _words[row >> 6] |= 1UL << (row & 63);

    /// <summary>Adds a row while other threads add other rows.</summary>
    public void AddShared(int row) => Interlocked.Or(ref _words[row >> 6], 1UL << (row & 63));

    /// <summary>Forgets all rows.</summary>
    public void Clear() => Array.Clear(_words);

    /// <summary>Reserves memory for more rows, or forgets the rows from <paramref name="rows"/> on.</summary>
    public void Resize(int rows)
    {
        if (rows < Rows && (rows & 63) != 0) _words[rows >> 6] &= (1UL << (rows & 63)) - 1;
        Array.Resize(ref _words, (rows + 63) / 64);
        Rows = rows;
    }

    public int CountIn(int start, int count)
    {
        if (count == 0) return 0;
        int first = start >> 6, last = (start + count - 1) >> 6, found = 0;
        for (int word = first; word <= last; word++) found += BitOperations.PopCount(_words[word]);
        // The ends of the first and of the last word do not belong to the range.
        ulong before = _words[first] & ((1UL << (start & 63)) - 1);
        ulong after = (start + count & 63) == 0 ? 0 : _words[last] & (ulong.MaxValue << (start + count & 63));
        return found - BitOperations.PopCount(before) - BitOperations.PopCount(after);
    }

    /// <summary>The rows <paramref name="from"/> … from + 63 as bits, the first in the lowest one.</summary>
    public ulong Bits(int from)
    {
        int word = from >> 6, shift = from & 63;
        ulong bits = word < _words.Length ? _words[word] >> shift : 0;
        return shift > 0 && word + 1 < _words.Length ? bits | _words[word + 1] << (64 - shift) : bits;
    }

    /// <summary>The first row of the set in <paramref name="from"/> … <paramref name="end"/> - 1, or -1.</summary>
    public int Next(int from, int end)
    {
        if (from >= end) return -1;
        int word = from >> 6;
        ulong bits = _words[word] & (ulong.MaxValue << (from & 63));
        while (bits == 0)
        {
            if (++word >= (end + 63) >> 6) return -1;
            bits = _words[word];
        }

        int row = (word << 6) + BitOperations.TrailingZeroCount(bits);
        return row < end ? row : -1;
    }

    public RowSet? Take(ReadOnlySpan<int> order)
    {
        RowSet? taken = null;
        for (int i = 0; i < order.Length; i++)
        {
            if (this[order[i]]) (taken ??= new(order.Length)).Add(i);
        }

        return taken;
    }
}
