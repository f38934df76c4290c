using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Finds the texts that two lists have in common, each text once in each.</summary>
/// <remarks>
/// Both lists are laid out by the upper bits of their hashes, in ranges that fit in a cache; each range is joined by
/// itself with a small table. Texts are compared only where 32 further bits of their hashes agree. The answer is the
/// same for any order of the rows and any number of threads.
/// </remarks>
internal sealed class HashJoin
{
    /// <summary>The other list does not have the text, or the row was left out.</summary>
    public const int None = -1;

    /// <summary>One of the two lists has the text more than once.</summary>
    public const int Repeated = -2;

    private const int MostRanges = 1024, RangeRows = 1 << 13, BlockRows = 1 << 14;

    private readonly JoinedTexts _left;
    private readonly JoinedTexts _right;
    private readonly int _bits;

    private HashJoin(JoinedTexts left, JoinedTexts right)
    {
        (_left, _right) = (left, right);
        int rows = Math.Max(left.Count, right.Count);
        uint ranges = BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(rows / RangeRows, 1, MostRanges));
        _bits = BitOperations.Log2(ranges);
        (OfLeft, OfRight) = (new int[left.Count], new int[right.Count]);
        OfLeft.AsSpan().Fill(None);
        OfRight.AsSpan().Fill(None);
    }

    /// <summary>For each row of the left list the row of the right one, or <see cref="None"/> or
    /// <see cref="Repeated"/>.</summary>
    public int[] OfLeft { get; }

    /// <summary>For each row of the right list the row of the left one, likewise.</summary>
    public int[] OfRight { get; }

    /// <summary>Joins two lists.</summary>
    public static HashJoin Of(JoinedTexts left, JoinedTexts right, Workload work)
    {
        var join = new HashJoin(left, right);
        var blocks = work with { BlockItems = BlockRows };
        ulong[] leftHashes = Hashes(left, blocks), rightHashes = Hashes(right, blocks);
        var sides = new (long[] Items, int[] Starts)[2];
        work.For(2, side => sides[side] = side == 0 ? join.LayOut(left, leftHashes) : join.LayOut(right, rightHashes));
        work.For(1 << join._bits, () => new Entries(), (range, entries) => join.Join(
            entries,
            sides[0].Items.AsSpan(sides[0].Starts[range]..sides[0].Starts[range + 1]),
            sides[1].Items.AsSpan(sides[1].Starts[range]..sides[1].Starts[range + 1])));
        return join;
    }

    private static ulong[] Hashes(JoinedTexts texts, Workload work)
    {
        ulong[] hashes = GC.AllocateUninitializedArray<ulong>(texts.Count);
        work.ForRanges(texts.Count, (from, end) =>
        {
            for (int row = from; row < end; row++) hashes[row] = HashedTexts.HashOf(texts[row]);
        });
        return hashes;
    }

    /// <summary>The rows range by range, each with 32 bits of its hash above it; and where the ranges begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (long[] Items, int[] Starts) LayOut(JoinedTexts texts, ulong[] hashes)
    {
        var starts = new int[(1 << _bits) + 1];
        for (int row = 0; row < hashes.Length; row++)
        {
            if (!texts.IsLeftOut(row)) starts[RangeOf(hashes[row]) + 1]++;
        }

        for (int range = 1; range < starts.Length; range++) starts[range] += starts[range - 1];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        long[] items = GC.AllocateUninitializedArray<long>(starts[^1]);
        for (int row = 0; row < hashes.Length; row++)
        {
            if (texts.IsLeftOut(row)) continue;
            items[next[RangeOf(hashes[row])]++] = unchecked((long)(hashes[row] << 32)) | (uint)row;
        }

        return (items, starts);
    }

    private int RangeOf(ulong hash) => _bits == 0 ? 0 : (int)(hash >> (64 - _bits));

    private void Join(Entries entries, ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
        entries.Reset(left.Length + right.Length);
        foreach (long item in left)
        {
            int row = unchecked((int)item);
            ref var entry = ref Find(entries, item, _left[row]);
            if (entry.Left == None) entry.Left = row;
            else OfLeft[row] = entry.Repeat();
        }

        foreach (long item in right)
        {
            int row = unchecked((int)item);
            ref var entry = ref Find(entries, item, _right[row]);
            if (entry.Right == None) entry.Right = row;
            else OfRight[row] = entry.Repeat();
        }

        foreach (var entry in entries.Used)
        {
            if (entry.Left >= 0) OfLeft[entry.Left] = entry.IsRepeated ? Repeated : entry.Right;
            if (entry.Right >= 0) OfRight[entry.Right] = entry.IsRepeated ? Repeated : entry.Left;
        }
    }

    /// <summary>The entry of a text; a new one where it has none.</summary>
    private ref Entry Find(Entries entries, long item, ReadOnlySpan<byte> text)
    {
        int tag = unchecked((int)(item >> 32)), slot = tag & entries.Mask;
        for (; entries.Slots[slot] != 0; slot = (slot + 1) & entries.Mask)
        {
            ref var entry = ref entries.All[entries.Slots[slot] - 1];
            if (entry.Tag != tag) continue;
            var other = entry.Left >= 0 ? _left[entry.Left] : _right[entry.Right];
            if (SameBytes.Are(other, text)) return ref entry;
        }

        return ref entries.Add(slot, tag);
    }

    /// <summary>A text of a range, and the first row of each list that has it.</summary>
    private struct Entry
    {
        public int Tag, Left, Right;

        public bool IsRepeated { get; private set; }

        public int Repeat()
        {
            IsRepeated = true;
            return Repeated;
        }
    }

    /// <summary>The texts of one range. For one thread, and used again for the next range.</summary>
    private sealed class Entries
    {
        private int _count;

        public int[] Slots { get; private set; } = [];

        public Entry[] All { get; private set; } = [];

        public int Mask { get; private set; }

        public ReadOnlySpan<Entry> Used => All.AsSpan(0, _count);

        public void Reset(int most)
        {
            int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, most * 2));
            if (Slots.Length < slots) Slots = new int[slots];
            Slots.AsSpan(0, slots).Clear();
            if (All.Length < most) All = new Entry[most];
            (_count, Mask) = (0, slots - 1);
        }

        public ref Entry Add(int slot, int tag)
        {
            Slots[slot] = ++_count;
            ref var entry = ref All[_count - 1];
            entry = new() { Tag = tag, Left = None, Right = None };
            return ref entry;
        }
    }
}
