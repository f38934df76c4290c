using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>One part of <see cref="ShardedCodes"/>: open addressing over slots of half a hash and a place.</summary>
/// <remarks>
/// What is looked for lies anywhere in memory. A batch is therefore gone through twice without a decision, once for the
/// slots and once for what they point to, so that the processor waits for many of them at the same time; the third
/// time everything is at hand.
/// </remarks>
internal sealed class CodeShard
{
    private ulong[] _slots = new ulong[64];
    private ulong[] _seen = new ulong[64];
    private int _touched;

    public Lock Lock { get; } = new();

    public TextArrayBuilder Codes { get; } = new();

    public List<int> Parents { get; } = [];

    public int Count => Codes.Count;

    /// <summary>Finds places, and adds what is not there.</summary>
    /// <param name="group">Which texts to look for.</param>
    /// <param name="parents">The parent of each text.</param>
    /// <param name="bytes">The texts, one after another.</param>
    /// <param name="ends">Where each ends.</param>
    /// <param name="hashes">The hash of each.</param>
    /// <param name="places">Room for the place of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Place(
        ReadOnlySpan<int> group,
        ReadOnlySpan<int> parents,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<int> ends,
        ReadOnlySpan<ulong> hashes,
        Span<int> places)
    {
        if ((Count + group.Length) * 2L > _slots.Length) Grow(Count + group.Length);
        if (_seen.Length < group.Length) _seen = new ulong[group.Length];
        var slots = _slots;
        int mask = slots.Length - 1, touched = 0;
        for (int i = 0; i < group.Length; i++) _seen[i] = slots[(int)(hashes[group[i]] & (uint)mask)];
        for (int i = 0; i < group.Length; i++)
        {
            int place = (int)(uint)(_seen[i] & uint.MaxValue) - 1;
            if (place >= 0) touched ^= Parents[place] ^ Codes.Touch(place);
        }

        _touched = touched;
        foreach (int text in group)
        {
            int start = text == 0 ? 0 : ends[text - 1];
            places[text] = Place(parents[text], bytes[start..ends[text]], hashes[text]);
        }
    }

    public static ulong Hash(int parent, ReadOnlySpan<byte> code)
    {
        unchecked
        {
            ulong hash = ((uint)parent * 0x9E3779B97F4A7C15ul) + (uint)code.Length;
            for (; code.Length >= 8; code = code[8..]) hash = Mix(hash ^ MemoryMarshal.Read<ulong>(code));
            ulong rest = 0;
            foreach (byte b in code) rest = (rest << 8) | b;
            hash = Mix(hash ^ rest);
            return hash ^ (hash >> 29);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(int parent, ReadOnlySpan<byte> code, ulong hash)
    {
        int mask = _slots.Length - 1, slot = (int)(hash & (uint)mask);
        ulong half = hash & 0xFFFFFFFF00000000ul;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if ((_slots[slot] & 0xFFFFFFFF00000000ul) != half) continue;
            int place = (int)(uint)(_slots[slot] & uint.MaxValue) - 1;
            if (Parents[place] == parent && SameBytes.Are(Codes[place], code)) return place;
        }

        Codes.Add(code);
        Parents.Add(parent);
        _slots[slot] = half | (uint)Count;
        return Count - 1;
    }

    private void Grow(int count)
    {
        int length = (int)Math.Max(_slots.Length * 2L, BitOperations.RoundUpToPowerOf2((uint)count * 2));
        _slots = new ulong[length];
        for (int place = 0; place < Count; place++)
        {
            ulong hash = Hash(Parents[place], Codes[place]);
            int slot = (int)(hash & (uint)(length - 1));
            while (_slots[slot] != 0) slot = (slot + 1) & (length - 1);
            _slots[slot] = (hash & 0xFFFFFFFF00000000ul) | (uint)(place + 1);
        }
    }

    private static ulong Mix(ulong value) => unchecked(BitOperations.RotateLeft(value, 29) * 0xD6E8FEB86659FD93ul);
}
