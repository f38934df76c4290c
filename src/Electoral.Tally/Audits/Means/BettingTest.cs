namespace Electoral.Tally.Audits;

/// <summary>A fixed bet that each value is above the mean of what is left: 1 + λ(x − m).</summary>
/// <remarks>
/// Needs no upper bound. A bet that could lose more than everything, because the mean of what is left has risen, is cut
/// to 1/m. See <see cref="MeanTest"/> for the null hypothesis.
/// </remarks>
public sealed class BettingTest : MeanTest
{
    private readonly double _bet;

    /// <summary>A test with a bet.</summary>
    /// <param name="bet">λ, 0 or more; at most 1/m is used.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bet is negative or not finite.</exception>
    public BettingTest(double bet)
    {
        if (!(bet >= 0 && double.IsFinite(bet))) Throw.ParameterOutOfRange(bet, nameof(bet), "a number of 0 or more");
        _bet = bet;
    }

    /// <inheritdoc/>
    public override string Name => "Betting";

    /// <inheritdoc/>
    public override string Reference =>
        "Waudby-Smith and Ramdas (2024), Estimating means of bounded random variables by betting, "
        + "Journal of the Royal Statistical Society B 86.";

    private protected override double Factor(in MeanDraw draw) =>
        Math.Max(0, 1 + Math.Min(_bet, 1 / draw.NullMean) * (draw.Value - draw.NullMean));
}
