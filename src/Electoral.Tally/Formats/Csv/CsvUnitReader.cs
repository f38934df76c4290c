namespace Electoral.Tally;

/// <summary>Reads the unit and the sheet's own code of each row.</summary>
/// <remarks>
/// Rows of one unit mostly stand together: where the bytes that name the units are those of the row above, nothing
/// else is looked at.
/// </remarks>
internal sealed unsafe class CsvUnitReader
{
    private readonly CsvPlan _plan;
    private readonly CsvFieldText _text;
    private readonly CsvCodeText _codeText;
    private readonly CsvSheetCodeReader _sheetCode;
    private CsvTextColumn _codes = new(), _lastCodes = new();
    private CsvTextColumn _names = new(), _lastNames = new();
    private CsvBlock _block = null!;
    private CsvUnitRuns _runs = null!;
    private int _lastStart, _lastLength;
    private bool _lastQuoted;

    public CsvUnitReader(CsvPlan plan)
    {
        _plan = plan;
        _text = new(plan);
        _codeText = new(_text);
        _sheetCode = new(plan);
    }

    public void Begin(CsvBlock block, CsvBlockResult result)
    {
        (_block, _runs, _lastLength) = (block, result.Units, -1);
        _lastCodes.Clear();
        _lastNames.Clear();
        _sheetCode.Begin(block, result);
    }

    public void Read<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        bool same = _plan.Levels.Length == 0 || HasSameBytes(fields) || !HasChanged(fields, row);
        _sheetCode.Read(fields, row, same && row > 0);
    }

    private bool HasSameBytes<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        var (first, count) = _plan.UnitFields;
        if (count == 0) return false;
        int start = fields.Start(first), length = fields.End(first + count - 1) - start;
        // The same bytes mean the same fields only if both begin inside quotes or both do not: a",b against "a",b.
        bool quoted = unchecked(_block.Pointer[start - 1]) == _plan.Quote;
        bool same = length == _lastLength && quoted == _lastQuoted
            && new ReadOnlySpan<byte>(_block.Pointer + start, length)
            .SequenceEqual(new ReadOnlySpan<byte>(_block.Pointer + _lastStart, length));
        (_lastStart, _lastLength, _lastQuoted) = (start, length, quoted);
        return same;
    }

    private bool HasChanged<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        _codes.Clear();
        _names.Clear();
        int changed = -1;
        for (int level = 0; level < _plan.Levels.Length; level++)
        {
            var (code, name) = _plan.Levels[level];
            _codeText.AddTo(_codes, code, fields, _block);
            _names.Add(name < 0 ? default : _text.Read(fields, name, _block));
            if (changed < 0 && IsNew(level)) changed = level;
        }

        if (changed < 0) return false;
        _runs.Begin(row, changed, _codes, _names);
        (_codes, _lastCodes) = (_lastCodes, _codes);
        (_names, _lastNames) = (_lastNames, _names);
        return true;
    }

    private bool IsNew(int level) =>
        _lastCodes.Count == 0
        || !_codes[level].SequenceEqual(_lastCodes[level]) || !_names[level].SequenceEqual(_lastNames[level]);
}
