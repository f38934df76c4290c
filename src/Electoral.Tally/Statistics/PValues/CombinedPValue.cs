using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>One p-value from several: how surprising they are together if every null hypothesis holds.</summary>
/// <remarks>
/// <para>Null hypothesis: all of the single null hypotheses hold. Assumptions: each p-value is uniform (or
/// stochastically larger) under its own, and what the <see cref="CombinationMethod"/> says about dependence. A low
/// answer does not say which null hypothesis fails, nor how many; for that see <see cref="Multiplicity"/>.</para>
/// <para>Equality compares all parts; no order. The default value is a p-value of 1 from no test; no method returns
/// it. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CombinedPValue>))]
public readonly record struct CombinedPValue : IJsonResult<CombinedPValue>
{
    private CombinedPValue(CombinationMethod method, int count, int clipped, Combinations.Answer answer)
    {
        (Method, Count, Clipped) = (method, count, clipped);
        (Statistic, DegreesOfFreedom) = (answer.Statistic, answer.DegreesOfFreedom);
        PValue = PValue.FromLog(answer.LogValue, answer.How, PValueSides.OneSided);
    }

    /// <summary>The method.</summary>
    public CombinationMethod Method { get; }

    /// <summary>The number of p-values combined.</summary>
    public int Count { get; }

    /// <summary>
    /// How many p-values of 1 (or within 1.1e-16 of it) were taken as 1 − 2⁻⁵³, because the method needs a finite
    /// transform of 1 − p; 0 for methods that accept a p-value of 1.
    /// </summary>
    public int Clipped { get; }

    /// <summary>
    /// The method's statistic: −2 Σ ln p for Fisher, the smallest p-value for Tippett, and so on; null if a double
    /// cannot represent it. The p-value is still right.
    /// </summary>
    public double? Statistic { get; }

    /// <summary>Degrees of freedom: of chi-square for Fisher and Pearson, of t for
    /// Mudholkar–George; otherwise null.</summary>
    public int? DegreesOfFreedom { get; }

    /// <summary>The combined p-value.</summary>
    public PValue PValue { get; }

    /// <summary>Combines p-values.</summary>
    /// <param name="pValues">At least one.</param>
    /// <param name="method">The method.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such method.</exception>
    public static CombinedPValue Of(ReadOnlySpan<PValue> pValues, CombinationMethod method)
    {
        if (pValues.IsEmpty)
        {
            Throw.NothingToCombine();
        }

        double[] logs = new double[pValues.Length];
        int clipped = 0;
        for (int test = 0; test < logs.Length; test++)
        {
            logs[test] = pValues[test].LogValue;
            if (Combinations.NeedsComplement(method) && logs[test] > Combinations.LargestLog)
            {
                logs[test] = Combinations.LargestLog;
                clipped++;
            }
        }

        return new(method, logs.Length, clipped, Combinations.Combine(logs, method));
    }

    /// <summary>Combines p-values given as numbers above 0 and at most 1.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{PValue}, CombinationMethod)"/>
    public static CombinedPValue Of(ReadOnlySpan<double> pValues, CombinationMethod method)
    {
        var values = new PValue[pValues.Length];
        for (int test = 0; test < values.Length; test++)
        {
            values[test] = PValue.FromValue(pValues[test], PValueMethod.Unstated, PValueSides.OneSided);
        }

        return Of(values, method);
    }

    /// <summary>The p-value, the method and the number of p-values; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p = {PValue} ({Method}, {Count} p-values)");

    static void IJsonResult<CombinedPValue>.Describe(JsonForm<CombinedPValue> form) => form
        .Word("method", combined => combined.Method)
        .Whole("count", combined => combined.Count)
        .Whole("clipped", combined => combined.Clipped)
        .Number("statistic", combined => combined.Statistic)
        .Whole("degreesOfFreedom", combined => combined.DegreesOfFreedom)
        .Item("pValue", combined => combined.PValue);
}
