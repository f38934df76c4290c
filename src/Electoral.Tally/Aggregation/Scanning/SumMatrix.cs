using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One sum for each unit and column of counts, unit after unit.</summary>
/// <remarks>
/// Short units hold 32-bit numbers, two for a column of wide counts (for the lower and the upper halves), so that a
/// level of millions of centres takes half the memory. Others hold one 64-bit number per column.
/// </remarks>
internal sealed class SumMatrix
{
    private readonly uint[]? _short;
    private readonly long[] _long = [];
    private readonly int _stride;
    private readonly HalfColumns _halves;

    private SumMatrix(uint[] sums, int stride, HalfColumns halves) =>
        (_short, _stride, _halves) = (sums, stride, halves);

    private SumMatrix(long[] sums, HalfColumns halves) => (_long, _stride, _halves) = (sums, halves.Columns, halves);

    public long this[int unit, int column]
    {
        get
        {
            int row = unit * _stride;
            if (_short is null) return _long[row + column];
            long low = _short[row + _halves.Low[column]];
            return _halves.High[column] < 0 ? low : low + ((long)_short[row + _halves.High[column]] << 16);
        }
    }

    /// <summary>Adds up the rows of units.</summary>
    /// <param name="columns">The columns of the rows.</param>
    /// <param name="units">The units.</param>
    /// <param name="above">
    /// The first child of each unit above among these units and the end of the last, or null.
    /// </param>
    /// <param name="work">How to spread the work over threads.</param>
    /// <returns>
    /// The sums of these units, preceded by those of the units above if these cost no extra work.
    /// </returns>
    public static SumMatrix[] Of(CountColumns columns, UnitRanges units, int[]? above, Workload work)
    {
        var halves = new HalfColumns(columns.Columns);
        if (!ShortUnits.Suit(units, work))
        {
            var sums = new long[checked(units.Count * columns.Count)];
            RunSums.Add(units.Starts, new ColumnAdder(columns.Columns, units.FirstRow), sums, columns.Count, work);
            return [new(sums, halves)];
        }

        using var adder = new ShortUnits(columns, units, halves, above);
        adder.AddUp(work);
        var lowest = new SumMatrix(adder.Sums, adder.Stride, halves);
        return above is null ? [lowest] : [new(halves.Join(adder.SumsAbove, adder.Stride), halves), lowest];
    }

    /// <summary>Subtracts sums that are part of those of a unit. Only allowed before the matrix is shared.</summary>
    public void Subtract(int unit, ReadOnlySpan<long> parts)
    {
        for (int column = 0; column < parts.Length; column++)
        {
            long rest = this[unit, column] - parts[column];
            int row = unit * _stride;
            if (_short is null)
            {
                _long[row + column] = rest;
            }
            else if (_halves.High[column] < 0)
            {
                _short[row + _halves.Low[column]] = (uint)rest;
            }
            else
            {
                // The rest is at most 65,537 counts below 2^31, so its upper part is below 2^32.
                _short[row + _halves.Low[column]] = (uint)(rest & ushort.MaxValue);
                _short[row + _halves.High[column]] = (uint)(rest >> 16);
            }
        }
    }

    /// <summary>Adds up runs of units.</summary>
    /// <param name="starts">The first unit of each run and the end of the last.</param>
    /// <param name="work">The threads, and the number of units in a block.</param>
    public SumMatrix AddUp(ReadOnlyMemory<int> starts, Workload work)
    {
        int runs = starts.Length - 1;
        var sums = new long[checked(runs * _stride)];
        if (_short is null) RunSums.Add(starts, new LongRowAdder(_long, _stride), sums, _stride, work);
        else RunSums.Add(starts, new RowAdder(_short, _stride), sums, _stride, work);
        return new(_short is null ? sums : _halves.Join(sums, _stride), _halves);
    }
}
