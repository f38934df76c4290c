namespace Electoral.Tally.Audits;

/// <summary>Kaplan and Kolmogorov: each value, padded, over the padded mean of what is left.</summary>
/// <remarks>
/// Needs no upper bound; for draws with replacement it is <see cref="KaplanMarkovTest"/>. See <see cref="MeanTest"/>
/// for the null hypothesis.
/// </remarks>
public sealed class KaplanKolmogorovTest : MeanTest
{
    private readonly double _padding;

    /// <summary>A test with padding.</summary>
    /// <param name="padding">0 or more, added to values and mean: without it one value of 0 ends the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The padding is negative or not finite.</exception>
    public KaplanKolmogorovTest(double padding = 0.1)
    {
        if (!(padding >= 0 && double.IsFinite(padding)))
        {
            Throw.ParameterOutOfRange(padding, nameof(padding), "a number of 0 or more");
        }

        _padding = padding;
    }

    /// <inheritdoc/>
    public override string Name => "Kaplan–Kolmogorov";

    /// <inheritdoc/>
    public override string Reference =>
        "Stark (2020), Sets of half-average nulls generate risk-limiting audits: SHANGRLA, Financial Cryptography.";

    private protected override double Factor(in MeanDraw draw) => (draw.Value + _padding) / (draw.NullMean + _padding);
}
