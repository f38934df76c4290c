using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Numbers texts in the order of their first use, by hashes that the caller computed beforehand.</summary>
/// <remarks>
/// Open addressing over one array of slots, each with half of a hash next to the number, so that texts are compared
/// only where they are very likely the same. Not safe to share between threads.
/// </remarks>
internal sealed class HashedTexts
{
    private const int FewSlots = 1024;

    private readonly TextArrayBuilder _texts = new();
    private readonly GrowingArray<ulong> _hashes = new();
    private Slot[] _slots = new Slot[FewSlots];

    public int Count => _texts.Count;

    /// <summary>The text with a number.</summary>
    public ReadOnlySpan<byte> this[int index] => _texts[index];

    /// <summary>The hash of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong HashOf(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            ulong hash = (uint)text.Length * 0x9E3779B97F4A7C15ul;
            for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            {
                hash = Mix(hash ^ MemoryMarshal.Read<ulong>(text));
            }

            ulong rest = 0;
            foreach (byte b in text) rest = (rest << 8) | b;
            hash = Mix(hash ^ rest);
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>Prefetches the slot where a text with a hash would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ulong hash)
    {
        if (!Sse.IsSupported) return;
        ref var slot = ref _slots[(int)(hash & (uint)(_slots.Length - 1))];
        // The address may be out of date when it is used: then the prefetch is useless but harmless.
        Sse.Prefetch0(Unsafe.AsPointer(ref slot));
    }

    /// <summary>The number of a text; a new one where it was not there.</summary>
    /// <param name="hash">Its <see cref="HashOf"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="isNew">Whether it was not there.</param>
    public int GetOrAdd(ulong hash, ReadOnlySpan<byte> text, out bool isNew)
    {
        int mask = _slots.Length - 1, slot = (int)(hash & (uint)mask);
        uint upper = (uint)(hash >> 32);
        for (; _slots[slot].Next != 0; slot = (slot + 1) & mask)
        {
            int found = _slots[slot].Next - 1;
            if (_slots[slot].Hash != upper || !_texts[found].SequenceEqual(text)) continue;
            isNew = false;
            return found;
        }

        isNew = true;
        _slots[slot] = new(upper, Count + 1);
        _texts.Add(text);
        _hashes.Add(hash);
        if (Count * 3L > _slots.Length * 2L) Grow();
        return Count - 1;
    }

    private void Grow()
    {
        _slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)_slots.Length + 1)];
        int mask = _slots.Length - 1;
        var hashes = _hashes.Items;
        for (int index = 0; index < hashes.Length; index++)
        {
            int slot = (int)(hashes[index] & (uint)mask);
            while (_slots[slot].Next != 0) slot = (slot + 1) & mask;
            _slots[slot] = new((uint)(hashes[index] >> 32), index + 1);
        }
    }

    private static ulong Mix(ulong value) => unchecked(BitOperations.RotateLeft(value, 29) * 0xD6E8FEB86659FD93ul);

    /// <param name="Hash">The upper half of the hash.</param>
    /// <param name="Next">One more than the number of the text; 0 where the slot is free.</param>
    private readonly record struct Slot(uint Hash, int Next);
}
