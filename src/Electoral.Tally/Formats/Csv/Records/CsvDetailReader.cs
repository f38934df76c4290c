using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Reads what rows carry in addition to counts and codes: key, image, stratum, time of arrival.</summary>
internal sealed unsafe class CsvDetailReader
{
    private const int ArrivalParts = 6;

    private readonly CsvPlan _plan;
    private readonly CsvFieldText _text;
    private readonly CsvCodeText _codeText;
    private readonly bool _marksBeginWithDigits;
    private readonly CsvTile? _arrival;
    private readonly CsvTileReader _tile;
    private (int Year, int Month, int Day) _date;
    private long _ticksOfDate = -1;

    public CsvDetailReader(CsvPlan plan)
    {
        _plan = plan;
        _text = new(plan);
        _codeText = new(plan);
        _tile = new(plan.Lanes);
        if (_tile.IsOn && plan.Arrival.Length > 1 && new CsvCells(plan.Arrival).Tiles is [var tile]) _arrival = tile;
        _marksBeginWithDigits = Array.Exists(plan.Numbers.Missing, mark => mark is [>= (byte)'0' and <= (byte)'9', ..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read<TFields>(TFields fields, int row, CsvBlock block, CsvBlockResult result)
        where TFields : struct, ICsvFields
    {
        if (_plan.Key is not null) _codeText.AddTo(result.Keys, _plan.Key, fields, block);
        if (_plan.Image >= 0)
        {
            var image = _text.Read(fields, _plan.Image, block);
            result.Images.Add(IsMissing(image) ? default : image);
        }

        if (_plan.Stratum >= 0)
        {
            var stratum = _text.Read(fields, _plan.Stratum, block);
            if (IsMissing(stratum)) result.Strata.AddNone();
            else result.Strata.Add(stratum);
        }

        if (_plan.Arrival.Length > 0) result.Arrivals[row] = ReadArrival(fields, block, result);
    }

    private long ReadArrival<TFields>(TFields fields, CsvBlock block, CsvBlockResult result)
        where TFields : struct, ICsvFields
    {
        Span<int> parts = stackalloc int[ArrivalParts];
        bool read, missing = true;
        long ticks = 0;
        if (_plan.Arrival.Length == 1)
        {
            var text = _text.Read(fields, _plan.Arrival[0], block);
            missing = IsMissing(text);
            read = CsvArrival.TryParse(text, out ticks);
        }
        else if (TryReadDigits(fields, block, parts))
        {
            (read, missing) = (TryJoin(parts, out ticks), false);
        }
        else
        {
            parts.Clear();
            read = true;
            for (int i = 0; i < _plan.Arrival.Length; i++)
            {
                var text = _text.Read(fields, _plan.Arrival[i], block);
                missing &= IsMissing(text);
                read &= CsvArrival.TryParsePart(text, out parts[i]);
            }

            read = read && CsvArrival.TryJoin(parts, out ticks);
        }

        if (!read && !missing) result.UnreadableArrivals++;
        return read ? ticks : 0;
    }

    /// <summary>
    /// Reads the parts of a time if all are digits, which is the usual case; otherwise nothing is decided.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadDigits<TFields>(TFields fields, CsvBlock block, Span<int> parts)
        where TFields : struct, ICsvFields
    {
        // Positions are inside the block, below 2^31: nothing wraps.
        unchecked
        {
            if (_marksBeginWithDigits) return false;
            parts.Clear();
            if (_arrival is not null) return TryConvert(fields, block, _arrival, parts);
            for (int i = 0; i < _plan.Arrival.Length; i++)
            {
                int end = fields.End(_plan.Arrival[i]);
                parts[i] = DigitParser.Parse(block.Pointer + end, end - fields.Start(_plan.Arrival[i]));
                if (parts[i] < 0) return false;
            }

            return true;
        }
    }

    /// <summary>
    /// The same for parts of four digits and fewer, all at once; calls no method while wide registers are in use.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    [SkipLocalsInit]
    private bool TryConvert<TFields>(TFields fields, CsvBlock block, CsvTile tile, Span<int> parts)
        where TFields : struct, ICsvFields
    {
        // As in TryReadDigits: nothing wraps.
        unchecked
        {
            int* lanes = stackalloc int[CountTile.Lanes];
            uint odd = _tile.Convert(block.Pointer, fields, tile, lanes);
            int[] indexes = _plan.Arrival;
            for (int i = 0; i < indexes.Length && i < parts.Length; i++) parts[i] = lanes[indexes[i] - tile.FirstField];
            return odd == 0;
        }
    }

    /// <summary>Joins the parts of a time; many consecutive rows have the same day.</summary>
    private bool TryJoin(ReadOnlySpan<int> parts, out long ticks)
    {
        var date = (parts[0], parts[1], parts[2]);
        var time = new CsvTimeOfDay(parts[3], parts[4], parts[5]);
        if (_ticksOfDate >= 0 && date == _date && time.IsValid)
        {
            ticks = _ticksOfDate + time.Ticks;
            return true;
        }

        if (!CsvArrival.TryJoin(parts, out ticks)) return false;
        (_date, _ticksOfDate) = (date, ticks - time.Ticks);
        return true;
    }

    private bool IsMissing(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return true;
        if (text[0] is >= (byte)'0' and <= (byte)'9' && !_marksBeginWithDigits) return false;
        foreach (byte[] missing in _plan.Numbers.Missing)
        {
            if (text.SequenceEqual(missing)) return true;
        }

        return false;
    }
}
