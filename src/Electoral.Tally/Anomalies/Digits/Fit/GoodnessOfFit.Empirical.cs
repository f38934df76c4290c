using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    private const double TieSlack = 1e-12;
    private const double MostWork = 3e7;

    /// <summary>
    /// The discrete Kolmogorov–Smirnov distance D = max|S|, with its exact p-value where that costs little.
    /// </summary>
    /// <remarks>
    /// The tables of the continuous test are far too cautious for digits. Exact by a Markov chain over cumulative
    /// counts (Conover 1972 gave the one-sided case); where n·D is too large for it, an upper bound: the least of
    /// 2 exp(−2nD²) (Dvoretzky, Kiefer and Wolfowitz; Massart 1990) and the sum of the exact binomial tails of the
    /// cumulative counts.
    /// </remarks>
    public FitStatistic KolmogorovSmirnov()
    {
        double distance = FitMeasures.KolmogorovSmirnov(_counts, _probabilities, N);
        long[] low = new long[Cells], high = new long[Cells];
        double cumulative = 0;
        for (int cell = 0; cell < Cells - 1; cell++)
        {
            cumulative += _probabilities[cell];
            (low[cell], high[cell]) = Limits(cumulative, distance);
        }

        // The last cumulative count is n, whatever happens.
        (low[^1], high[^1]) = (0, N);
        return new("Kolmogorov–Smirnov D", distance, null, Leaving(low, high, distance, isCumulative: true));
    }

    /// <summary>
    /// Chebyshev's distance max|r − p|, with its exact p-value where that costs little (Leemis, Schmeiser and Evans
    /// 2000; times √n it is m*).
    /// </summary>
    /// <remarks>
    /// Exact by a Markov chain over cumulative counts; else an upper bound, the sum of
    /// the exact binomial tails of the cells.
    /// </remarks>
    public FitStatistic Chebyshev()
    {
        double distance = FitMeasures.Chebyshev(_counts, _probabilities, N);
        long[] low = new long[Cells], high = new long[Cells];
        for (int cell = 0; cell < Cells; cell++) (low[cell], high[cell]) = Limits(_probabilities[cell], distance);
        return new("Chebyshev max|r − p|", distance, null, Leaving(low, high, distance, isCumulative: false));
    }

    /// <summary>
    /// Kuiper's V = max(S, 0) − min(S, 0), which treats the cells as a circle: right for last digits, where 9 is next
    /// to 0. Its p-value is simulated: see <see cref="FitSimulation"/>.
    /// </summary>
    public FitStatistic Kuiper() => new("Kuiper V", FitMeasures.Kuiper(_counts, _probabilities, N), null, null);

    /// <summary>V (√n + 0.155 + 0.24/√n), Kuiper's V with Stephens' scaling, which Morrow (2010) uses.</summary>
    public double KuiperScaled => Kuiper().Statistic * (Math.Sqrt(N) + 0.155 + 0.24 / Math.Sqrt(N));

    private (long Low, long High) Limits(double centre, double distance)
    {
        // The observed distance is itself one of the lattice: the slack keeps ties on the side of the extreme.
        double middle = N * centre, reach = N * (distance - TieSlack);
        return ((long)Math.Floor(middle - reach) + 1, (long)Math.Ceiling(middle + reach) - 1);
    }

    private PValue Leaving(long[] low, long[] high, double distance, bool isCumulative)
    {
        var window = new MultinomialWindow(N, _probabilities, low, high, isCumulative);
        if (window.Work <= MostWork)
        {
            return PValue.FromLog(window.LogLeaving(), PValueMethod.Exact, PValueSides.OneSided);
        }

        double bound = double.NegativeInfinity, chance = 0;
        for (int cell = 0; cell < (isCumulative ? Cells - 1 : Cells); cell++)
        {
            chance = isCumulative ? chance + _probabilities[cell] : _probabilities[cell];
            bound = LogSpace.Add(bound, LogSpace.Add(
                BinomialDistribution.LogAtMost(low[cell] - 1, N, Math.Min(chance, 1)),
                BinomialDistribution.LogAtLeast(high[cell] + 1, N, Math.Min(chance, 1))));
        }

        if (isCumulative) bound = Math.Min(bound, Math.Log(2) - 2 * N * distance * distance);
        return PValue.FromLog(Math.Min(0, bound), PValueMethod.UpperBound, PValueSides.OneSided);
    }
}
