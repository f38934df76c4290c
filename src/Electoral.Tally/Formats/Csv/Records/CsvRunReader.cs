using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads record after record for as long as each is like the others.</summary>
/// <remarks>
/// <para>A record of the right number of fields, whose counts are numbers of one to eight digits or empty, becomes a
/// row here; sixteen counts are converted at once. The first record that is not like this ends the run and goes to the
/// careful reader, after which the next run begins. Both readers make the same row of a record.</para>
/// <para>A run goes over its records twice: first for the counts, in a method that calls no other, then for the texts.
/// So no wide registers are in use when code of the runtime is called that may still be in its precompiled form, whose
/// older instructions would wait for them, at a cost of hundreds of cycles per call.</para>
/// <para>Not safe to share between threads.</para>
/// </remarks>
internal sealed unsafe class CsvRunReader(
    CsvPlan plan, CsvRecordFilter filter, CsvUnitReader units, CsvDetailReader details)
{
    private const int ShortRun = 8, LongRun = 256;

    private readonly CsvTile[] _tiles = plan.Cells.Tiles;
    private readonly uint[] _odd = new uint[LongRun * plan.Cells.Tiles.Length];
    private readonly CsvTileReader _tile = new(plan.Lanes);
    private readonly bool _hasTexts = plan.Levels.Length > 0 || plan.SheetCode is not null;
    private readonly bool _hasDetails =
        plan.Key is not null || plan.Image >= 0 || plan.Stratum >= 0 || plan.Arrival.Length > 0;
    private readonly bool _mayBeEmpty = Array.Exists(plan.Numbers.Missing, text => text.Length == 0);
    private CsvBlock _block = null!;
    private CsvBlockResult _result = null!;
    private int _length;

    /// <summary>Whether a record can be judged by its counts alone.</summary>
    public bool Suits { get; } =
        plan.Status is null && plan.Entries is null && !plan.Numbers.DigitsMayBeMissing && plan.Counts.Length > 0
        && plan.Derived is null && plan.EndsBefore.Length == 0;

    public void Begin(CsvBlock block, CsvBlockResult result) => (_block, _result, _length) = (block, result, ShortRun);

    /// <summary>Reads records from <paramref name="line"/> on.</summary>
    /// <returns>The first line that was not read.</returns>
    public int Read(SeparatorIndex index, int line, int lines) => index.HasMarks
        ? Read(MarkedFields.Of(index, _block.Pointer, plan.Quote), index, line, lines)
        : Read(new PlainFields(index.Positions), index, line, lines);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Read<TFields>(TFields all, SeparatorIndex index, int line, int lines)
        where TFields : struct, ICsvFields<TFields>
    {
        // Positions are inside the block, below 2^31, and rows are no more than lines: nothing wraps.
        unchecked
        {
            int* lineEnds = index.LineEnds;
            while (line < lines)
            {
                if (filter.IsOn) line = PassOver(all, index, line, lines);
                int wanted = Math.Min(lines - line, _length), row = _result.Rows;
                if (filter.IsOn) wanted = Wanted(all, index, line, line + wanted);
                if (wanted == 0) break;
                _result.Reserve(row + wanted);
                int last = line == 0 ? -1 : lineEnds[line - 1];
                int* cells = _result.Cells.Pointer + ((long)row * _tiles.Length * CountTile.Lanes);
                int read = Convert(all, index, lineEnds + line, last, wanted, cells, out uint odd);
                if (odd != 0) read = ReadOdd(all, lineEnds + line, last, read, cells);

                // Each record so far is either a row or is not: the difference of the two numbers stays the same during
                // a run.
                int others = _result.Records - row;
                bool scattered = _result.Units.AreScattered, hasUnits = _hasTexts && !scattered;
                if (scattered) units.Read(all, lineEnds + line, last, read, row);
                for (int i = 0; i < read; i++, row++)
                {
                    if (hasUnits) units.Read(all.Skip(last + 1), row);
                    if (_hasDetails) details.Read(all.Skip(last + 1), row, _block, _result);
                    _result.RecordOfRow[row] = row + others;
                    last = lineEnds[line++];
                }

                (_result.Rows, _result.Records) = (row, row + others);
                _length = read < wanted ? ShortRun : Math.Min(_length * 2, LongRun);
                if (read < wanted) break;
            }

            return line;
        }
    }

    /// <summary>Skips records that are left out.</summary>
    /// <returns>The first line that may be included.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int PassOver<TFields>(TFields all, SeparatorIndex index, int line, int lines)
        where TFields : struct, ICsvFields<TFields>
    {
        for (; line < lines && IsWhole(index, line, out int last); line++)
        {
            var fields = all.Skip(unchecked(last + 1));
            if (filter.Passes(fields, _block) || filter.IsBlank(fields, _block)) break;
            filter.CountUnwanted(fields, _block, _result);
            _result.Records++;
        }

        return line;
    }

    /// <summary>How many consecutive records from one line to before another are included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Wanted<TFields>(TFields all, SeparatorIndex index, int line, int end)
        where TFields : struct, ICsvFields<TFields>
    {
        int next = line;
        while (next < end && IsWhole(index, next, out int last)
            && filter.Passes(all.Skip(unchecked(last + 1)), _block))
        {
            next++;
        }

        return next - line;
    }

    /// <summary>Whether a line is a record of the right number of fields that is not too long.</summary>
    private bool IsWhole(SeparatorIndex index, int line, out int last)
    {
        // As in Read: nothing wraps.
        unchecked
        {
            last = line == 0 ? -1 : index.LineEnds[line - 1];
            int end = index.LineEnds[line];
            return end - last == plan.FieldCount + index.FieldsBehind
                && index.Positions[end] - index.Positions[last] <= plan.MaxRecordLength;
        }
    }

    /// <summary>Converts the counts of records that have the right number of fields.</summary>
    /// <returns>The number of records up to the first that has not, or is too long.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Convert<TFields>(
        TFields all, SeparatorIndex index, int* lineEnds, int last, int records, int* cells, out uint odd)
        where TFields : struct, ICsvFields<TFields>
    {
        // As in Read: nothing wraps.
        unchecked
        {
            int* indexes = index.Positions;
            int separators = plan.FieldCount + index.FieldsBehind, longest = plan.MaxRecordLength, record = 0;
            byte* text = _block.Pointer;
            var (tiles, reader) = (_tiles, _tile);
            ref uint oddOf = ref MemoryMarshal.GetArrayDataReference(_odd);
            uint any = 0;
            for (; record < records; record++)
            {
                int end = lineEnds[record];
                if (end - last != separators || indexes[end] - indexes[last] > longest) break;
                var fields = all.Skip(last + 1);
                foreach (var tile in tiles)
                {
                    uint lanes = reader.Convert(text, fields, tile, cells);
                    any |= lanes;
                    oddOf = lanes;
                    oddOf = ref Unsafe.Add(ref oddOf, 1);
                    cells += CountTile.Lanes;
                }

                last = end;
            }

            odd = any;
            return record;
        }
    }

    /// <summary>Reads the counts that were not converted.</summary>
    /// <returns>The number of records up to the first that the careful reader must take.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadOdd<TFields>(TFields all, int* lineEnds, int last, int records, int* cells)
        where TFields : struct, ICsvFields<TFields>
    {
        // As in Read: nothing wraps.
        unchecked
        {
            for (int record = 0, next = 0; record < records; record++)
            {
                int missing = _result.Missing.Count;
                foreach (var tile in _tiles)
                {
                    uint odd = _odd[next++];
                    if (odd != 0 && !ReadOneByOne(all.Skip(last + 1), tile, odd, cells, _result.Rows + record))
                    {
                        return GiveUp(missing, record);
                    }

                    cells += CountTile.Lanes;
                }

                // Where all counts are missing the record may be blank.
                if (_result.Missing.Count - missing == plan.Counts.Length) return GiveUp(missing, record);
                last = lineEnds[record];
            }

            return records;
        }
    }

    private int GiveUp(int missing, int record)
    {
        _result.Missing.RemoveRange(missing, _result.Missing.Count - missing);
        return record;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ReadOneByOne<TFields>(TFields fields, CsvTile tile, uint lanes, int* cells, int row)
        where TFields : struct, ICsvFields
    {
        // Lanes are below 16: nothing wraps.
        unchecked
        {
            for (; lanes != 0; lanes &= lanes - 1)
            {
                int lane = BitOperations.TrailingZeroCount(lanes), field = tile.FirstField + lane;
                int end = fields.End(field), length = end - fields.Start(field);
                int count = DigitParser.Parse(_block.Pointer + end, length);
                if (count < 0)
                {
                    if (length > 0 || !_mayBeEmpty) return false;
                    _result.Missing.Add((tile.Columns[lane], row));
                    count = 0;
                }

                cells[lane] = count;
                _result.Bits[tile.FirstLane + lane] |= count;
            }

            return true;
        }
    }
}
