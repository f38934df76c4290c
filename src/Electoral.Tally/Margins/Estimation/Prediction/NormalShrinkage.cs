using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>
/// Direct estimates of areas drawn towards their common level, the more strongly, the less information each of them
/// has.
/// </summary>
/// <remarks>
/// <para>y = θ + error with a known variance D, θ normal around μ with variance τ²:
/// θ̂ = μ + τ²/(τ² + D) (y − μ). Empirical Bayes, or best linear unbiased prediction; Fay and Herriot (1979), JASA
/// 74:269. With a baseline y and θ are changes since it.</para>
/// <para>Assumes that areas are alike apart from chance, that is, that no area is unlike the others for a reason: its
/// intervals are those of a model. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<NormalShrinkage>))]
public sealed class NormalShrinkage : IJsonResult<NormalShrinkage>
{
    private readonly double[] _values;
    private readonly double[] _variances;

    private NormalShrinkage(double[] values, double[] variances, ShrinkageMethod method)
    {
        (_values, _variances, Method) = (values, variances, method);
        double[] w = Array.ConvertAll(variances, variance => 1 / variance);
        double sum = w.Sum(), fixedMean = Dot(w, values) / sum, squares = Dot(w, w);
        int freedom = values.Length - 1;
        Q = 0;
        for (int h = 0; h < w.Length; h++) Q += w[h] * (values[h] - fixedMean) * (values[h] - fixedMean);
        double scale = sum - squares / sum;
        BetweenVariance = method switch
        {
            ShrinkageMethod.DerSimonianLaird => scale > 0 ? Math.Max(0, (Q - freedom) / scale) : 0,
            ShrinkageMethod.PauleMandel => Root(tau => GeneralisedQ(tau) - freedom),
            _ => Root(RestrictedScore),
        };
        double typical = squares < sum * sum ? freedom * sum / (sum * sum - squares) : 0;
        InconsistencyPercent = BetweenVariance == 0 ? 0 : 100 * BetweenVariance / (BetweenVariance + typical);
        Mean = MeanAt(BetweenVariance);
        StandardErrorOfMean = Math.Sqrt(1 / _variances.Sum(variance => 1 / (BetweenVariance + variance)));
        Predictions = [.. values.Select((value, h) => PredictionOf(value, variances[h]))];
    }

    /// <summary>How the variance between areas was estimated.</summary>
    public ShrinkageMethod Method { get; }

    /// <summary>The variance between areas: τ².</summary>
    public double BetweenVariance { get; }

    /// <summary>The common level: μ.</summary>
    public double Mean { get; }

    /// <summary>The standard error of the common level.</summary>
    public double StandardErrorOfMean { get; }

    /// <summary>Cochran's Q: the weighted squares around the level of equal areas.</summary>
    public double Q { get; }

    /// <summary>I²: the share of the variance between areas in that of a typical estimate, in percent.</summary>
    public double InconsistencyPercent { get; }

    /// <summary>The predictions, one for each estimate, with standard errors that include that of the level.</summary>
    public IReadOnlyList<ShrunkEstimate> Predictions { get; }

    /// <summary>Shrinks estimates.</summary>
    /// <param name="estimates">The direct estimates, at least two.</param>
    /// <param name="variances">Their variances, above 0.</param>
    /// <param name="method">How the variance between areas is estimated.</param>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, there are fewer than two estimates, or a number is out of its range.
    /// </exception>
    public static NormalShrinkage Of(
        IReadOnlyList<double> estimates, IReadOnlyList<double> variances,
        ShrinkageMethod method = ShrinkageMethod.DerSimonianLaird)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(variances);
        bool isRight = estimates.Count == variances.Count && estimates.Count >= 2
            && estimates.All(double.IsFinite) && variances.All(variance => variance > 0 && double.IsFinite(variance));
        return isRight ? new([.. estimates], [.. variances], method) : Throw.NotShrinkable();
    }

    /// <summary>Shrinks the changes since a baseline and adds the baseline again.</summary>
    /// <param name="estimates">The direct estimates, at least two.</param>
    /// <param name="variances">Their variances, above 0.</param>
    /// <param name="baseline">What the areas were before, in the same order.</param>
    /// <param name="method">How the variance between areas is estimated.</param>
    /// <returns>The shrinkage of the changes, and the predictions with the baseline added.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static ShrunkChanges OfChanges(
        IReadOnlyList<double> estimates, IReadOnlyList<double> variances, IReadOnlyList<double> baseline,
        ShrinkageMethod method = ShrinkageMethod.DerSimonianLaird)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        ArgumentNullException.ThrowIfNull(baseline);
        if (baseline.Count != estimates.Count) Throw.NotShrinkable();
        var changes = Of([.. estimates.Select((value, h) => value - baseline[h])], variances, method);
        return new(changes, [.. changes.Predictions.Select(
            (change, h) => change with { Value = change.Value + baseline[h] })]);
    }

    /// <summary>The prediction of an area with another estimate, or none.</summary>
    /// <param name="estimate">Its direct estimate.</param>
    /// <param name="variance">Its variance; infinite for an area without any sheet, which gets the level.</param>
    public ShrunkEstimate PredictionOf(double estimate, double variance)
    {
        if (double.IsPositiveInfinity(variance))
        {
            double error = StandardErrorOfMean * StandardErrorOfMean + BetweenVariance;
            return new(Mean, Math.Sqrt(error), 0);
        }

        double kept = BetweenVariance / (BetweenVariance + variance), left = 1 - kept;
        double square = kept * variance + left * left * StandardErrorOfMean * StandardErrorOfMean;
        return new(Mean + kept * (estimate - Mean), Math.Sqrt(square), kept);
    }

    private double MeanAt(double tau)
    {
        double sum = 0, weights = 0;
        for (int h = 0; h < _values.Length; h++)
        {
            sum += _values[h] / (tau + _variances[h]);
            weights += 1 / (tau + _variances[h]);
        }

        return sum / weights;
    }

    private double GeneralisedQ(double tau)
    {
        double mean = MeanAt(tau), sum = 0;
        for (int h = 0; h < _values.Length; h++)
        {
            sum += (_values[h] - mean) * (_values[h] - mean) / (tau + _variances[h]);
        }

        return sum;
    }

    /// <summary>Σ a² (y − μ)² − Σ a + Σ a²/Σ a with a = 1/(τ² + D): 0 at the restricted maximum.</summary>
    private double RestrictedScore(double tau)
    {
        double mean = MeanAt(tau), squares = 0, sum = 0, square = 0;
        for (int h = 0; h < _values.Length; h++)
        {
            double a = 1 / (tau + _variances[h]);
            squares += a * a * (_values[h] - mean) * (_values[h] - mean);
            sum += a;
            square += a * a;
        }

        return squares - sum + square / sum;
    }

    /// <summary>Where a function that is positive at 0 falls to 0; 0 where it is not positive there.</summary>
    private static double Root(Func<double, double> function)
    {
        if (function(0) <= 0) return 0;
        double high = 1e-6;
        while (function(high) > 0) high *= 2;
        double low = 0;
        for (int step = 0; step < 200 && high - low > 1e-16 * high; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = function(middle) > 0 ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    static void IJsonResult<NormalShrinkage>.Describe(JsonForm<NormalShrinkage> form) => form
        .Word("method", shrinkage => shrinkage.Method)
        .Number("betweenVariance", shrinkage => shrinkage.BetweenVariance)
        .Number("mean", shrinkage => shrinkage.Mean)
        .Number("standardErrorOfMean", shrinkage => shrinkage.StandardErrorOfMean)
        .Number("q", shrinkage => shrinkage.Q)
        .Number("inconsistencyPercent", shrinkage => shrinkage.InconsistencyPercent)
        .Items("predictions", shrinkage => shrinkage.Predictions);
}
