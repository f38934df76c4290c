using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds for each record the selections, or the counts of its sheet, that it is about.</summary>
/// <remarks>
/// In most files selections come in the same order on each sheet: the one that came next last time is tried first, and
/// nothing is hashed if it matches. The meaning of an entry is decided once for all records with the same key fields.
/// Not safe to share between threads.
/// </remarks>
internal sealed class CsvEntryReader
{
    private readonly CsvPlan _plan;
    private readonly CsvEntryPlan _entries;
    private readonly CsvFieldText _text;
    private readonly int[][] _keyFields;
    private readonly int[] _lastOfGroup;
    private readonly List<byte> _joined = [];
    private CsvBlock _block = null!;
    private CsvEntryRows _rows = null!;
    private CsvEntry? _last;

    public CsvEntryReader(CsvPlan plan, CsvEntryPlan entries)
    {
        (_plan, _entries, _text) = (plan, entries, new(plan));
        _keyFields = [.. Enumerable.Range(0, entries.Groups.Length).Select(entries.KeyFields)];
        _lastOfGroup = new int[entries.Groups.Length];
    }

    public void Begin(CsvBlock block, CsvEntryRows rows)
    {
        (_block, _rows, _last) = (block, rows, null);
        Array.Fill(_lastOfGroup, -1);
    }

    /// <summary>The entry of a record of a long file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CsvEntry Find<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        var guess = _last?.Follower;
        return guess is not null && CsvEntryTable.Is(guess, _text, fields, _keyFields[0], _block)
            ? _last = guess
            : FindUnexpected(fields);
    }

    /// <summary>Notes the entries of a row.</summary>
    /// <returns>Whether the filter lets the record pass.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        _rows.EnsureCapacity(row + 1);
        var ids = _rows.Of(row);
        if (_entries.JoinsRecords)
        {
            var entry = Find(fields);
            ids[0] = entry.Index;
            return entry.Kind != CsvEntryKind.Filtered;
        }

        for (int group = 0; group < ids.Length; group++)
        {
            int found = _lastOfGroup[group] = Find(fields, group, _lastOfGroup[group]);
            ids[group] = _rows.Table[found].Kind == CsvEntryKind.NoSelection ? CsvEntryRows.Empty : found;
        }

        return true;
    }

    /// <summary>Finds an entry that is not the expected one, and expects it next time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private CsvEntry FindUnexpected<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        var found = _rows.Table[Find(fields, 0, -1)];
        _last?.Follower = found;
        return _last = found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find<TFields>(TFields fields, int group, int guess)
        where TFields : struct, ICsvFields
    {
        int[] keyFields = _keyFields[group];
        var table = _rows.Table;
        if (guess >= 0 && table.Is(guess, _text, fields, keyFields, _block)) return guess;
        ulong hash = CsvEntryTable.HashOf(_text, fields, keyFields, _block);
        int found = table.Find(_text, fields, keyFields, _block, hash);
        return found < 0 ? table.Add(Make(fields, group, hash)) : found;
    }

    private CsvEntry Make<TFields>(TFields fields, int group, ulong hash)
        where TFields : struct, ICsvFields
    {
        var (selection, name, party) = _entries.Groups[group];
        byte[] id = Join(fields, selection).ToArray();
        string form = CodeForm.Of(_plan.Text.Decode(id));
        var (kind, count) = KindOf(fields, form);
        var key = new List<byte>();
        int[] ends = new int[_keyFields[group].Length];
        for (int i = 0; i < ends.Length; i++)
        {
            key.AddRange(_text.Read(fields, _keyFields[group][i], _block));
            ends[i] = key.Count;
        }

        return new()
        {
            Key = [.. key],
            KeyEnds = ends,
            Hash = hash,
            Kind = kind,
            Count = count,
            Id = id,
            Form = form,
            Name = Join(fields, name).ToArray(),
            Party = party < 0 ? [] : _text.Read(fields, party, _block).ToArray(),
        };
    }

    private (CsvEntryKind Kind, int Count) KindOf<TFields>(TFields fields, string form)
        where TFields : struct, ICsvFields
    {
        CsvEntryCount? count = null;
        foreach (var candidate in _entries.Counts)
        {
            if (count is null && HasAll(candidate.Conditions, fields)) count = candidate;
        }

        foreach (var words in _entries.Filter)
        {
            if (count?.Names(words.Field) != true && !Has(words, fields)) return (CsvEntryKind.Filtered, -1);
        }

        if (count is not null) return (CsvEntryKind.Count, count.Target);
        if (form.Length == 0) return (CsvEntryKind.NoSelection, -1);
        bool isKnown = _entries.Listed is null || _entries.Others >= 0 || _entries.IndexOfListed.ContainsKey(form);
        return (isKnown ? CsvEntryKind.Selection : CsvEntryKind.Unknown, -1);
    }

    private bool HasAll<TFields>(CsvWordsPlan[] conditions, TFields fields)
        where TFields : struct, ICsvFields
    {
        foreach (var words in conditions)
        {
            if (!Has(words, fields)) return false;
        }

        return true;
    }

    private bool Has<TFields>(CsvWordsPlan words, TFields fields)
        where TFields : struct, ICsvFields => words.Words.TryFind(_text.Read(fields, words.Field, _block), out _);

    /// <summary>The texts of fields that are not empty, with a space between them; valid until the next call.
    /// </summary>
    private ReadOnlySpan<byte> Join<TFields>(TFields fields, int[] joined)
        where TFields : struct, ICsvFields
    {
        _joined.Clear();
        foreach (int field in joined)
        {
            var part = _text.Read(fields, field, _block).Trim((byte)' ');
            if (part.IsEmpty) continue;
            if (_joined.Count > 0) _joined.Add((byte)' ');
            _joined.AddRange(part);
        }

        return CollectionsMarshal.AsSpan(_joined);
    }
}
