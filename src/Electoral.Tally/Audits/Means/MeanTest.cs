namespace Electoral.Tally.Audits;

/// <summary>A sequential test of whether non-negative values have a mean above a given one.</summary>
/// <remarks>
/// <para>Null hypothesis: the mean of all values is at most <see cref="MeanSample.NullMean"/>. Each draw multiplies a
/// running product by a factor whose expectation is at most 1 under the null hypothesis, whatever was drawn before; the
/// risk after a draw is the inverse of the product, at most 1, and by Ville's inequality the least of all risks so far
/// is also valid, whenever one stops. Assumption: the draws were made at random in the way that the sample states.
/// </para>
/// <para>A low risk does not say by how much the mean is higher. Immutable and safe to share between threads.</para>
/// </remarks>
public abstract class MeanTest
{
    private protected MeanTest()
    {
    }

    /// <summary>The display name.</summary>
    public abstract string Name { get; }

    /// <summary>Where the test is described: author, year, journal.</summary>
    public abstract string Reference { get; }

    /// <summary>Runs the test.</summary>
    /// <param name="sample">The draws.</param>
    /// <returns>The risk after each draw, and the least.</returns>
    /// <exception cref="InvalidOperationException">The test is not valid for such a sample.</exception>
    public MeanTestResult Run(MeanSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        Check(sample);
        var history = new AuditRisk[sample.Values.Count];
        double log = 0, sum = 0;
        bool isNullCertain = sample.ProvesNull;
        for (int j = 0; j < history.Length; j++)
        {
            double nullMean = sample.MeanBefore(j, sample.NullMean), value = sample.Values[j];
            double step = LogFactor(new(sample, j, value, sum, nullMean));
            isNullCertain |= nullMean > sample.UpperBound && double.IsNegativeInfinity(step);
            // An impossible null hypothesis remains impossible, whatever the product was before.
            log = double.IsPositiveInfinity(step) || double.IsPositiveInfinity(log)
                ? double.PositiveInfinity
                : log + step;
            history[j] = AuditRisk.FromLog(-log);
            sum += value;
        }

        if (sample.ContradictsNull && history.Length > 0) history[^1] = AuditRisk.Zero;
        var risk = isNullCertain ? AuditRisk.One : history.Aggregate(AuditRisk.One, AuditRisk.Least);
        return new(history, risk);
    }

    /// <summary>The name of the test.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// The factor of a draw: not negative, with an expectation of at most 1 for every mean that is at most
    /// <see cref="MeanDraw.NullMean"/>, which is strictly between 0 and the upper bound.
    /// </summary>
    private protected abstract double Factor(in MeanDraw draw);

    /// <summary>Throws if the test is not valid for the sample.</summary>
    private protected virtual void Check(MeanSample sample)
    {
    }

    private double LogFactor(in MeanDraw draw)
    {
        double scale = double.IsFinite(draw.UpperBound) ? draw.UpperBound : draw.Sample.NullMean;
        double slack = MeanSample.Slack * scale;
        // Under the null hypothesis the remaining sum would be negative: it is impossible.
        if (draw.NullMean < -slack) return double.PositiveInfinity;
        // More would remain than is possible: the null hypothesis is certain.
        if (draw.NullMean > draw.UpperBound + slack) return double.NegativeInfinity;
        // Only rounding decides between the two: the draw counts as no evidence.
        bool isAtTheEdge = draw.NullMean <= slack || draw.NullMean >= draw.UpperBound - slack;
        return isAtTheEdge ? 0 : Math.Log(Factor(draw));
    }
}
