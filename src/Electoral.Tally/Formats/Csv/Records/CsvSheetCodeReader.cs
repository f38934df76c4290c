using System.Buffers.Text;
using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads the sheets' own codes: as numbers while all codes of a block are written as numbers.</summary>
internal sealed unsafe class CsvSheetCodeReader(CsvPlan plan)
{
    private readonly CsvCodeText _codeText = new(plan);
    private readonly CsvTextColumn _one = new();
    private readonly int _field = plan.SheetCode is { IsPlain: true } && !plan.FormulaGuard
        ? plan.SheetCode.Fields[0]
        : -1;
    private CsvBlock _block = null!;
    private CsvBlockResult _result = null!;

    public void Begin(CsvBlock block, CsvBlockResult result) => (_block, _result) = (block, result);

    /// <summary>Reads the code of a row.</summary>
    /// <param name="fields">The record.</param>
    /// <param name="row">The row.</param>
    /// <param name="sameUnit">Whether it has the unit of the row above.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read<TFields>(TFields fields, int row, bool sameUnit)
        where TFields : struct, ICsvFields
    {
        if (plan.SheetCode is null) return;
        if (!_result.CodesAreTexts && TryReadNumber(fields, out int number))
        {
            _result.CodeNumbers[row] = number;
            if (sameUnit && number <= _result.CodeNumbers[row - 1]) _result.CodesAscend = false;
            return;
        }

        if (!_result.CodesAreTexts) BecomeTexts(row);
        _codeText.AddTo(_result.CodeTexts, plan.SheetCode, fields, _block);
    }

    /// <summary>Notes that a row has the code of the row above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Repeat(int row)
    {
        if (plan.SheetCode is null) return;
        _result.CodesAscend = false;
        if (_result.CodesAreTexts) _result.CodeTexts.Add(_result.CodeTexts.Last);
        else _result.CodeNumbers[row] = _result.CodeNumbers[row - 1];
    }

    /// <summary>Reads the codes of records that follow one another, each of which is a row of another unit.</summary>
    /// <param name="all">The fields of the block.</param>
    /// <param name="lineEnds">The last field of each record.</param>
    /// <param name="last">The field before the first.</param>
    /// <param name="records">How many there are.</param>
    /// <param name="row">The row of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read<TFields>(TFields all, int* lineEnds, int last, int records, int row)
        where TFields : struct, ICsvFields<TFields>
    {
        if (plan.SheetCode is null) return;
        for (int record = 0; record < records; record++)
        {
            // Positions are inside the block, below 2^31: nothing wraps.
            unchecked
            {
                Read(all.Skip(last + 1), row + record, sameUnit: false);
                last = lineEnds[record];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadNumber<TFields>(TFields fields, out int number)
        where TFields : struct, ICsvFields
    {
        if (_field >= 0)
        {
            // Positions are inside the block, below 2^31: nothing wraps.
            unchecked
            {
                int start = fields.Start(_field), end = fields.End(_field);
                number = DigitParser.Parse(_block.Pointer + end, end - start);
                if (number >= 0 && (_block.Pointer[start] != '0' || end - start == 1)) return true;
            }
        }

        _one.Clear();
        _codeText.AddTo(_one, plan.SheetCode!, fields, _block);
        return SheetCodes.TryParseNumber(_one[0], out number);
    }

    private void BecomeTexts(int rows)
    {
        _result.CodesAreTexts = true;
        _result.CodesAscend = false;
        Span<byte> digits = stackalloc byte[16];
        for (int row = 0; row < rows; row++)
        {
            Utf8Formatter.TryFormat(_result.CodeNumbers[row], digits, out int written);
            _result.CodeTexts.Add(digits[..written]);
        }
    }
}
