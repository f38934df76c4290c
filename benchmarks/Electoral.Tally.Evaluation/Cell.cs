namespace Electoral.Tally.Evaluation;

/// <summary>What many replicates say of one estimator.</summary>
internal sealed class Cell(string estimator, double truth)
{
    private readonly List<(double Value, double Low, double High)> _replicates = [];

    public string Estimator => estimator;

    public int Replicates => _replicates.Count;

    /// <summary>The mean error.</summary>
    public double Bias => _replicates.Average(replicate => replicate.Value) - truth;

    /// <summary>The Monte-Carlo standard error of the bias.</summary>
    public double BiasError
    {
        get
        {
            double mean = _replicates.Average(replicate => replicate.Value);
            double squares = _replicates.Sum(replicate => (replicate.Value - mean) * (replicate.Value - mean));
            return Math.Sqrt(squares / (Replicates - 1) / Replicates);
        }
    }

    /// <summary>How often the interval covered the truth, with its 99.9 % Monte-Carlo interval (Wilson).</summary>
    public (double Share, Interval MonteCarlo) Coverage
    {
        get
        {
            int covered = _replicates.Count(replicate => replicate.Low <= truth && truth <= replicate.High);
            return ((double)covered / Replicates, BinomialInterval.Wilson(covered, Replicates, 0.999));
        }
    }

    /// <summary>The mean half-width of the interval.</summary>
    public double HalfWidth => _replicates.Average(replicate => (replicate.High - replicate.Low) / 2);

    public void Add((double Value, double Low, double High) replicate) => _replicates.Add(replicate);
}
