using System.Numerics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The identifiers of a report's units, numbered as they are met. Not safe to share between threads.</summary>
/// <remarks>
/// Units come in the same order again and again, so the one after the last is tried first. The hashes are seeded per
/// process, so that nobody can choose identifiers that collide.
/// </remarks>
internal sealed class IdTable
{
    private readonly TextArrayBuilder _ids = new();
    private int[] _slots = new int[1 << 10];
    private int _last = -1;

    public int Count => _ids.Count;

    public ReadOnlySpan<byte> this[int number] => _ids[number];

    /// <summary>The number of an identifier.</summary>
    public int NumberOf(ReadOnlySpan<byte> id)
    {
        int next = _last + 1;
        if (next < _ids.Count && _ids[next].SequenceEqual(id)) return _last = next;
        if (_ids.Count >= _slots.Length / 2) Grow();
        int slot = Slot(id);
        if (_slots[slot] == 0)
        {
            _ids.Add(id);
            _slots[slot] = _ids.Count;
        }

        return _last = _slots[slot] - 1;
    }

    private int Slot(ReadOnlySpan<byte> id)
    {
        int mask = _slots.Length - 1, slot = HashOf(id) & mask;
        while (_slots[slot] != 0 && !_ids[_slots[slot] - 1].SequenceEqual(id)) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)_slots.Length * 2)];
        for (int number = 0; number < _ids.Count; number++) _slots[Slot(_ids[number])] = number + 1;
    }

    private static int HashOf(ReadOnlySpan<byte> id)
    {
        var hash = new HashCode();
        hash.AddBytes(id);
        return hash.ToHashCode() & int.MaxValue;
    }
}
