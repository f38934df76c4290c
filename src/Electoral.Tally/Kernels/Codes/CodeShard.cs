using System.Numerics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>One part of <see cref="ShardedCodes"/>: open addressing over slots that contain everything to be compared.
/// </summary>
/// <remarks>
/// What is looked for may be anywhere in memory. So a first pass over a batch decides nothing, and lets the processor
/// wait for many slots at the same time; in the second pass everything is in the cache.
/// </remarks>
internal sealed class CodeShard
{
    private CodeSlot[] _slots = new CodeSlot[64];

    public Lock Lock { get; } = new();

    public TextArrayBuilder Codes { get; } = new();

    public List<int> Parents { get; } = [];

    public int Count => Codes.Count;

    /// <summary>
    /// What the first pass found: meaningless, but kept so that the compiler does not remove the pass.
    /// </summary>
    public int Touched { get; private set; }

    /// <summary>Finds indexes, and adds what is not there.</summary>
    /// <param name="group">Which texts to look for.</param>
    /// <param name="parents">The parent of each text.</param>
    /// <param name="bytes">The texts, one after another.</param>
    /// <param name="ends">Where each ends.</param>
    /// <param name="prints">The <see cref="CodePrint"/> of each.</param>
    /// <param name="hashes">The hash of each below its parent.</param>
    /// <param name="indexes">A buffer for the index of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void GetOrAdd(
        ReadOnlySpan<int> group,
        ReadOnlySpan<int> parents,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<int> ends,
        ReadOnlySpan<ulong> prints,
        ReadOnlySpan<ulong> hashes,
        Span<int> indexes)
    {
        if ((Count + group.Length) * 4L > _slots.Length * 3L) Grow(Count + group.Length);
        var slots = _slots;
        int mask = slots.Length - 1, touched = 0;
        foreach (int text in group) touched ^= slots[(int)(hashes[text] & (uint)mask)].Next;
        Touched = touched;
        foreach (int text in group)
        {
            int parent = parents[text], slot = (int)(hashes[text] & (uint)mask);
            ulong print = prints[text];
            while (true)
            {
                ref var found = ref slots[slot];
                if (found.Next == 0)
                {
                    Codes.Add(Text(text, bytes, ends));
                    Parents.Add(parent);
                    found = new(print, parent, Count);
                    break;
                }

                bool same = found.Is(parent, print)
                    && (CodePrint.IsExact(print) || SameBytes.Are(Codes[found.Next - 1], Text(text, bytes, ends)));
                if (same) break;
                slot = (slot + 1) & mask;
            }

            indexes[text] = slots[slot].Next - 1;
        }
    }

    private static ReadOnlySpan<byte> Text(int text, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends) =>
        bytes[(text == 0 ? 0 : ends[text - 1])..ends[text]];

    private void Grow(int count)
    {
        int length = (int)Math.Max(_slots.Length * 2L, BitOperations.RoundUpToPowerOf2((uint)count * 3 / 2));
        var slots = new CodeSlot[length];
        foreach (var old in _slots)
        {
            if (old.Next == 0) continue;
            int slot = (int)(CodeSlot.Hash(old.Parent, old.Print) & (uint)(length - 1));
            while (slots[slot].Next != 0) slot = (slot + 1) & (length - 1);
            slots[slot] = old;
        }

        _slots = slots;
    }
}
