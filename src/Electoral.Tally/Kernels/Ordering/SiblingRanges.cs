using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>Divides rows, each below a parent and with a key, into ranges that are sorted one by one.</summary>
/// <remarks>
/// Ranges follow one another in the order of parents, and of keys below one. A parent of many rows is cut into ranges
/// by its keys; parents of few rows share one, and the numbers of a parent and of a key become one number in it.
/// </remarks>
internal sealed class SiblingRanges
{
    private readonly Extent[][] _parts;
    private readonly Extent[] _extents;
    private readonly Parent[] _parents;
    private readonly List<(int Parent, int Bits)> _ranges = [];
    private bool _areCut;

    private SiblingRanges(Extent[][] parts, int rowsOfRange)
    {
        (_parts, _extents) = (parts, Together(parts));
        _parents = new Parent[_extents.Length];
        for (int parent = 0; parent < _extents.Length;)
        {
            parent = _extents[parent].Rows > 2 * rowsOfRange ? Cut(parent, rowsOfRange) : Join(parent, rowsOfRange);
        }
    }

    /// <summary>How many ranges there are.</summary>
    public int Length => _ranges.Count;

    /// <summary>How many bits a key in a range has at most.</summary>
    public int KeyBits { get; private set; }

    /// <summary>Divides rows.</summary>
    /// <param name="parents">The parent of each row.</param>
    /// <param name="keys">The key of each row, below 2^63.</param>
    /// <param name="parentCount">The number of parents.</param>
    /// <param name="rowsOfRange">How many rows a range should have.</param>
    /// <param name="parts">Where each part of the rows begins that a thread takes, and the end of the last.</param>
    public static SiblingRanges Of(
        ReadOnlyMemory<int> parents, ReadOnlyMemory<ulong> keys, int parentCount, int rowsOfRange, int[] parts)
    {
        var measured = new Extent[parts.Length - 1][];
        new Workload(measured.Length, 1, 0, CancellationToken.None).For(measured.Length, part =>
        {
            var (from, end) = (parts[part], parts[part + 1]);
            measured[part] = new Extent[parentCount];
            Array.Fill(measured[part], Extent.None);
            Measure(parents.Span[from..end], keys.Span[from..end], measured[part]);
        });
        return new(measured, rowsOfRange);
    }

    /// <summary>How many rows a part has in each range.</summary>
    /// <param name="part">The part.</param>
    /// <param name="parents">The parent of each of its rows.</param>
    /// <param name="keys">The key of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] Count(int part, ReadOnlySpan<int> parents, ReadOnlySpan<ulong> keys)
    {
        int[] counts = new int[_ranges.Count];
        if (_areCut)
        {
            for (int i = 0; i < parents.Length; i++) counts[Locate(parents[i], keys[i]).Range]++;
            return counts;
        }

        // Each parent's rows are in one range, and how many they are is known.
        for (int parent = 0; parent < _parents.Length; parent++)
        {
            counts[_parents[parent].Range] += _parts[part][parent].Rows;
        }

        return counts;
    }

    /// <summary>The range of a row, and its key in there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Range, ulong Key) Locate(int parent, ulong key)
    {
        // A parent's keys are its least one and above, and ranges are fewer than rows: nothing wraps.
        unchecked
        {
            ref readonly var known = ref _parents[parent];
            ulong above = key - known.Least;
            return (known.Range + (int)(above >> known.Shift), known.Base + above);
        }
    }

    /// <summary>The parent and the key that a key of a range represents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Parent, ulong Key) UnitOf(int range, ulong key)
    {
        var (first, bits) = _ranges[range];
        int parent = first + (int)(key >> bits);
        return (parent, (key & ((1UL << bits) - 1)) + _parents[parent].Least);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Measure(ReadOnlySpan<int> parents, ReadOnlySpan<ulong> keys, Extent[] extents)
    {
        for (int row = 0; row < parents.Length; row++) extents[parents[row]].Add(keys[row]);
    }

    /// <summary>Cuts the keys of a parent into parts of the same width.</summary>
    private int Cut(int parent, int rowsOfRange)
    {
        _areCut = true;
        ref readonly var extent = ref _extents[parent];
        int bits = extent.Bits, shift = Math.Max(0, bits - BitLength((uint)(extent.Rows / rowsOfRange)));
        _parents[parent] = new(extent.Least, 0, _ranges.Count, shift);
        int ranges = (int)(extent.Width >> shift) + 1;
        for (int range = 0; range < ranges; range++) _ranges.Add((parent, bits));
        KeyBits = Math.Max(KeyBits, bits);
        return parent + 1;
    }

    /// <summary>Lets parents of few rows share a range.</summary>
    private int Join(int first, int rowsOfRange)
    {
        int end = first, bits = 0;
        for (int rows = 0; end < _extents.Length; end++)
        {
            int wider = Math.Max(bits, _extents[end].Bits);
            rows += _extents[end].Rows;
            if (end > first && (rows > 2 * rowsOfRange || wider + BitLength((uint)(end - first)) > 64)) break;
            bits = wider;
        }

        for (int parent = first; parent < end; parent++)
        {
            _parents[parent] = new(
                _extents[parent].Least, parent == first ? 0 : (ulong)(parent - first) << bits, _ranges.Count, 63);
        }

        _ranges.Add((first, bits));
        KeyBits = Math.Max(KeyBits, bits + BitLength((uint)(end - first - 1)));
        return end;
    }

    private static Extent[] Together(Extent[][] parts)
    {
        Extent[] all = [.. parts[0]];
        foreach (var part in parts.AsSpan(1..))
        {
            for (int parent = 0; parent < all.Length; parent++) all[parent].Add(part[parent]);
        }

        return all;
    }

    private static int BitLength(ulong value) => 64 - BitOperations.LeadingZeroCount(value);

    /// <summary>What became of a parent: its keys, less the least and raised by the base, are a range's.</summary>
    private readonly record struct Parent(ulong Least, ulong Base, int Range, int Shift);

    /// <summary>How many rows are below a parent, and the range of their keys.</summary>
    private record struct Extent(int Rows, ulong Least, ulong Most)
    {
        public static Extent None => new(0, ulong.MaxValue, 0);

        public readonly ulong Width => Rows == 0 ? 0 : Most - Least;

        public readonly int Bits => BitLength(Width);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong key)
        {
            Rows++;
            Least = Math.Min(Least, key);
            Most = Math.Max(Most, key);
        }

        public void Add(Extent other)
        {
            Rows += other.Rows;
            Least = Math.Min(Least, other.Least);
            Most = Math.Max(Most, other.Most);
        }
    }
}
