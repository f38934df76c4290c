namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    /// <summary>Cohen's w = √(Σ(r − p)²/p): 0.1 is called small, 0.3 medium, 0.5 large (Cohen 1988).</summary>
    public double CohenW => Math.Sqrt(Pearson().Statistic / N);

    /// <summary>½ Σ|r − p|, the share of counts that would have to be in another cell.</summary>
    public double Dissimilarity => 0.5 * Cells * MeanAbsoluteDeviation;

    /// <summary>
    /// π* = 1 − min(r/p), the smallest share of counts to be taken out so that the rest fits exactly (Rudas, Clogg and
    /// Lindsay 1994; for digits Medzihorsky 2015).
    /// </summary>
    public double MixtureIndex
    {
        get
        {
            double least = double.PositiveInfinity;
            for (int cell = 0; cell < Cells; cell++)
            {
                least = Math.Min(least, (double)_counts[cell] / N / _probabilities[cell]);
            }

            return Math.Max(0, 1 - least);
        }
    }

    /// <summary>MAD = Σ|r − p|/k (Nigrini 2012).</summary>
    public double MeanAbsoluteDeviation => FitMeasures.MeanAbsoluteDeviation(_counts, _probabilities, N);

    /// <summary>Σ(100(r − p))², the sum of squared differences in points (Kossovsky 2015).</summary>
    public double SquaredPoints => 10_000 * Euclid().Statistic / N;

    /// <summary>The divergence Σ r ln(r/p), in nats, with 0 ln 0 = 0.</summary>
    public double KullbackLeibler
    {
        get
        {
            double sum = 0;
            for (int cell = 0; cell < Cells; cell++)
            {
                double share = (double)_counts[cell] / N;
                if (share > 0) sum += share * Math.Log(share / _probabilities[cell]);
            }

            return Math.Max(0, sum);
        }
    }

    /// <summary>Hellinger's distance √(½ Σ(√r − √p)²), from 0 to 1.</summary>
    public double Hellinger => Math.Sqrt(FreemanTukey().Statistic / (8 * N));

    /// <summary>The signed squared correlation J² of shares and probabilities (Joenssen 2013).</summary>
    public double SquaredCorrelation => FitMeasures.Correlation(_counts, _probabilities, N);

    /// <summary>
    /// For each cell (|r − p| − 1/(2n))/√(p(1 − p)/n), the continuity-corrected score of Nigrini (2012); it may be
    /// negative. Reading k of them one by one rejects too often: see <see cref="SimultaneousIntervals"/>.
    /// </summary>
    public double[] CellScores()
    {
        var scores = new double[Cells];
        for (int cell = 0; cell < Cells; cell++)
        {
            double p = _probabilities[cell], distance = Math.Abs((double)_counts[cell] / N - p);
            scores[cell] = (distance - 0.5 / N) / Math.Sqrt(p * (1 - p) / N);
        }

        return scores;
    }
}
