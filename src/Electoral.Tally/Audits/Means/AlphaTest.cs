namespace Electoral.Tally.Audits;

/// <summary>
/// ALPHA: the evidence of each value for a mean guessed before the draw, relative to that of the null hypothesis.
/// </summary>
/// <remarks>
/// The factor is (x η/m + (u − x)(u − η)/(u − m))/u, for a guess η of the mean of what is left that uses only earlier
/// draws. It is valid for any guess from m to the upper bound u, so a guess outside is moved to the nearer end. See
/// <see cref="MeanTest"/> for the null hypothesis.
/// </remarks>
public abstract class AlphaTest : MeanTest
{
    private protected AlphaTest()
    {
    }

    /// <inheritdoc/>
    public override string Reference =>
        "Stark (2023), ALPHA: audit that learns from previously hand-audited ballots, Annals of Applied Statistics 17.";

    private protected override void Check(MeanSample sample)
    {
        if (!double.IsFinite(sample.UpperBound)) Throw.NeedsUpperBound(Name);
    }

    /// <summary>The guess of the mean of what is left; uses only what was known before the draw.</summary>
    private protected abstract double Guess(in MeanDraw draw);

    private protected override double Factor(in MeanDraw draw)
    {
        double m = draw.NullMean, u = draw.UpperBound, x = draw.Value;
        double guess = Math.Clamp(Guess(draw), m, u);
        return (x * guess / m + (u - x) * (u - guess) / (u - m)) / u;
    }

    private protected static void CheckMean(double mean)
    {
        if (!(mean > 0 && double.IsFinite(mean))) Throw.ParameterOutOfRange(mean, nameof(mean), "a mean above 0");
    }
}
