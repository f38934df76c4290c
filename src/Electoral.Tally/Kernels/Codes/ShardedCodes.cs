using System.Buffers;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// Numbers texts below parents for many threads at once: a table in parts, each behind a lock of its own.
/// </summary>
/// <remarks>
/// <para>A batch of texts is hashed without a lock and sorted by the part that each belongs to; each part is then
/// locked once for all of its texts. No table is built twice, and threads rarely wait for each other.</para>
/// <para>The numbers depend on which thread came first. They are names, not an order: what is built from them must be
/// put into an order of its own.</para>
/// </remarks>
internal sealed class ShardedCodes
{
    private const int PartBits = 6, Parts = 1 << PartBits;

    private readonly CodeShard[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new CodeShard())];

    /// <summary>How many texts there are; while other threads add some, there may be more.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (var part in _parts) count += part.Count;
            return count;
        }
    }

    /// <summary>Finds the numbers of texts, new ones where there are none yet.</summary>
    /// <param name="parents">For each text the number of its parent.</param>
    /// <param name="bytes">The texts, one after another.</param>
    /// <param name="ends">Where each ends.</param>
    /// <param name="numbers">A buffer for their numbers.</param>
    /// <param name="cache">Numbers that were found before, in this table only; or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void GetOrAdd(
        ReadOnlySpan<int> parents,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<int> ends,
        Span<int> numbers,
        CodeCache? cache = null)
    {
        ulong[] prints = ArrayPool<ulong>.Shared.Rent(ends.Length);
        ulong[] hashes = ArrayPool<ulong>.Shared.Rent(ends.Length);
        int[] asked = ArrayPool<int>.Shared.Rent(ends.Length);
        int count = 0;
        for (int i = 0, start = 0; i < ends.Length; start = ends[i++])
        {
            var code = bytes[start..ends[i]];
            ulong print = CodePrint.Of(code), hash = CodeSlot.Hash(parents[i], print);
            if (cache is not null && cache.TryGet(parents[i], print, hash, code, out numbers[i])) continue;
            (prints[i], hashes[i], asked[count++]) = (print, hash, i);
        }

        if (count > 0) Ask(asked.AsSpan(0, count), parents, bytes, ends, prints, hashes, numbers);
        for (int i = 0; cache is not null && i < count; i++)
        {
            int text = asked[i], start = text == 0 ? 0 : ends[text - 1];
            cache.Set(parents[text], prints[text], hashes[text], bytes[start..ends[text]], numbers[text]);
        }

        ArrayPool<ulong>.Shared.Return(prints);
        ArrayPool<ulong>.Shared.Return(hashes);
        ArrayPool<int>.Shared.Return(asked);
    }

    /// <summary>Finds the numbers of texts without parents, new ones where there are none yet.</summary>
    /// <returns>Their numbers, in an array of the pool.</returns>
    public int[] GetOrAdd(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
    {
        int[] numbers = ArrayPool<int>.Shared.Rent(ends.Length), parents = ArrayPool<int>.Shared.Rent(ends.Length);
        Array.Clear(parents);
        GetOrAdd(parents, bytes, ends, numbers);
        ArrayPool<int>.Shared.Return(parents);
        return numbers;
    }

    private void Ask(
        ReadOnlySpan<int> asked,
        ReadOnlySpan<int> parents,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<int> ends,
        ulong[] prints,
        ulong[] hashes,
        Span<int> numbers)
    {
        int[] order = ArrayPool<int>.Shared.Rent(asked.Length);
        Span<int> starts = stackalloc int[Parts + 1];
        starts.Clear();
        foreach (int text in asked) starts[PartOf(hashes[text]) + 1]++;
        for (int part = 0; part < Parts; part++) starts[part + 1] += starts[part];
        Span<int> next = stackalloc int[Parts];
        starts[..Parts].CopyTo(next);
        foreach (int text in asked) order[next[PartOf(hashes[text])]++] = text;
        // Each batch begins elsewhere, so that threads do not queue up for the same parts one after another.
        int first = PartOf(hashes[asked[0]]);
        for (int i = 0; i < Parts; i++)
        {
            int part = (first + i) % Parts;
            var group = order.AsSpan(starts[part]..starts[part + 1]);
            if (group.IsEmpty) continue;
            lock (_parts[part].Lock) _parts[part].GetOrAdd(group, parents, bytes, ends, prints, hashes, numbers);
            foreach (int text in group) numbers[text] = checked((numbers[text] * Parts) + part);
        }

        ArrayPool<int>.Shared.Return(order);
    }

    /// <summary>The first of the numbers without gaps that the texts of each part will have.</summary>
    public int[] Bases()
    {
        var bases = new int[Parts];
        for (int part = 1; part < Parts; part++) bases[part] = bases[part - 1] + _parts[part - 1].Count;
        return bases;
    }

    /// <summary>The number without gaps of a text.</summary>
    public static int Dense(int[] bases, int number) => bases[number & (Parts - 1)] + (number >> PartBits);

    /// <summary>The number of each text, in the order of the numbers without gaps.</summary>
    public int[] Numbers()
    {
        var numbers = new int[Count];
        int at = 0;
        for (int part = 0; part < Parts; part++)
        {
            for (int index = 0; index < _parts[part].Count; index++) numbers[at++] = (index * Parts) + part;
        }

        return numbers;
    }

    /// <summary>The texts and their parents, in the order of the numbers without gaps.</summary>
    public (TextArray Codes, int[] Parents) Build(int[]? basesOfParents)
    {
        var codes = new TextArrayBuilder(Count, _parts.Sum(part => part.Codes.ByteCount));
        var parents = new int[Count];
        int at = 0;
        foreach (var part in _parts)
        {
            codes.AddAll(part.Codes.Bytes, part.Codes.Ends, 0);
            foreach (int parent in part.Parents)
            {
                parents[at++] = basesOfParents is null ? 0 : Dense(basesOfParents, parent);
            }
        }

        return (codes.Build(), parents);
    }

    private static int PartOf(ulong hash) => (int)(hash >> (64 - PartBits));
}
