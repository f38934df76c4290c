using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Turns the fields of one record into a row of the block's columns, or returns the reason why it cannot.
/// </summary>
internal sealed unsafe partial class CsvRowReader(
    CsvPlan plan,
    CsvRecordFilter filter,
    CsvUnitReader units,
    CsvDetailReader details,
    CsvDerivedFields? derived)
{
    private readonly List<int> _missingWords = [];
    private readonly CsvFieldText _text = new(plan);
    private readonly CsvTileReader _tile = new(plan.Lanes);
    private CsvBlock _block = null!;
    private CsvBlockResult _result = null!;
    private byte* _bytes;
    private int _zeroFractions;

    public void Begin(CsvBlock block, CsvBlockResult result)
    {
        (_block, _result) = (block, result);
        _bytes = block.Pointer;
        _entries?.Begin(block, result.Entries!);
    }

    /// <summary>Whether the given fields of a record have nothing but blanks.</summary>
    public bool AreBlank<TFields>(TFields fields, int from, int count)
        where TFields : struct, ICsvFields => CsvFieldText.AreBlank(_bytes, fields, from, count);

    public void CountBlank()
    {
        _result.Blank++;
        derived?.EndFill();
    }

    /// <summary>Refuses a record as a whole, of one line or several.</summary>
    public void RefuseRecord(
        RejectReason reason, int start, int stop, int line, ReportStatement expected, int lines = 1)
    {
        Refuse(reason, -1, start, stop, line, expected, lines);
        _result.Entries?.Unattributed.Add(_result.Records);
        derived?.EndFill();
    }

    /// <summary>Reads the record in <paramref name="start"/> … <paramref name="stop"/> - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read<TFields>(TFields fields, int start, int stop, int line)
        where TFields : struct, ICsvFields
    {
        _zeroFractions = 0;
        _missingWords.Clear();
        if (derived is not null) ReadDerived(derived, fields, start, stop, line);
        else if (!IsWanted(fields)) return;
        else if (_entries is not null) ReadEntries(_entries, fields, start, stop, line);
        else ReadRow(fields, start, stop, line);
    }

    /// <summary>Reads a record together with the fields that are derived from it.</summary>
    private void ReadDerived<TFields>(CsvDerivedFields more, TFields own, int start, int stop, int line)
        where TFields : struct, ICsvFields
    {
        more.Take(own);
        if (!IsWanted(more.Fields)) return;
        if (filter.IsBlank(own, _block))
        {
            CountBlank();
            return;
        }

        if (_entries is not null && !_entries.Read(more.Fields, _result.Rows))
        {
            _result.Filtered++;
            return;
        }

        var kind = more.Add();
        int tooShort = more.Cut();
        if (kind is not CsvNumber.Count)
        {
            var (reason, expected) = Explain(kind);
            Refuse(more.Fields, more.RefusedField, reason, expected, line);
            if (_entries is not null) RefuseSheet(more.Fields, isKnown: tooShort < 0, line);
        }
        else if (tooShort >= 0)
        {
            Refuse(more.Fields, tooShort, RejectReason.CodeTooShort, RejectStatements.LongEnough, line);
            if (_entries is not null) RefuseSheet(more.Fields, isKnown: false, line);
        }
        else
        {
            _zeroFractions = more.ZeroFractions;
            if (_entries is not null) ReadEntries(_entries, more.Fields, start, stop, line);
            else ReadRow(more.Fields, start, stop, line);
        }
    }

    private bool IsWanted<TFields>(TFields fields)
        where TFields : struct, ICsvFields
    {
        if (!filter.IsOn || filter.Passes(fields, _block)) return true;
        if (filter.IsBlank(fields, _block)) CountBlank();
        else filter.CountUnwanted(fields, _block, _result);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadRow<TFields>(TFields fields, int start, int stop, int line)
        where TFields : struct, ICsvFields
    {
        int row = _result.Rows, missing = _result.Missing.Count;
        int present = ReadCounts(fields, row, line);
        bool blank = present == 0 && filter.IsBlank(fields, _block);
        if (present < 0 || blank || (present == 0 && IsNoSheet(fields, start, stop, line))
            || !ReadStatus(fields, row, line))
        {
            if (blank) CountBlank();
            _result.Missing.RemoveRange(missing, _result.Missing.Count - missing);
            return;
        }

        _result.ZeroFractions += _zeroFractions;
        CountMissing(missing);
        units.Read(fields, row);
        details.Read(fields, row, _block, _result);
        _result.RecordOfRow[row] = _result.Records;
        _result.Rows = row + 1;
    }

    /// <returns>How many counts the row has; -1 where one of them makes it a reject.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadCounts<TFields>(TFields fields, int row, int line)
        where TFields : struct, ICsvFields
    {
        // Positions are inside the block, below 2^31, and there is space for row + 1 rows: nothing wraps.
        unchecked
        {
            var tiles = plan.Cells.Tiles;
            int present = plan.Counts.Length;
            int* cells = _result.Cells.Pointer + ((long)row * tiles.Length * CountTile.Lanes);
            for (int tile = 0; tile < tiles.Length; tile++, cells += CountTile.Lanes)
            {
                uint careful = plan.Numbers.DigitsMayBeMissing
                    ? tiles[tile].Wanted
                    : _tile.Convert(_bytes, fields, tiles[tile], cells);
                if (careful == 0) continue;
                present = ReadOneByOne(fields, tile, careful, cells, present, row, line);
                if (present < 0) return Refused;
            }

            return present;
        }
    }

    private int ReadOneByOne<TFields>(TFields fields, int tile, uint lanes, int* cells, int present, int row, int line)
        where TFields : struct, ICsvFields
    {
        unchecked
        {
            var columns = plan.Cells.Tiles[tile].Columns;
            for (; lanes != 0; lanes &= lanes - 1)
            {
                int lane = BitOperations.TrailingZeroCount(lanes), column = columns[lane], field = plan.Counts[column];
                int end = fields.End(field);
                int count = DigitParser.Parse(_bytes + end, end - fields.Start(field));
                if (count < 0 || plan.Numbers.DigitsMayBeMissing)
                {
                    count = ReadCarefully(fields, column, row, line);
                    if (count == Refused) return Refused;
                    if (count == NoCount)
                    {
                        present--;
                        count = 0;
                    }
                }

                cells[lane] = count;
                _result.Bits[(tile * CountTile.Lanes) + lane] |= count;
            }

            return present;
        }
    }

    private const int Refused = -1, NoCount = -2;

    private int ReadCarefully<TFields>(TFields fields, int column, int row, int line)
        where TFields : struct, ICsvFields
    {
        int field = plan.Counts[column], start = fields.Start(field), end = fields.End(field);
        if (field >= plan.FieldCount) return ReadSum(column, row, new(_bytes + start, end - start));
        var kind = plan.Numbers.Read(new(_bytes + start, end - start), out int count, out bool zeroFraction);
        switch (kind)
        {
            case CsvNumber.Count:
                if (zeroFraction) _zeroFractions++;
                return count;
            case CsvNumber.Missing:
                _result.Missing.Add((column, row));
                if (end > start) _missingWords.Add(count);
                return NoCount;
            case var _ when filter.IsBlank(fields, _block) || (start == end && IsOfEmptyGroup(column, row)):
                return NoCount;
            default:
                var (reason, expected) = Explain(kind);
                Refuse(reason, field, start, end, line, expected);
                return Refused;
        }
    }

    /// <summary>Reads a sum as it was derived: digits, or nothing.</summary>
    private int ReadSum(int column, int row, ReadOnlySpan<byte> digits)
    {
        if (Utf8Parser.TryParse(digits, out int count, out _)) return count;
        _result.Missing.Add((column, row));
        return NoCount;
    }

    /// <summary>Counts the marks for no count that an accepted record has.</summary>
    /// <param name="before">How many counts were missing before it.</param>
    private void CountMissing(int before)
    {
        int missing = _result.Missing.Count - before;
        if (missing > 0)
        {
            int sums = 0;
            for (int i = before; i < _result.Missing.Count; i++)
            {
                if (plan.Counts[_result.Missing[i].Column] >= plan.FieldCount) sums++;
            }

            _result.MissingNotEmpty += sums + _missingWords.Count;
            foreach (int word in _missingWords) _result.MissingWords[word]++;
        }

        if (derived is null) return;
        foreach (int word in derived.MissingWords) _result.MissingWords[word]++;
    }

    private static (RejectReason Reason, ReportStatement Expected) Explain(CsvNumber kind) => kind switch
    {
        CsvNumber.Negative => (RejectReason.Negative, RejectStatements.ZeroOrMore),
        CsvNumber.TooLarge => (RejectReason.TooLarge, RejectStatements.AtMostCount),
        _ => (RejectReason.NotANumber, RejectStatements.WholeNumber),
    };

    /// <summary>Refuses a record that has neither a count nor a code of its sheet: a remark below the rows.</summary>
    private bool IsNoSheet<TFields>(TFields fields, int start, int stop, int line)
        where TFields : struct, ICsvFields
    {
        foreach (int field in plan.OwnCode)
        {
            if (!CsvFieldText.AreBlank(_bytes, fields, field, field + 1)) return false;
        }

        Refuse(RejectReason.NoSheet, -1, start, stop, line, RejectStatements.CodeOrCount);
        return true;
    }

    private bool ReadStatus<TFields>(TFields fields, int row, int line)
        where TFields : struct, ICsvFields
    {
        if (plan.Status is null) return true;
        var word = _text.Read(fields, plan.Status.Field, _block);
        if (plan.Status.Words.TryFind(word, out int status))
        {
            _result.Status[row] = (byte)status;
            _result.HasStatus |= status != (int)SheetStatus.Counted;
            return true;
        }

        int field = plan.Status.Field;
        Refuse(
            RejectReason.UnknownStatus, field, fields.Start(field), fields.End(field), line, RejectStatements.Status);
        return false;
    }

    private void Refuse(QuotedFields fields, int field, RejectReason reason, ReportStatement expected, int line) =>
        Refuse(reason, field, fields.Start(field), fields.End(field), line, expected);

    private void Refuse(
        RejectReason reason, int field, int start, int stop, int line, ReportStatement expected, int lines = 1)
    {
        int length = Math.Min(stop - start, CsvReject.FoundLimit);
        byte[] found = new ReadOnlySpan<byte>(_bytes + start, length).ToArray();
        _result.Rejects.Add(new(_result.Records, line, reason, field, found, expected, _result.Outcomes, lines));
    }
}
