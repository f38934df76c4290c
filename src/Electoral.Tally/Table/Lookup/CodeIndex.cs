using System.Globalization;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>Sheets by key, code and image address, and units by code: all except addresses are folded.</summary>
internal sealed class CodeIndex
{
    private const int BlockItems = 32_768;

    private readonly TallyTable _table;
    private readonly UnitNumbers _units;
    private readonly HashBuckets _byUnitCode;
    private readonly NumberedRows? _byNumber;
    private readonly HashBuckets? _byCode, _byKey, _byImage;

    public CodeIndex(TallyTable table, UnitNumbers units, int threads)
    {
        (_table, _units) = (table, units);
        var work = new Workload(threads, BlockItems, ShortRows: 0, CancellationToken.None);
        var (columns, first) = (table.Columns, table.First);
        _byNumber = columns.Codes.AreNumbers
            ? NumberedRows.Of(columns.Codes.Numbers.Slice(first, table.Count))
            : null;
        if (_byNumber is null)
        {
            _byCode = new(Hashes(work, table.Count, (row, folding) => HashOfCode(columns.Codes, first + row, folding)));
        }

        _byUnitCode = new(Hashes(work, units.Count, (unit, folding) => Hash(folding.Of(CodeBytes(units[unit])))));
        if (table.Keys() is var (keys, firstKey))
        {
            _byKey = new(Hashes(work, table.Count, (row, folding) => Hash(folding.Of(keys[firstKey + row]))));
        }

        if (columns.Images is { } images)
        {
            _byImage = new(Hashes(work, table.Count, (row, _) => Hash(images[first + row])));
        }
    }

    /// <summary>
    /// Adds the sheets whose code is folded to a text, those with exactly this code first; none are added after them.
    /// </summary>
    public void AddRowsWithCode(string folded, string written, MatchList matches)
    {
        if (_byNumber is not null)
        {
            if (NumberOf(folded) is int number) matches.AddLastRows(MatchReason.SheetCode, _byNumber[number]);
            return;
        }

        var (codes, first, rows) = (_table.Columns.Codes, _table.First, RowsWithCode(folded, 0, _table.Count));
        matches.AddRows(
            MatchReason.SheetCode,
            codes.AreNumbers ? rows : ExactFirst(rows, row => codes[first + row] == written));
    }

    /// <summary>The sheets of a range whose code is folded to a text, ascending.</summary>
    public List<int> RowsWithCode(string folded, int start, int end)
    {
        var (codes, first, folding) = (_table.Columns.Codes, _table.First, new NameFolding());
        if (_byNumber is not null) return NumberOf(folded) is int number ? [.. _byNumber.In(number, start, end)] : [];
        var rows = new List<int>();
        Span<byte> buffer = stackalloc byte[16];
        var candidates = _byCode!.Of(Hash(folded));
        // Searches the smaller set: the sheets of the unit, or all that may have the code.
        bool isShort = end - start < candidates.Length;
        for (int i = 0; i < (isShort ? end - start : candidates.Length); i++)
        {
            int row = isShort ? start + i : candidates[i];
            bool isFound = row >= start && row < end
                && folding.Of(codes.Text(first + row, buffer)).SequenceEqual(folded);
            if (isFound) rows.Add(row);
        }

        return rows;
    }

    /// <summary>The sheets whose own key is folded to a text, those with exactly this key first.</summary>
    public IReadOnlyList<int> RowsWithKey(string folded, string written)
    {
        if (_byKey is null) return [];
        var (folding, rows) = (new NameFolding(), new List<int>());
        foreach (int row in _byKey.Of(Hash(folded)))
        {
            if (folding.Of(_table[row].Key.AsSpan()).SequenceEqual(folded)) rows.Add(row);
        }

        return ExactFirst(rows, row => _table[row].Key == written);
    }

    /// <summary>The sheets whose image has an address.</summary>
    public IReadOnlyList<int> RowsWithImage(string address)
    {
        if (_byImage is null || address.Length == 0) return [];
        byte[] wanted = System.Text.Encoding.UTF8.GetBytes(address);
        var (images, first, rows) = (_table.Columns.Images!, _table.First, new List<int>());
        foreach (int row in _byImage.Of(Hash(wanted)))
        {
            if (images[first + row].SequenceEqual(wanted)) rows.Add(row);
        }

        return rows;
    }

    /// <summary>The units with sheets whose code is folded to a text, those with exactly this code first.</summary>
    public IReadOnlyList<int> UnitsWithCode(string folded, string written)
    {
        var (folding, units) = (new NameFolding(), new List<int>());
        foreach (int unit in _byUnitCode.Of(Hash(folded)))
        {
            bool isFound = folding.Of(CodeBytes(_units[unit])).SequenceEqual(folded) && _units.HasSheets(unit);
            if (isFound) units.Add(unit);
        }

        return ExactFirst(units, unit => _units[unit].Code == written);
    }

    // A folded number is written like a numeric code: without leading zeros.
    private static int? NumberOf(string folded) =>
        int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static List<int> ExactFirst(List<int> items, Func<int, bool> isExact) =>
        items.Count < 2 ? items : [.. items.Where(isExact), .. items.Where(item => !isExact(item))];

    private static ReadOnlySpan<byte> CodeBytes(ReportingUnit unit) => unit.Tree.Data(unit.Depth).Codes[unit.Index];

    private static uint HashOfCode(SheetCodes codes, int row, NameFolding folding)
    {
        if (!codes.AreNumbers) return Hash(folding.Of(codes.Texts![row]));
        // Numbers are already folded.
        Span<char> digits = stackalloc char[16];
        codes.Numbers[row].TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        return Hash(digits[..written]);
    }

    // Hashes are seeded anew for each process, so that no file can be built to collide; no answer depends on them.
    private static uint Hash(ReadOnlySpan<char> text) => unchecked((uint)string.GetHashCode(text));

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = new HashCode();
        hash.AddBytes(text);
        return unchecked((uint)hash.ToHashCode());
    }

    private static uint[] Hashes(Workload work, int count, Func<int, NameFolding, uint> hash)
    {
        uint[] hashes = GC.AllocateUninitializedArray<uint>(count);
        work.ForRanges(count, (from, end) =>
        {
            var folding = new NameFolding();
            for (int item = from; item < end; item++) hashes[item] = hash(item, folding);
        });
        return hashes;
    }
}
