using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>Finds the units of rows that come in any order, and puts the rows into theirs.</summary>
/// <remarks>
/// <para>A unit is what is below one parent and has one key. Nothing is looked up in a table of units, which would cost
/// a cache miss per row: rows are laid out in ranges that fit into a cache (<see cref="SiblingRanges"/>), each is
/// sorted by itself, and where the key changes another unit begins.</para>
/// <para>Each part of the rows is counted, knows then where its rows of a range begin, and all parts are laid out at
/// once. The result is the same for any number of parts.</para>
/// </remarks>
internal sealed unsafe class SiblingRows
{
    private const int RowsOfRange = 1 << 13;

    private readonly ReadOnlyMemory<int> _parents;
    private readonly ReadOnlyMemory<ulong> _keys;
    private readonly ReadOnlyMemory<int>? _codes;
    private readonly SiblingRanges _ranges;
    private readonly StagingSlots _slots;
    private readonly SortEntry* _rows;
    private readonly int[] _order;
    private readonly int _codeBits;
    private readonly bool _hasCodes;
    private int _repeats;

    private SiblingRows(
        ReadOnlyMemory<int> parents, ReadOnlyMemory<ulong> keys, ReadOnlyMemory<int>? codes, SiblingRanges ranges)
    {
        (_parents, _keys, _codes, _ranges) = (parents, keys, codes, ranges);
        int rows = parents.Length, codeBits = codes is { } own ? BitsOf(own.Span) : 0;
        // A row's own code is below the key, unless there is no space for both in a word.
        _hasCodes = codes is not null && ranges.KeyBits + codeBits <= 64;
        _codeBits = _hasCodes ? codeBits : 0;
        _slots = new(
            GC.AllocateUninitializedArray<int>(rows), GC.AllocateUninitializedArray<int>(rows),
            new CacheAlignedBuffer(rows));
        _rows = (SortEntry*)_slots.Buffer.Pointer;
        _order = GC.AllocateUninitializedArray<int>(rows);
    }

    /// <summary>Orders rows by parent, by key, by their own code, and then as they come.</summary>
    /// <param name="parents">The parent of each row.</param>
    /// <param name="keys">The key of each row, below 2^63.</param>
    /// <param name="parentCount">The number of parents.</param>
    /// <param name="codes">The code of each row, 0 or more; null to leave the rows of a unit as they come.</param>
    /// <param name="threads">The maximum number of threads.</param>
    public static UnitsByKey Sort(
        ReadOnlyMemory<int> parents,
        ReadOnlyMemory<ulong> keys,
        int parentCount,
        ReadOnlyMemory<int>? codes,
        int threads)
    {
        int[] parts = Parts(parents.Length, parentCount, threads);
        var ranges = SiblingRanges.Of(parents, keys, parentCount, RowsOfRange, parts);
        var sort = new SiblingRows(parents, keys, codes, ranges);
        var next = new int[parts.Length - 1][];
        var work = new Workload(threads, 1, 0, CancellationToken.None);
        work.For(next.Length, part => next[part] = ranges.Count(
            part, parents.Span[parts[part]..parts[part + 1]], keys.Span[parts[part]..parts[part + 1]]));
        int[] starts = GroupStarts.Of(next, ranges.Length), units = new int[ranges.Length + 1];
        work.For(next.Length, part => sort.LayOut(parts[part], parts[part + 1], next[part]));
        work.For(ranges.Length, range => units[range + 1] = sort.SortRange(starts[range], starts[range + 1]));
        for (int range = 0; range < ranges.Length; range++) units[range + 1] += units[range];
        var found = new UnitsByKey(sort._order, sort._slots, units[^1], codes is null || sort._repeats != 0);
        work.For(ranges.Length, range => sort.Tell(range, starts[range], units[range], units[range + 1], found));
        return found;
    }

    /// <summary>Where each part begins that a thread takes; none has fewer rows than there are parents.</summary>
    private static int[] Parts(int rows, int parents, int threads)
    {
        int parts = Math.Clamp(rows / Math.Max(parents, RowsOfRange), 1, Math.Max(threads, 1));
        return [.. Enumerable.Range(0, parts + 1).Select(part => (int)((long)rows * part / parts))];
    }

    /// <summary>How many bits the largest code has.</summary>
    private static int BitsOf(ReadOnlySpan<int> codes)
    {
        var vectors = MemoryMarshal.Cast<int, Vector<int>>(codes);
        var bits = Vector<int>.Zero;
        foreach (var vector in vectors) bits |= vector;
        int all = 0;
        for (int lane = 0; lane < Vector<int>.Count; lane++) all |= bits[lane];
        foreach (int code in codes[(vectors.Length * Vector<int>.Count)..]) all |= code;
        return 32 - BitOperations.LeadingZeroCount((uint)all);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LayOut(int from, int end, int[] next)
    {
        ReadOnlySpan<int> parents = _parents.Span[from..end];
        ReadOnlySpan<int> codes = _hasCodes ? _codes!.Value.Span[from..end] : default;
        ReadOnlySpan<ulong> keys = _keys.Span[from..end];
        Span<int> slots = _slots.OfRow.AsSpan(from..end);
        var (ranges, codeBits) = (_ranges, _codeBits);
        SortEntry* rows = _rows;
        for (int i = 0; i < parents.Length; i++)
        {
            var (range, key) = ranges.Locate(parents[i], keys[i]);
            uint code = codes.IsEmpty ? 0 : (uint)codes[i];
            int slot = next[range]++;
            rows[slot] = SortEntry.Of(key << codeBits | code, from + i, slot);
            slots[i] = slot;
        }
    }

    /// <summary>Sorts the rows of a range, and leaves the key of each unit and its first position instead.</summary>
    /// <returns>How many units there are.</returns>
    private int SortRange(int start, int end)
    {
        var rows = new Span<SortEntry>(_rows + start, end - start);
        // Where most keys of a parent are alike, one range may have nearly all rows: too many to leave in the pool.
        bool isLarge = rows.Length > 8 * RowsOfRange;
        SortEntry[] scratch = isLarge ? new SortEntry[rows.Length] : ArrayPool<SortEntry>.Shared.Rent(rows.Length);
        RadixSort.Sort(rows, scratch.AsSpan(0, rows.Length));
        if (!isLarge) ArrayPool<SortEntry>.Shared.Return(scratch);
        return TakeUnits(rows, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int TakeUnits(Span<SortEntry> rows, int start)
    {
        Span<int> order = _order.AsSpan(start, rows.Length), slots = _slots.InOrder.AsSpan(start, rows.Length);
        var codes = _hasCodes || _codes is not { } own ? default : own.Span;
        int codeBits = _codeBits, units = 0;
        bool repeats = false;
        for (int first = 0, end; first < rows.Length; first = end)
        {
            ulong key = rows[first].Key >> codeBits;
            for (end = first + 1; end < rows.Length && rows[end].Key >> codeBits == key;) end++;
            if (!codes.IsEmpty) repeats |= SortUnit(rows[first..end], codes);
            (order[first], slots[first]) = (rows[first].Row, rows[first].Slot);
            for (int i = first + 1; i < end; i++)
            {
                (order[i], slots[i]) = (rows[i].Row, rows[i].Slot);
                repeats |= _hasCodes && rows[i].Key == rows[i - 1].Key;
            }

            // No more units than rows before them: none is overwritten that is still to be read.
            rows[units++] = new(key, (uint)(start + first));
        }

        if (repeats) Interlocked.Exchange(ref _repeats, 1);
        return units;
    }

    /// <summary>Writes the units of a range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tell(int range, int start, int firstUnit, int endUnit, UnitsByKey found)
    {
        for (int unit = firstUnit; unit < endUnit; unit++)
        {
            var (key, index) = _rows[start + unit - firstUnit];
            found.Starts[unit] = (int)index;
            (found.Parents[unit], found.Keys[unit]) = _ranges.UnitOf(range, key);
        }
    }

    /// <summary>Sorts the rows of a unit by codes that did not fit next to the key.</summary>
    /// <returns>Whether two have the same.</returns>
    private static bool SortUnit(Span<SortEntry> rows, ReadOnlySpan<int> codes)
    {
        foreach (ref var row in rows) row = row with { Key = (uint)codes[row.Row] };
        rows.Sort((left, right) => left.Key != right.Key
            ? left.Key.CompareTo(right.Key)
            : left.Index.CompareTo(right.Index));
        bool repeats = false;
        for (int i = 1; i < rows.Length; i++) repeats |= rows[i].Key == rows[i - 1].Key;
        return repeats;
    }
}
