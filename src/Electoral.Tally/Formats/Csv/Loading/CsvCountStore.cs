using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One count of all rows read so far: in 16 bits until a count needs more.</summary>
/// <remarks>
/// Several threads may write rows of their own at once; none of them may be writing while it grows or is widened.
/// </remarks>
internal sealed class CsvCountStore(int capacity)
{
    private ushort[]? _narrow = GC.AllocateUninitializedArray<ushort>(capacity, pinned: true);
    private int[]? _wide;
    private RowSet? _missing;

    public bool IsNarrow => _narrow is not null;

    public void Grow(int rows, int capacity)
    {
        if (_narrow is not null) _narrow = Grown(_narrow, rows, capacity);
        else _wide = Grown(_wide!, rows, capacity);
        _missing?.Resize(capacity);
    }

    public void Widen(int rows)
    {
        if (_narrow is null) return;
        var wide = GC.AllocateUninitializedArray<int>(_narrow.Length);
        for (int row = 0; row < rows; row++) wide[row] = _narrow[row];
        (_narrow, _wide) = (null, wide);
    }

    /// <summary>Prepares for rows without a count.</summary>
    public void ExpectMissing(int capacity) => _missing ??= new(capacity);

    public void SetMissing(int row) => _missing!.AddShared(row);

    /// <summary>The numbers, if they fit in 16 bits; otherwise null.</summary>
    public ushort[]? Narrow => _narrow;

    /// <summary>The numbers, if they fit in 32 bits; otherwise null.</summary>
    public int[]? Wide => _wide;

    /// <summary>The index of a row's number, in 16 bits; the array is pinned.</summary>
    public unsafe ushort* At(int row) =>
        (ushort*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_narrow!)) + row;

    public CountColumn Build(int rows)
    {
        _missing?.Resize(rows);
        return _narrow is not null ? new(_narrow, 0, rows, _missing) : new CountColumn(_wide!, 0, rows, _missing);
    }

    private static T[] Grown<T>(T[] array, int rows, int capacity)
    {
        var larger = GC.AllocateUninitializedArray<T>(capacity, pinned: true);
        array.AsSpan(0, rows).CopyTo(larger);
        return larger;
    }
}
