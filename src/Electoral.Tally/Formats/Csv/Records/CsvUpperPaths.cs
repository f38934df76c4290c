using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Finds the unit above a row's own, where rows are scattered, by the bytes that name all units above.
/// </summary>
/// <remarks>
/// Those bytes occur again and again. The store is asked once what they name; then the reader keeps it in a table of
/// its own, for which no other thread waits. Not safe to share between threads.
/// </remarks>
internal sealed unsafe class CsvUpperPaths(CsvPlan plan)
{
    /// <summary>
    /// With more entries the table would not stay in a cache, and most rows would have to ask the store.
    /// </summary>
    private const int MostPaths = 1 << 16;

    private const int HeadBytes = 16;

    private readonly CsvCodeText _codeText = new(plan);
    private readonly int _first = plan.UpperPaths!.Value.First;
    private readonly int _last = plan.UpperPaths.Value.First + plan.UpperPaths.Value.Count - 1;
    private readonly PinnedArray<byte> _tails = new(1 << 12);
    private Path[] _paths = new Path[256];
    private CsvBlock _block = null!;
    private CsvUpperUnits? _units;
    private ulong[] _hashes = [];
    private int _count, _tailBytes;

    /// <summary>Begins a block.</summary>
    /// <returns>Whether rows may be looked up.</returns>
    public bool Begin(CsvBlock block, CsvUpperUnits? units)
    {
        (_block, _units) = (block, units);
        return units is not null && _count < MostPaths;
    }

    /// <summary>The numbers of the units above those of records that follow one another, 0 where there is one level.
    /// </summary>
    /// <remarks>Several cache misses are served at the same time, instead of one after another.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find<TFields>(TFields all, int* lineEnds, int last, Span<int> found)
        where TFields : struct, ICsvFields<TFields>
    {
        found.Clear();
        if (_last < _first) return;
        if (found.Length > _hashes.Length) _hashes = new ulong[found.Length];
        Ask(all, lineEnds, last, found.Length);
        var hashes = _hashes.AsSpan(0, found.Length);
        for (int record = 0; record < hashes.Length; record++)
        {
            found[record] = Find(all.Skip(unchecked(last + 1)), hashes[record]);
            last = lineEnds[record];
        }
    }

    /// <summary>The number of the unit above that of a record.</summary>
    public int Find<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        if (_last < _first) return 0;
        byte* text = TextOf(fields, out int length, out uint form);
        return Find(fields, Hash(Head(text, length), form, text, length));
    }

    /// <summary>Computes the hashes of records, and prefetches the entries of the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ask<TFields>(TFields all, int* lineEnds, int last, int records)
        where TFields : struct, ICsvFields<TFields>
    {
        // As in Find: nothing wraps.
        unchecked
        {
            var (paths, hashes) = (_paths, _hashes);
            int mask = paths.Length - 1;
            for (int record = 0; record < records; record++)
            {
                byte* text = TextOf(all.Skip(last + 1), out int length, out uint form);
                ulong hash = Hash(Head(text, length), form, text, length);
                if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref paths[(int)hash & mask]));
                hashes[record] = hash;
                last = lineEnds[record];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find<TFields>(TFields fields, ulong hash)
        where TFields : struct, ICsvFields
    {
        // Positions are taken modulo the length of the table: nothing wraps that is used.
        unchecked
        {
            byte* text = TextOf(fields, out int length, out uint form);
            var head = Head(text, length);
            var paths = _paths;
            int mask = paths.Length - 1;
            for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
            {
                ref readonly var path = ref paths[slot];
                if (path.Head == head && path.Form == form && path.Next != 0
                    && (length <= HeadBytes || HasTail(path, text, length)))
                {
                    return path.Next - 1;
                }

                if (path.Next == 0) return Add(fields, text, length, new(head, form, 0, 0), hash);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Add<TFields>(TFields fields, byte* text, int length, Path path, ulong hash)
        where TFields : struct, ICsvFields
    {
        int unit = 0;
        for (int level = 0; level < plan.Levels.Length - 1; level++)
        {
            unit = _units!.NumberOf(level, unit, _codeText.Read(plan.Levels[level].Code, fields, _block));
        }

        if (_count == MostPaths) return unit;
        if (++_count * 2 > _paths.Length) Grow();
        path = path with { Tail = _tailBytes, Next = unit + 1 };
        if (length > HeadBytes)
        {
            // Texts are compared sixteen bytes at a time.
            _tails.Grow(_tailBytes + length);
            new ReadOnlySpan<byte>(text, length)[HeadBytes..].CopyTo(_tails.Array.AsSpan(_tailBytes));
            _tailBytes += length - HeadBytes;
        }

        Insert(path, hash);
        return unit;
    }

    private void Grow()
    {
        var paths = _paths;
        _paths = new Path[paths.Length * 2];
        foreach (var path in paths)
        {
            if (path.Next == 0) continue;
            // As if the text began before its tail: only the bytes of the tail are read.
            byte* text = _tails.Pointer + path.Tail - HeadBytes;
            Insert(path, Hash(path.Head, path.Form, text, (int)(path.Form >> 1)));
        }
    }

    private void Insert(Path path, ulong hash)
    {
        int mask = _paths.Length - 1, slot = unchecked((int)hash) & mask;
        while (_paths[slot].Next != 0) slot = (slot + 1) & mask;
        _paths[slot] = path;
    }

    /// <summary>The bytes, how many they are, and that above a bit that says where they begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte* TextOf<TFields>(TFields fields, out int length, out uint form)
        where TFields : struct, ICsvFields
    {
        // Positions are inside the block, below 2^31, and sixteen bytes after them may be read: nothing wraps.
        unchecked
        {
            int start = fields.Start(_first);
            byte* text = _block.Pointer + start;
            length = fields.End(_last) - start;
            // The same bytes mean the same fields only if both begin inside quotes or both do not.
            form = ((uint)length << 1) | (text[-1] == plan.Quote ? 1u : 0);
            return text;
        }
    }

    private bool HasTail(in Path path, byte* text, int length) =>
        SameBytes.Are(text + HeadBytes, _tails.Pointer + path.Tail, length - HeadBytes);

    /// <summary>The first sixteen bytes, zeros after the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Head(byte* text, int length) => Vector128.Load(text)
        & Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)Math.Min(length, HeadBytes)));

    /// <summary>A hash of the first sixteen bytes and of those after, of which eight more may be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(Vector128<byte> head, uint form, byte* text, int length)
    {
        unchecked
        {
            ulong hash = Mix(Mix(form ^ head.AsUInt64().ToScalar()) ^ head.AsUInt64().GetElement(1));
            for (int at = HeadBytes; at < length; at += sizeof(ulong))
            {
                ulong wanted = length - at >= sizeof(ulong) ? ulong.MaxValue : (1UL << (8 * (length - at))) - 1;
                hash = Mix(hash ^ (Unsafe.ReadUnaligned<ulong>(text + at) & wanted));
            }

            return hash ^ (hash >> 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value) => unchecked(BitOperations.RotateLeft(value, 29) * 0xD6E8FEB86659FD93ul);

    /// <summary>What bytes name.</summary>
    /// <param name="Head">The first sixteen of them, zeros after the last.</param>
    /// <param name="Form">How many they are, and whether they begin inside quotes.</param>
    /// <param name="Tail">Where those after are kept.</param>
    /// <param name="Next">One more than the unit's number; 0 where the slot is free.</param>
    private readonly record struct Path(Vector128<byte> Head, uint Form, int Tail, int Next);
}
