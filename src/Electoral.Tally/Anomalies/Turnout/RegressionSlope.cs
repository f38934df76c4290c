using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>A slope, or a figure made of one, with its standard error.</summary>
/// <param name="Value">The slope: shares of 1 per turnout of 1.</param>
/// <param name="StandardError">Its standard error; 0 where the points lie on the line.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom of its t.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<RegressionSlope>))]
public readonly record struct RegressionSlope(double Value, double StandardError, double DegreesOfFreedom)
    : IJsonResult<RegressionSlope>
{
    /// <summary>The two-sided p-value of a slope of <paramref name="expected"/>; null without an error.</summary>
    /// <param name="expected">The slope of the null hypothesis.</param>
    public PValue? PValueAgainst(double expected = 0)
    {
        if (!(StandardError > 0)) return null;
        double logTail = StudentDistribution.LogSurvival(Math.Abs(Value - expected) / StandardError, DegreesOfFreedom);
        return PValue.FromLog(logTail, PValueMethod.Asymptotic, PValueSides.OneSided).Doubled();
    }

    /// <summary>The interval with 95 % confidence.</summary>
    public Interval Interval
    {
        get
        {
            double reach = StudentDistribution.Quantile(0.975, DegreesOfFreedom) * StandardError;
            return new(Value - reach, Value + reach, 0.95, IntervalAssumption.ModelOrPrior, "least squares, t");
        }
    }

    /// <summary>The slope and its standard error; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value:0.0000} (standard error {StandardError:0.0000})");

    static void IJsonResult<RegressionSlope>.Describe(JsonForm<RegressionSlope> form) => form
        .Number("value", slope => slope.Value)
        .Number("standardError", slope => slope.StandardError)
        .Number("degreesOfFreedom", slope => slope.DegreesOfFreedom)
        .Item("interval", slope => slope.Interval);
}
