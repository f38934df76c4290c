using System.Numerics;
using System.Runtime.InteropServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// Numbers texts below parents in the order of their first use: open addressing over one array of slots.
/// </summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class CodeTable
{
    private int[] _slots = new int[64];

    public TextArrayBuilder Codes { get; } = new();

    public List<int> Parents { get; } = [];

    public int Count => Codes.Count;

    /// <summary>The number of a text below a parent; a new one where there is none yet.</summary>
    public int GetOrAdd(int parent, ReadOnlySpan<byte> code)
    {
        int mask = _slots.Length - 1;
        for (int slot = First(parent, code, mask); ; slot = (slot + 1) & mask)
        {
            int index = _slots[slot] - 1;
            if (index < 0) break;
            if (Parents[index] == parent && Codes[index].SequenceEqual(code)) return index;
        }

        Codes.Add(code);
        Parents.Add(parent);
        if (Count * 3L > _slots.Length * 2L) IndexAll();
        else Insert(Count - 1);
        return Count - 1;
    }

    /// <summary>Forgets all texts.</summary>
    public void Clear()
    {
        if (Count == 0) return;
        Codes.Truncate(0);
        Parents.Clear();
        Array.Clear(_slots);
    }

    private void IndexAll()
    {
        _slots = new int[Math.Max(64, (int)BitOperations.RoundUpToPowerOf2((uint)Count * 2 + 1))];
        for (int index = 0; index < Count; index++) Insert(index);
    }

    private void Insert(int index)
    {
        int mask = _slots.Length - 1;
        int slot = First(Parents[index], Codes[index], mask);
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        _slots[slot] = index + 1;
    }

    private static int First(int parent, ReadOnlySpan<byte> code, int mask) => (int)(Hash(parent, code) & (uint)mask);

    private static uint Hash(int parent, ReadOnlySpan<byte> code)
    {
        unchecked
        {
            ulong hash = ((uint)parent * 0x9E3779B97F4A7C15ul) + (uint)code.Length;
            for (; code.Length >= 8; code = code[8..]) hash = Mix(hash ^ MemoryMarshal.Read<ulong>(code));
            ulong rest = 0;
            foreach (byte b in code) rest = (rest << 8) | b;
            return (uint)(Mix(hash ^ rest) >> 32);
        }
    }

    private static ulong Mix(ulong value) => unchecked(BitOperations.RotateLeft(value, 29) * 0xD6E8FEB86659FD93ul);
}
