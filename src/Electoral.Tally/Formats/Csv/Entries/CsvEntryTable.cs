using System.Numerics;
using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The distinct entries of blocks, found by the texts of their key fields.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class CsvEntryTable
{
    private const int FewSlots = 64;

    private CsvEntry[] _entries = new CsvEntry[FewSlots / 2];
    private int[] _slots = new int[FewSlots];

    public int Count { get; private set; }

    public CsvEntry this[int index] => _entries[index];

    /// <summary>The entry of a record; -1 if there is none yet.</summary>
    public int Find<TFields>(CsvFieldText text, TFields fields, int[] keyFields, CsvBlock block, ulong hash)
        where TFields : struct, ICsvFields
    {
        int mask = _slots.Length - 1;
        for (int slot = (int)(hash & (uint)mask); _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int found = _slots[slot] - 1;
            if (_entries[found].Hash == hash && Is(found, text, fields, keyFields, block)) return found;
        }

        return -1;
    }

    /// <summary>Whether a record has the key fields of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is<TFields>(int index, CsvFieldText text, TFields fields, int[] keyFields, CsvBlock block)
        where TFields : struct, ICsvFields => Is(_entries[index], text, fields, keyFields, block);

    /// <summary>Whether a record has the key fields of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<TFields>(
        CsvEntry entry, CsvFieldText text, TFields fields, int[] keyFields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        int start = 0;
        for (int i = 0; i < keyFields.Length; i++)
        {
            int end = entry.KeyEnds[i];
            if (!SameBytes.Are(text.Read(fields, keyFields[i], block), entry.Key.AsSpan(start..end))) return false;
            start = end;
        }

        return true;
    }

    /// <summary>The hash of the key fields of a record.</summary>
    public static ulong HashOf<TFields>(CsvFieldText text, TFields fields, int[] keyFields, CsvBlock block)
        where TFields : struct, ICsvFields
    {
        ulong hash = 0;
        foreach (int field in keyFields)
        {
            ulong own = HashedTexts.HashOf(text.Read(fields, field, block));
            hash = unchecked(BitOperations.RotateLeft(hash, 23) * 0x9E3779B97F4A7C15ul) ^ own;
        }

        return hash;
    }

    /// <summary>Adds a new entry.</summary>
    /// <returns>Its number.</returns>
    public int Add(CsvEntry entry)
    {
        if (Count == _entries.Length) Grow();
        _entries[Count] = entry;
        entry.Index = Count;
        Insert(Count);
        return Count++;
    }

    public void Clear()
    {
        Array.Clear(_entries);
        Array.Clear(_slots);
        Count = 0;
    }

    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _slots = new int[_entries.Length * 2];
        for (int index = 0; index < Count; index++) Insert(index);
    }

    private void Insert(int index)
    {
        int mask = _slots.Length - 1, slot = (int)(_entries[index].Hash & (uint)mask);
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        _slots[slot] = index + 1;
    }
}
