namespace Electoral.Tally.Audits;

/// <summary>Kaplan and Wald: each value over the mean, mixed with 1. For draws with replacement.</summary>
/// <remarks>Needs no upper bound. See <see cref="MeanTest"/> for the null hypothesis.</remarks>
public sealed class KaplanWaldTest : MeanTest
{
    private readonly double _padding;

    /// <summary>A test with padding.</summary>
    /// <param name="padding">The weight of the 1, from 0 to below 1: without it one value of 0 ends the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">The padding is out of its range.</exception>
    public KaplanWaldTest(double padding = 0.1)
    {
        if (!(padding is >= 0 and < 1)) Throw.ParameterOutOfRange(padding, nameof(padding), "0 to below 1");
        _padding = padding;
    }

    /// <inheritdoc/>
    public override string Name => "Kaplan–Wald";

    /// <inheritdoc/>
    public override string Reference =>
        "Stark (2020), Sets of half-average nulls generate risk-limiting audits: SHANGRLA, Financial Cryptography.";

    private protected override void Check(MeanSample sample)
    {
        if (!sample.IsWithReplacement) Throw.OnlyWithReplacement(Name, "Kaplan–Kolmogorov");
    }

    private protected override double Factor(in MeanDraw draw) =>
        (1 - _padding) * draw.Value / draw.NullMean + _padding;
}
