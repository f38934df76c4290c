using System.Globalization;

namespace Electoral.Tally;

/// <summary>One statistic of counts against probabilities.</summary>
/// <param name="Name">What it is: "Pearson X²".</param>
/// <param name="Statistic">Its value.</param>
/// <param name="DegreesOfFreedom">Of its chi-square distribution under the null hypothesis, where it has one.</param>
/// <param name="PValue">
/// The p-value and how it was obtained; null where only simulation gives one: see <see cref="FitSimulation"/>.
/// </param>
/// <remarks>Equality is that of all parts. Immutable and safe to share between threads.</remarks>
public sealed record FitStatistic(string Name, double Statistic, double? DegreesOfFreedom, PValue? PValue)
{
    /// <summary>Name, value and p-value in one line; invariant.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} = {Statistic:G6}")
        + (PValue is { } p ? $", p = {p} ({p.Method})" : "");
}
