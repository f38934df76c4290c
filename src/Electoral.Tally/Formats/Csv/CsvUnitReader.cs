using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads the unit and the sheet's own code of each row.</summary>
/// <remarks>
/// Rows of one unit mostly stand together: where the bytes that name the units are those of the row above, nothing
/// else is looked at.
/// </remarks>
internal sealed unsafe class CsvUnitReader
{
    private readonly CsvPlan _plan;
    private readonly CsvFieldText _nameText;
    private readonly CsvCodeText _codeText;
    private readonly CsvSheetCodeReader _sheetCode;
    private CsvBlock _block = null!;
    private CsvUnitRuns _runs = null!;
    private int _lastStart, _lastLength;
    private bool _lastQuoted;

    public CsvUnitReader(CsvPlan plan)
    {
        _plan = plan;
        _nameText = new(plan);
        _codeText = new(new(plan));
        _sheetCode = new(plan);
    }

    public void Begin(CsvBlock block, CsvBlockResult result)
    {
        (_block, _runs, _lastLength) = (block, result.Units, -1);
        _sheetCode.Begin(block, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        bool same = _plan.Levels.Length == 0 || HasSameBytes(fields) || !HasChanged(fields, row);
        _sheetCode.Read(fields, row, same && row > 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasSameBytes<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        // Places lie inside the block, below 2^31: nothing wraps.
        unchecked
        {
            var (first, count) = _plan.UnitFields;
            if (count == 0) return false;
            int start = fields.Start(first), length = fields.End(first + count - 1) - start;
            byte* text = _block.Pointer;
            // The same bytes mean the same fields only if both begin inside quotes or both do not: a",b against "a",b.
            bool quoted = text[start - 1] == _plan.Quote;
            bool same = length == _lastLength && quoted == _lastQuoted
                && SameBytes.Are(text + start, text + _lastStart, length);
            (_lastStart, _lastLength, _lastQuoted) = (start, length, quoted);
            return same;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool HasChanged<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        bool changed = false;
        for (int level = 0; level < _plan.Levels.Length; level++)
        {
            var (codeFields, nameField) = _plan.Levels[level];
            var code = _codeText.Read(codeFields, fields, _block);
            var name = nameField < 0 ? default : _nameText.Read(fields, nameField, _block);
            if (!changed && _runs.EndsWith(level, code, name)) continue;
            _runs.Begin(level, row, code, name, isHighest: !changed);
            changed = true;
        }

        return changed;
    }
}
