using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The sums of two values of each station over draws with replacement.</summary>
/// <remarks>
/// The indexes are those that <see cref="StationDraws"/> draws. A pair is in one number of 64 bits, the first value
/// in the upper half, so that one load fetches both and one addition adds both up. The sum of a batch is taken apart
/// before the lower half can flow over: the values are smaller than <see cref="Limit"/>.
/// </remarks>
internal static unsafe class PairDraws
{
    /// <summary>Both values lie between −2^23 and 2^23: 256 of them, a batch, stay inside 31 bits and a sign.</summary>
    public const int Limit = 1 << 23;

    public static long Pack(int first, int second) => ((long)first << 32) + second;

    /// <param name="pairs">At least one packed pair.</param>
    /// <param name="draws">How many are drawn, with replacement.</param>
    /// <param name="random">Where chance comes from.</param>
    [SkipLocalsInit]
    public static (long First, long Second) Sum(ReadOnlySpan<long> pairs, int draws, ref LaneRandom random)
    {
        uint bound = (uint)pairs.Length;
        uint least = StationDraws.LeastLowHalf(bound);
        uint* indexes = stackalloc uint[StationDraws.Batch];
        var lanes = random;
        long first = 0, second = 0;
        fixed (long* values = pairs)
        {
            for (int left = draws; left > 0; left -= StationDraws.Batch)
            {
                int count = Math.Min(left, StationDraws.Batch);
                StationDraws.Draw(ref lanes, bound, least, indexes, count);
                long sum = StationDraws.SumAt(values, indexes, count);
                int lower = unchecked((int)sum);
                second += lower;
                first += (sum - lower) >> 32;
            }
        }

        random = lanes;
        return (first, second);
    }

    /// <summary>The same indexes with values of any size: whole numbers whose sums stay below 2^53.</summary>
    [SkipLocalsInit]
    public static (double First, double Second) Sum(
        ReadOnlySpan<double> firsts, ReadOnlySpan<double> seconds, int draws, ref LaneRandom random)
    {
        uint bound = (uint)firsts.Length;
        uint least = StationDraws.LeastLowHalf(bound);
        uint* indexes = stackalloc uint[StationDraws.Batch];
        double first = 0, second = 0;
        for (int left = draws; left > 0; left -= StationDraws.Batch)
        {
            int count = Math.Min(left, StationDraws.Batch);
            StationDraws.Draw(ref random, bound, least, indexes, count);
            for (int draw = 0; draw < count; draw++)
            {
                first += firsts[(int)indexes[draw]];
                second += seconds[(int)indexes[draw]];
            }
        }

        return (first, second);
    }

    /// <summary>Adds 1 for every draw of the same indexes to what was drawn.</summary>
    [SkipLocalsInit]
    public static void Count(Span<double> counts, int draws, ref LaneRandom random)
    {
        uint bound = (uint)counts.Length;
        uint least = StationDraws.LeastLowHalf(bound);
        uint* indexes = stackalloc uint[StationDraws.Batch];
        for (int left = draws; left > 0; left -= StationDraws.Batch)
        {
            int count = Math.Min(left, StationDraws.Batch);
            StationDraws.Draw(ref random, bound, least, indexes, count);
            for (int draw = 0; draw < count; draw++) counts[(int)indexes[draw]]++;
        }
    }
}
