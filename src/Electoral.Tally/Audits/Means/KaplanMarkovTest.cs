namespace Electoral.Tally.Audits;

/// <summary>Kaplan and Markov: each value, padded, over the padded mean. For draws with replacement.</summary>
/// <remarks>Needs no upper bound. See <see cref="MeanTest"/> for the null hypothesis.</remarks>
public sealed class KaplanMarkovTest : MeanTest
{
    private readonly double _padding;

    /// <summary>A test with padding.</summary>
    /// <param name="padding">0 or more, added to values and mean: without it one value of 0 ends the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The padding is negative or not finite.</exception>
    public KaplanMarkovTest(double padding = 0.1)
    {
        if (!(padding >= 0 && double.IsFinite(padding)))
        {
            Throw.ParameterOutOfRange(padding, nameof(padding), "a number of 0 or more");
        }

        _padding = padding;
    }

    /// <inheritdoc/>
    public override string Name => "Kaplan–Markov";

    /// <inheritdoc/>
    public override string Reference =>
        "Stark (2009), Risk-limiting postelection audits: conservative P-values from common probability inequalities, "
        + "IEEE Transactions on Information Forensics and Security 4.";

    private protected override void Check(MeanSample sample)
    {
        if (!sample.IsWithReplacement) Throw.OnlyWithReplacement(Name, "Kaplan–Kolmogorov");
    }

    private protected override double Factor(in MeanDraw draw) => (draw.Value + _padding) / (draw.NullMean + _padding);
}
