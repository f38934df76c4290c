using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Evaluation;

/// <summary>What fits of one kind of election said, added up.</summary>
internal sealed class MixtureTally
{
    private const double Quantile = 5.99;

    private readonly List<double> _found = [];
    private readonly List<double> _truths = [];
    private double _shares;
    private int _covered;
    private bool _hasIntervals;

    public int Count => _found.Count;

    /// <summary>Fits with a likelihood ratio above the 5 % point of χ² with two degrees of freedom.</summary>
    public int Large { get; private set; }

    public double Mean => _found.Average();

    public double Truth => _truths.Average();

    /// <summary>The Monte-Carlo standard error of the mean.</summary>
    public double Error => Deviation(_found) / Math.Sqrt(Count);

    public double ShareOfVotes => _shares / Count;

    public double Bias => Mean / Truth - 1;

    /// <summary>The Monte-Carlo standard error of the bias.</summary>
    public double BiasError =>
        Deviation([.. _found.Zip(_truths, (found, truth) => found - truth)]) / Math.Sqrt(Count) / Truth;

    /// <summary>How many intervals have the added ballots in them; null without intervals.</summary>
    public int? Covered => _hasIntervals ? _covered : null;

    public void Add(AddedBallotsFit fit, double truth)
    {
        _found.Add(fit.AddedBallots.Value);
        _truths.Add(truth);
        _shares += fit.ShareOfVotes ?? 0;
        if (fit.LikelihoodRatio > Quantile) Large++;
        if (fit.AddedBallots.Interval is not { } interval) return;
        _hasIntervals = true;
        if (interval.Contains(truth)) _covered++;
    }

    private static double Deviation(List<double> values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Count - 1));
    }
}
