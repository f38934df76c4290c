namespace Electoral.Tally.Audits;

/// <summary>
/// ALPHA with a guess that moves towards the mean of what was drawn, and stays above that of the null hypothesis.
/// </summary>
/// <remarks>The guess before draw j is (d η + S)/(d + j − 1), at least m + c/√(d + j − 1), and below u.</remarks>
public sealed class AlphaShrinkTruncateTest : AlphaTest
{
    private const double BelowOne = 1 - 2.220446049250313e-16;

    private readonly double _mean;
    private readonly double _distance;
    private readonly double _weight;

    /// <summary>A test with a first guess.</summary>
    /// <param name="mean">η, the first guess of the mean, above 0; to be guessed before the first draw.</param>
    /// <param name="distance">c, how far above the null hypothesis the guess is kept at first; 0 or more.</param>
    /// <param name="weight">d, above 0: the first guess counts like that many draws.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public AlphaShrinkTruncateTest(double mean, double distance, double weight = 100)
    {
        CheckMean(mean);
        bool isDistance = distance >= 0 && double.IsFinite(distance);
        if (!isDistance) Throw.ParameterOutOfRange(distance, nameof(distance), "a number of 0 or more");
        bool isWeight = weight > 0 && double.IsFinite(weight);
        if (!isWeight) Throw.ParameterOutOfRange(weight, nameof(weight), "a number above 0");
        (_mean, _distance, _weight) = (mean, distance, weight);
    }

    /// <inheritdoc/>
    public override string Name => "ALPHA, shrink and truncate";

    private protected override double Guess(in MeanDraw draw)
    {
        double seen = _weight + draw.Index;
        double guess = Math.Max((_weight * _mean + draw.Sum) / seen, draw.NullMean + _distance / Math.Sqrt(seen));
        return Math.Min(draw.UpperBound * BelowOne, guess);
    }
}
