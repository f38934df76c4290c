using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Statistics;

public class PValueProperties
{
    [Property]
    public Property A_printed_p_value_is_the_p_value() => Drawn.Hold(
        from log in Drawn.LogP
        from digits in Gen.Choose(1, 9)
        select (log, digits),
        drawn =>
        {
            string[] parts = Drawn.Exact(drawn.log).ToString($"G{drawn.digits}", null).Split('e');
            double mantissa = double.Parse(parts[0], CultureInfo.InvariantCulture);
            double exponent = parts.Length == 1 ? 0 : double.Parse(parts[1], CultureInfo.InvariantCulture);
            double printed = Math.Log(mantissa) + exponent * Math.Log(10);
            Assert.True(mantissa > 0);
            Assert.True(parts.Length == 1 || mantissa is >= 1 and < 10);
            Assert.Equal(drawn.log, printed, 0.51 * Math.Pow(10, 1 - drawn.digits) + 1e-9);
        });

    [Property]
    public Property The_order_of_p_values_does_not_matter() => Drawn.Hold(Drawn.PValues, values =>
    {
        foreach (CombinationMethod method in Enum.GetValues<CombinationMethod>())
        {
            double forwards = CombinedPValue.Of(values, method).PValue.LogValue;
            double backwards = CombinedPValue.Of([.. values.Reverse()], method).PValue.LogValue;
            Assert.Equal(forwards, backwards, 1e-9 * Math.Max(1, -forwards));
        }
    });

    [Property]
    public Property A_larger_p_value_never_lowers_the_combination() => Drawn.Hold(
        from values in Drawn.PValues
        from index in Gen.Choose(0, values.Length - 1)
        from share in Gen.Choose(0, 100)
        select (values, index, share),
        drawn =>
        {
            PValue[] raised = [.. drawn.values];
            raised[drawn.index] = Drawn.Exact(raised[drawn.index].LogValue * drawn.share / 100);
            foreach (CombinationMethod method in Enum.GetValues<CombinationMethod>())
            {
                double before = CombinedPValue.Of(drawn.values, method).PValue.LogValue;
                double after = CombinedPValue.Of(raised, method).PValue.LogValue;
                Assert.True(after >= before - 1e-9 * Math.Max(1, -before), $"{method}: {before} to {after}");
            }
        });

    [Property]
    public Property Quantiles_rise_with_the_share_and_stay_among_the_values() => Drawn.Hold(
        from numbers in Drawn.Numbers
        from first in Gen.Choose(0, 1000)
        from second in Gen.Choose(first, 1000)
        select (numbers, first, second),
        drawn =>
        {
            double low = Quantiles.Quantile(drawn.numbers, drawn.first / 1000.0);
            double high = Quantiles.Quantile(drawn.numbers, drawn.second / 1000.0);
            Assert.True(drawn.numbers.Min() <= low && low <= high && high <= drawn.numbers.Max());
            Assert.Equal(-Quantiles.Median(drawn.numbers), Quantiles.Median([.. drawn.numbers.Select(x => -x)]), 1e-12);
        });
}
