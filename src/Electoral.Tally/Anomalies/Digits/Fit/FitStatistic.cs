using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>One statistic of counts against probabilities.</summary>
/// <param name="Name">What it is: "Pearson X²".</param>
/// <param name="Statistic">Its value.</param>
/// <param name="DegreesOfFreedom">Of its chi-square distribution under the null hypothesis, where it has one.</param>
/// <param name="PValue">
/// The p-value and how it was obtained; null where only simulation gives one: see <see cref="FitSimulation"/>.
/// </param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<FitStatistic>))]
public sealed record FitStatistic(string Name, double Statistic, double? DegreesOfFreedom, PValue? PValue)
    : IJsonResult<FitStatistic>
{
    /// <summary>A statistic with a chi-square distribution for large samples, large values against the law.</summary>
    internal static FitStatistic ChiSquare(string name, double statistic, int degreesOfFreedom)
    {
        double log = ChiSquareDistribution.LogSurvival(statistic, degreesOfFreedom);
        var p = Tally.PValue.FromLog(log, PValueMethod.Asymptotic, PValueSides.OneSided);
        return new(name, statistic, degreesOfFreedom, p);
    }

    /// <summary>Name, value and p-value in one line; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Name(Name)} = {Statistic:G6}")
        + (PValue is { } p ? $", p = {p} ({AnomalyTexts.Of(p).In(null)})" : "");

    static void IJsonResult<FitStatistic>.Describe(JsonForm<FitStatistic> form) => form
        .Text("name", statistic => statistic.Name)
        .Number("statistic", statistic => statistic.Statistic)
        .Number("degreesOfFreedom", statistic => statistic.DegreesOfFreedom)
        .ItemOrNull("pValue", statistic => statistic.PValue);
}
