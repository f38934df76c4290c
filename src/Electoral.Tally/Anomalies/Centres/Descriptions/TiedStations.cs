using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Pairs of stations of one centre with equal votes of a selection.</summary>
/// <param name="Observed">How many there are.</param>
/// <param name="Expected">How many there would be on average, given the sums of the pairs.</param>
/// <param name="Variance">The sum of p(1 − p), as if pairs were independent.</param>
/// <remarks>
/// <para>Ties were at issue after the Venezuelan recall vote of 2004 (Hausmann and Rigobon 2011, Stat. Sci. 26:543;
/// Jiménez 2011). All pairs of a centre with up to 64 stations are looked at; in a larger one each station with
/// the 63 that follow it, so that the work grows with the stations and not with their square.</para>
/// <para>Equality is that of all parts. Immutable and safe to share between threads.</para>
/// </remarks>
internal readonly record struct TiedStations(long Observed, double Expected, double Variance)
{
    /// <summary>The most stations of a centre of which each pair is looked at.</summary>
    public const int MostStations = 64;

    /// <summary>
    /// The standard normal score, pairs taken as independent; null where no pair can be tied or all must.
    /// </summary>
    public double? Score => Variance > 0 ? (Observed - Expected) / Math.Sqrt(Variance) : null;

    internal static TiedStations Of(CentreStations stations) => Of(stations, out _);

    internal static TiedStations Of(CentreStations stations, out long pairs)
    {
        long observed = 0;
        double expected = 0, variance = 0;
        pairs = 0;
        for (int centre = 0; centre < stations.Centres; centre++)
        {
            var (first, count) = stations.StationsOf(centre);
            int end = first + count;
            for (int one = first; one < end; one++)
            {
                for (int other = one + 1; other < Math.Min(end, one + MostStations); other++)
                {
                    pairs++;
                    long sum = (long)stations.Votes[one] + stations.Votes[other];
                    if (stations.Votes[one] == stations.Votes[other]) observed++;
                    if ((sum & 1) != 0) continue;
                    double chance = Chance(stations.Totals[one], stations.Totals[other], sum);
                    expected += chance;
                    variance += chance * (1 - chance);
                }
            }
        }

        return new(observed, expected, variance);
    }

    private static double Chance(long first, long second, long sum) => sum / 2 > Math.Min(first, second)
        ? 0
        : Math.Min(1, Math.Exp(
            SpecialFunctions.LogChoose(first, sum / 2) + SpecialFunctions.LogChoose(second, sum / 2)
            - SpecialFunctions.LogChoose(first + second, sum)));
}
