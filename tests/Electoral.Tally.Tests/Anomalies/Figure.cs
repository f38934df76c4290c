using System.Globalization;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Tests.Anomalies;

/// <summary>Asserts on figures that say which one is wrong; with <c>Assert.Multiple</c> all that are.</summary>
internal static class Figure
{
    /// <summary>Fails unless the figure is a number within a distance of the expected one.</summary>
    public static void Is(
        double expected, double? found, double within = 1e-12,
        [CallerArgumentExpression(nameof(found))] string name = "")
    {
        if (found is { } number && Math.Abs(number - expected) <= within) return;
        Assert.Fail(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} is {found?.ToString("R") ?? "null"}, not {expected:R} ± {within:R}"));
    }

    /// <summary>Fails unless the figure is what is expected.</summary>
    public static void IsSame<T>(
        T expected, T found, [CallerArgumentExpression(nameof(found))] string name = "") =>
        Assert.True(EqualityComparer<T>.Default.Equals(expected, found), $"{name} is {found}, not {expected}");

    /// <summary>Fails unless there is no such figure.</summary>
    public static void IsNone(object? found, [CallerArgumentExpression(nameof(found))] string name = "") =>
        Assert.True(found is null, $"{name} is {found}, and should not be there");
}
