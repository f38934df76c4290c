using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads record after record for as long as each is like the others.</summary>
/// <remarks>
/// <para>A record of the right number of fields, whose counts are numbers of one to eight digits or empty, becomes a
/// row here; sixteen counts are converted at once. At the first other one the run ends, the careful reader takes it,
/// and the next run begins. What is a row here is the same row there.</para>
/// <para>Not safe to share between threads.</para>
/// </remarks>
internal sealed unsafe class CsvRunReader(CsvPlan plan, CsvUnitReader units, CsvDetailReader details)
{
    private readonly CsvTile[] _tiles = plan.Cells.Tiles;
    private readonly bool _wide = CountTile.IsSupported && !plan.IsPortable;
    private readonly bool _hasTexts = plan.Levels.Length > 0 || plan.SheetCode is not null;
    private readonly bool _hasDetails =
        plan.Key is not null || plan.Image >= 0 || plan.Stratum >= 0 || plan.Arrival.Length > 0;
    private readonly bool _mayBeEmpty = Array.Exists(plan.Numbers.Missing, text => text.Length == 0);
    private CsvBlock _block = null!;
    private CsvBlockResult _result = null!;

    /// <summary>Whether the plan asks for nothing that decides about a record besides its counts.</summary>
    public bool Suits { get; } =
        plan.Filter.Length == 0 && plan.Status is null && !plan.Numbers.DigitsMayBeMissing && plan.Counts.Length > 0;

    public void Begin(CsvBlock block, CsvBlockResult result) => (_block, _result) = (block, result);

    /// <summary>Reads records from <paramref name="line"/> on.</summary>
    /// <returns>The first line that was not read.</returns>
    public int Read(SeparatorIndex index, int line, int lines) => index.HasBounds
        ? Read(new BoundedFields(
            index.Starts, index.Ends, _block.Pointer, index.HasDoubled ? plan.Quote : -1), index, line, lines)
        : Read(new PlainFields(index.Places), index, line, lines);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Read<TFields>(TFields all, SeparatorIndex index, int line, int lines)
        where TFields : struct, ICsvFields<TFields>
    {
        // Places lie inside the block, below 2^31, and rows are no more than lines: nothing wraps.
        unchecked
        {
            int* places = index.Places, lineEnds = index.LineEnds;
            int fieldCount = plan.FieldCount, longest = plan.MaxRecordLength;
            int last = line == 0 ? -1 : lineEnds[line - 1], row = _result.Rows;
            // Each record so far is a row or none: what is between the two stays the same during a run.
            int others = _result.Records - row;
            for (; line < lines; line++, row++)
            {
                int end = lineEnds[line];
                if (end - last != fieldCount || places[end] - places[last] > longest) break;
                if (row == _result.Capacity) _result.Reserve(row + 1);
                var fields = all.Skip(last + 1);
                if (!ReadCounts(fields, row)) break;
                if (_hasTexts) units.Read(fields, row);
                if (_hasDetails) details.Read(fields, row, _block, _result);
                _result.RecordOfRow[row] = row + others;
                last = end;
            }

            (_result.Rows, _result.Records) = (row, row + others);
            return line;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ReadCounts<TFields>(TFields fields, int row)
        where TFields : struct, ICsvFields
    {
        unchecked
        {
            var tiles = _tiles;
            int* cells = _result.Cells.Pointer + ((long)row * tiles.Length * CountTile.Lanes);
            int missing = _result.Missing.Count;
            foreach (var tile in tiles)
            {
                uint odd = tile.Wanted;
                if (CountTile.IsSupported && _wide)
                {
                    int first = tile.FirstField;
                    odd &= CountTile.Convert(
                        _block.Pointer, fields.Starts(first), fields.Ends(first), out var numbers);
                    Vector512.Store(numbers & tile.Mask, cells);
                }

                if (odd != 0 && !ReadOneByOne(fields, tile, odd, cells, row)) return GiveUp(missing);
                cells += CountTile.Lanes;
            }

            return _result.Missing.Count - missing < plan.Counts.Length || GiveUp(missing);
        }
    }

    private bool GiveUp(int missing)
    {
        _result.Missing.RemoveRange(missing, _result.Missing.Count - missing);
        return false;
    }

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
