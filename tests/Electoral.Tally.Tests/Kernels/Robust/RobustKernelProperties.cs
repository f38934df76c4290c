using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Kernels.Robust;

/// <summary>The fast forms against the definitions, on values with many ties.</summary>
public sealed class RobustKernelProperties
{
    private static readonly Gen<double[]> Values =
        from few in Gen.Choose(2, 12)
        from size in Gen.Choose(2, 60)
        from values in Gen.Choose(-few, few).ArrayOf(size)
        from scale in Gen.Elements(1.0, 0.1, 1e-9, 1e6)
        select Array.ConvertAll(values, value => value * scale);

    [Property]
    public Property The_medcouple_is_the_median_of_its_kernel_over_all_pairs() => Prop.ForAll(
        Values.ToArbitrary(), values =>
        {
            double[] sorted = [.. values.Order()];
            double median = Middle(sorted);
            Assert.Equal(PlainMedcouple(sorted, median), Medcouple.Of(sorted, median), 1e-12);
        });

    [Property]
    public Property Qn_is_the_distance_of_its_rank_over_all_pairs() => Prop.ForAll(
        Values.ToArbitrary(), values =>
        {
            double[] sorted = [.. values.Order()];
            int n = sorted.Length, half = n / 2 + 1;
            double[] apart = [.. Pairs(n).Select(pair => Math.Abs(sorted[pair.One] - sorted[pair.Other])).Order()];
            double correction = n % 2 == 1
                ? 1 + 1.60188 / n - 2.1284 / n / n - 5.172 / n / n / n
                : 1 + 3.67561 / n + 1.9654 / n / n + 6.987 / n / n / n - 77.0 / n / n / n / n;
            double expected = 2.21914 * apart[half * (half - 1) / 2 - 1] / correction;
            Assert.Equal(expected, PairwiseScale.Qn(sorted), 1e-9 * Math.Max(1, Math.Abs(expected)));
        });

    [Property]
    public Property Sn_is_the_low_median_of_high_medians() => Prop.ForAll(
        Values.ToArbitrary(), values =>
        {
            double[] sorted = [.. values.Order()];
            int n = sorted.Length;
            double[] high = [.. sorted.Select(one =>
                sorted.Select(other => Math.Abs(one - other)).Order().ElementAt(n / 2))];
            double expected = 1.1926 * high.Order().ElementAt((n + 1) / 2 - 1) * (n % 2 == 1 ? n / (n - 0.9) : 1);
            Assert.Equal(expected, PairwiseScale.Sn(sorted), 1e-9 * Math.Max(1, Math.Abs(expected)));
        });

    [Property]
    public Property Kendalls_tau_is_the_balance_of_pairs() => Prop.ForAll(
        Values.ToArbitrary(), Values.ToArbitrary(), (one, other) =>
        {
            int n = Math.Min(one.Length, other.Length);
            double[] x = one[..n], y = other[..n];
            double balance = 0, untiedX = 0, untiedY = 0;
            foreach (var (i, j) in Pairs(n))
            {
                int signX = Math.Sign(x[i] - x[j]), signY = Math.Sign(y[i] - y[j]);
                balance += signX * signY;
                untiedX += Math.Abs(signX);
                untiedY += Math.Abs(signY);
            }

            if (untiedX == 0 || untiedY == 0) return;
            Assert.Equal(balance / Math.Sqrt(untiedX * untiedY), KendallTau.Of(x, y), 1e-12);
        });

    [Property]
    public Property The_dip_does_not_change_with_direction_place_or_scale() => Prop.ForAll(
        Gen.Choose(0, 1_000).ArrayOf(40).ToArbitrary(), whole =>
        {
            double[] values = Array.ConvertAll(whole, value => (double)value);
            double dip = DipTest.Of(values).Dip;
            Assert.InRange(dip, 0.5 / values.Length, 0.25);
            Assert.Equal(dip, DipTest.Of(Array.ConvertAll(values, value => -value)).Dip, 1e-12);
            Assert.Equal(dip, DipTest.Of(Array.ConvertAll(values, value => 8 * value - 64)).Dip, 1e-12);
        });

    private static double PlainMedcouple(double[] sorted, double median)
    {
        double[] above = [.. sorted.Where(value => value >= median).Select(value => value - median).OrderDescending()];
        double[] below = [.. sorted.Where(value => value <= median).Select(value => value - median).OrderDescending()];
        int ties = sorted.Count(value => value == median);
        var kernel = new List<double>();
        for (int i = 0; i < above.Length; i++)
        {
            for (int j = 0; j < below.Length; j++)
            {
                bool isTie = above[i] == 0 && below[j] == 0;
                int one = i - (above.Length - ties) + 1, other = j + 1;
                kernel.Add(isTie ? Math.Sign(ties + 1 - one - other) : (above[i] + below[j]) / (above[i] - below[j]));
            }
        }

        return Middle([.. kernel.Order()]);
    }

    private static double Middle(double[] sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static IEnumerable<(int One, int Other)> Pairs(int n) =>
        from one in Enumerable.Range(0, n)
        from other in Enumerable.Range(one + 1, n - one - 1)
        select (one, other);
}
