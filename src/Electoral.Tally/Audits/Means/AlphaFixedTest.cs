namespace Electoral.Tally.Audits;

/// <summary>ALPHA with one guess of the mean of the whole, kept to the end: Wald's sequential test.</summary>
public sealed class AlphaFixedTest : AlphaTest
{
    private readonly double _mean;

    /// <summary>A test with a guess.</summary>
    /// <param name="mean">The guessed mean of the whole, above 0; to be guessed before the first draw.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not above 0.</exception>
    public AlphaFixedTest(double mean)
    {
        CheckMean(mean);
        _mean = mean;
    }

    /// <inheritdoc/>
    public override string Name => "ALPHA, fixed";

    private protected override double Guess(in MeanDraw draw) => draw.Sample.MeanBefore(draw.Index, _mean);
}
