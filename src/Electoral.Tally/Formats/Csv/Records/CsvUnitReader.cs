using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads the unit and the sheet's own code of each row.</summary>
/// <remarks>
/// Rows of one unit are mostly adjacent: if the bytes that name the units are those of the row above, nothing else is
/// examined; if only the bytes of the upper units are, those are not examined again. Once the store has found that rows
/// are scattered, units above are found by their bytes (<see cref="CsvUpperPaths"/>) instead.
/// </remarks>
internal sealed unsafe class CsvUnitReader
{
    private readonly CsvPlan _plan;
    private readonly CsvFieldText _nameText;
    private readonly CsvCodeText _codeText;
    private readonly CsvSheetCodeReader _sheetCode;
    private CsvBlock _block = null!;
    private CsvUnitRuns _runs = null!;
    private readonly int[] _lastFields;
    private readonly CsvUpperPaths? _paths;
    private int _lastStart, _lastLength, _alike;
    private bool _lastQuoted;

    public CsvUnitReader(CsvPlan plan)
    {
        _plan = plan;
        _nameText = new(plan);
        _codeText = new(plan);
        _sheetCode = new(plan);
        _paths = plan.UpperPaths is null ? null : new(plan);
        _lastFields = Array.ConvertAll(plan.Levels, level => Math.Max(level.Name, level.Code.Fields.Max()));
    }

    public void Begin(CsvBlock block, CsvBlockResult result)
    {
        (_block, _runs, _lastLength) = (block, result.Units, -1);
        _runs.AreScattered = _paths is not null && _paths.Begin(block, _runs.Upper);
        _sheetCode.Begin(block, result);
    }

    /// <summary>Reads records that follow one another, each of which is a row; rows are scattered.</summary>
    /// <param name="all">The fields of the block.</param>
    /// <param name="lineEnds">The last field of each record.</param>
    /// <param name="last">The field before the first.</param>
    /// <param name="records">How many there are.</param>
    /// <param name="row">The row of the first.</param>
    public void Read<TFields>(TFields all, int* lineEnds, int last, int records, int row)
        where TFields : struct, ICsvFields<TFields>
    {
        _runs.EnsureCapacity(row + records);
        _paths!.Find(all, lineEnds, last, _runs.ParentOfRow.AsSpan(row, records));
        ReadKeys(all, lineEnds, last, records, row);
        _sheetCode.Read(all, lineEnds, last, records, row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        if (_runs.AreScattered)
        {
            ReadScattered(fields, row);
            return;
        }

        bool same = _plan.Levels.Length == 0 || HasSameBytes(fields) || !HasChanged(fields, row);
        _sheetCode.Read(fields, row, same && row > 0);
    }

    /// <summary>Notes that a row has the unit and the code of the row above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Repeat(int row) => _sheetCode.Repeat(row);

    private void ReadScattered<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        _runs.EnsureCapacity(row + 1);
        _runs.ParentOfRow[row] = _paths!.Find(fields);
        _runs.AddKey(row, _codeText.Read(_plan.Levels[^1].Code, fields, _block));
        _sheetCode.Read(fields, row, sameUnit: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadKeys<TFields>(TFields all, int* lineEnds, int last, int records, int row)
        where TFields : struct, ICsvFields<TFields>
    {
        var (code, runs) = (_plan.Levels[^1].Code, _runs);
        var keys = runs.KeyOfRow.AsSpan(row, records);
        int field = code.IsPlain && !_plan.FormulaGuard ? code.Fields[0] : -1;
        byte* text = _block.Pointer;
        for (int record = 0; record < keys.Length; record++)
        {
            // As in HasSameBytes: nothing wraps.
            unchecked
            {
                var fields = all.Skip(last + 1);
                last = lineEnds[record];
                if (field >= 0)
                {
                    int start = fields.Start(field), end = fields.End(field);
                    if (SiblingKey.TryPack(text + end, end - start, out keys[record])) continue;
                }

                runs.AddKey(row + record, _codeText.Read(code, fields, _block));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasSameBytes<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            var (first, count) = _plan.UnitFields;
            _alike = 0;
            if (count == 0) return false;
            int start = fields.Start(first), length = fields.End(first + count - 1) - start;
            byte* text = _block.Pointer;
            // The same bytes mean the same fields only if both begin inside quotes or both do not: a",b against "a",b.
            bool quoted = text[start - 1] == _plan.Quote;
            bool same = length == _lastLength && quoted == _lastQuoted
                && SameBytes.Are(text + start, text + _lastStart, length);
            if (!same && quoted == _lastQuoted)
            {
                int shorter = Math.Min(length, _lastLength);
                _alike = start + SameBytes.CommonLength(text + start, text + _lastStart, shorter);
            }

            (_lastStart, _lastLength, _lastQuoted) = (start, length, quoted);
            return same;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool HasChanged<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        bool changed = false;
        var levels = _runs.Levels;
        int level = 0;
        // With the delimiter after it the same, and a closing quote before that, a field is the same.
        while (level < _lastFields.Length && fields.End(_lastFields[level]) + 1 < _alike) level++;
        for (; level < _plan.Levels.Length; level++)
        {
            var (codeFields, nameField) = _plan.Levels[level];
            var code = _codeText.Read(codeFields, fields, _block);
            var name = nameField < 0 ? default : _nameText.Read(fields, nameField, _block);
            var units = levels[level];
            if (!changed && units.EndsWith(code, name)) continue;
            int parent = level == 0 ? 0 : levels[level - 1].Codes.Count - 1;
            units.Begin(row, code, name, parent, isSibling: !changed);
            changed = true;
        }

        return changed;
    }
}
