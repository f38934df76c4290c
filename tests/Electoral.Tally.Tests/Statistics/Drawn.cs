using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Statistics;

/// <summary>Generators of statistics' inputs, with their borders.</summary>
internal static class Drawn
{
    /// <summary>Logarithms of p-values: usual ones, tiny ones beyond the doubles, and 1 itself.</summary>
    public static Gen<double> LogP { get; } = Gen.OneOf(
        Gen.Choose(1, 1_000_000).Select(millionths => Math.Log(millionths / 1e6)),
        Gen.Choose(0, 30_000).Select(tenths => -tenths / 10.0),
        Gen.Constant(0.0));

    /// <summary>One to twelve p-values.</summary>
    public static Gen<PValue[]> PValues { get; } =
        from count in Gen.Choose(1, 12)
        from logs in LogP.ArrayOf(count)
        select logs.Select(Exact).ToArray();

    /// <summary>Successes and trials, small and large.</summary>
    public static Gen<(long Successes, long Trials)> Trials { get; } =
        from largest in Gen.Elements(5, 100, 30_000, 20_000_000)
        from trials in Gen.Choose(1, largest)
        from successes in Gen.OneOf(Gen.Choose(0, trials), Gen.Elements(0, trials))
        select ((long)successes, (long)trials);

    /// <summary>Two confidences, the smaller one first.</summary>
    public static Gen<(double Lower, double Higher)> Confidences { get; } =
        from first in Gen.Choose(1, 9998)
        from second in Gen.Choose(first + 1, 9999)
        select (first / 1e4, second / 1e4);

    /// <summary>Two to eight counts, not all 0.</summary>
    public static Gen<long[]> Counts { get; } =
        from size in Gen.Choose(2, 8)
        from largest in Gen.Elements(4, 60, 3000)
        from counts in Gen.Choose(0, largest).Select(count => (long)count).ArrayOf(size)
        where counts.Any(count => count > 0)
        select counts;

    /// <summary>One to thirty numbers, many of them equal.</summary>
    public static Gen<double[]> Numbers { get; } =
        from size in Gen.Choose(1, 30)
        from numbers in Gen.Choose(-20, 20).Select(number => number / 4.0).ArrayOf(size)
        select numbers;

    public static PValue Exact(double log) => PValue.FromLog(log, PValueMethod.Exact, PValueSides.OneSided);

    /// <summary>The property that an assertion holds of all inputs.</summary>
    public static Property Hold<T>(Gen<T> inputs, Action<T> assertion) =>
        Prop.ForAll(inputs.ToArbitrary(), assertion);
}
