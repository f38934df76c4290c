namespace Electoral.Tally.Tests.Kernels;

/// <summary>Comparison of computed numbers with reference numbers.</summary>
internal static class Expect
{
    /// <summary>Fails unless the numbers agree within the relative or the absolute tolerance.</summary>
    public static void Close(double expected, double actual, double relative = 1e-12, double absolute = 1e-15)
    {
        bool same = expected.Equals(actual); // infinities
        Assert.True(
            same || Math.Abs(actual - expected) <= Math.Max(absolute, relative * Math.Abs(expected)),
            FormattableString.Invariant($"expected {expected:R}, found {actual:R}"));
    }
}
