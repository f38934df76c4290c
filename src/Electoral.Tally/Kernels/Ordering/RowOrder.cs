using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Orders rows by unit, inside a unit by code, then by row.</summary>
/// <remarks>
/// <para>In two steps, so that neither accesses memory at random: rows are first laid out by ranges of units, as many
/// as there can be lines of memory written to side by side; a range then fits in a cache, and its rows are laid out by
/// unit and sorted there. A row takes its unit and its code with it, so that nothing is looked up.</para>
/// <para>Each part of the rows is counted, knows then where its rows of a range begin, and all parts are laid out at
/// once. The result is the same for any number of parts.</para>
/// </remarks>
internal sealed class RowOrder
{
    private const int MostRanges = 1024, RangeRows = 1 << 14;

    private readonly int[] _units;
    private readonly ReadOnlyMemory<int> _codes;
    private readonly int _shift;
    private readonly int[] _unitOf;
    private readonly long[] _items;
    private readonly int[] _order;
    private readonly int[] _starts;
    private int _repeats;

    private RowOrder(int[] units, int unitCount, ReadOnlyMemory<int> codes)
    {
        (_units, _codes) = (units, codes);
        int wanted = Math.Clamp(units.Length / RangeRows, 1, MostRanges);
        _shift = BitOperations.Log2((uint)Math.Max(1, (unitCount + wanted - 1) / wanted));
        _unitOf = GC.AllocateUninitializedArray<int>(units.Length);
        _items = GC.AllocateUninitializedArray<long>(units.Length);
        _order = GC.AllocateUninitializedArray<int>(units.Length);
        _starts = new int[unitCount + 1];
        _starts[unitCount] = units.Length;
    }

    /// <summary>Orders rows.</summary>
    /// <param name="units">The unit of each row.</param>
    /// <param name="unitCount">The number of units.</param>
    /// <param name="codes">The code of each row, 0 or more; empty to leave the rows of a unit as they come.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <returns>
    /// The row at each position; where each unit begins, and the end of the last; whether two rows of
    /// a unit may have the same code.
    /// </returns>
    public static (int[] Order, int[] Starts, bool MayRepeat) Sort(
        int[] units, int unitCount, ReadOnlyMemory<int> codes, int threads)
    {
        var sort = new RowOrder(units, unitCount, codes);
        int ranges = ((unitCount - 1) >> sort._shift) + 1, parts = Math.Clamp(units.Length >> 14, 1, threads);
        int size = (units.Length + parts - 1) / parts;
        var next = new int[parts][];
        var workload = new Workload(threads, 1, 0, CancellationToken.None);
        workload.For(parts, part => sort.Count(part * size, next[part] = new int[ranges], size));
        int[] starts = GroupStarts.Of(next, ranges);
        workload.For(parts, part => sort.LayOut(part * size, next[part], size));
        workload.For(ranges, range => sort.SortRange(range, starts[range], starts[range + 1]));
        return (sort._order, sort._starts, codes.IsEmpty || sort._repeats != 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(int from, int[] counts, int size)
    {
        int shift = _shift;
        foreach (int unit in Part(_units, from, size)) counts[unit >> shift]++;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LayOut(int from, int[] next, int size)
    {
        var units = Part(_units, from, size);
        var codes = _codes.Span;
        int shift = _shift;
        for (int i = 0; i < units.Length; i++)
        {
            int index = next[units[i] >> shift]++, row = from + i;
            _unitOf[index] = units[i];
            _items[index] = (codes.IsEmpty ? 0 : (long)codes[row] << 32) | (uint)row;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SortRange(int range, int start, int end)
    {
        int first = range << _shift, count = Math.Min(1 << _shift, _starts.Length - 1 - first);
        int[] next = ArrayPool<int>.Shared.Rent(count);
        long[] sorted = ArrayPool<long>.Shared.Rent(Math.Max(end - start, 1));
        Array.Clear(next, 0, count);
        for (int i = start; i < end; i++) next[_unitOf[i] - first]++;
        for (int unit = 0, index = 0; unit < count; unit++)
        {
            _starts[first + unit] = start + index;
            (next[unit], index) = (index, index + next[unit]);
        }

        for (int i = start; i < end; i++) sorted[next[_unitOf[i] - first]++] = _items[i];
        bool repeats = false;
        for (int unit = 0, index = 0; unit < count && !_codes.IsEmpty; index = next[unit++])
        {
            repeats |= SortUnit(sorted.AsSpan(index..next[unit]));
        }

        for (int i = start; i < end; i++) _order[i] = (int)(sorted[i - start] & int.MaxValue);
        if (repeats) Interlocked.Exchange(ref _repeats, 1);
        ArrayPool<int>.Shared.Return(next);
        ArrayPool<long>.Shared.Return(sorted);
    }

    /// <summary>Sorts codes with rows; true where two codes are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool SortUnit(Span<long> items)
    {
        const int Few = 32;
        if (items.Length > Few) items.Sort();
        bool repeats = false;
        for (int i = 1; i < items.Length; i++)
        {
            long item = items[i];
            int index = i;
            for (; index > 0 && items[index - 1] > item; index--) items[index] = items[index - 1];
            items[index] = item;
        }

        for (int i = 1; i < items.Length; i++) repeats |= items[i] >> 32 == items[i - 1] >> 32;
        return repeats;
    }

    private static ReadOnlySpan<int> Part(int[] units, int from, int size) =>
        units.AsSpan(Math.Min(from, units.Length)..(int)Math.Min((long)from + size, units.Length));
}
