using System.Globalization;

namespace Electoral.Tally.Tests.Statistics;

public class PValueTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(0.5, "0.5")]
    [InlineData(0.03127, "0.0313")]
    [InlineData(0.0001234, "0.000123")]
    [InlineData(0.00001234, "1.23e-5")]
    [InlineData(9.999e-5, "1.00e-4")]
    [InlineData(9.877e-9, "9.88e-9")]
    [InlineData(1e-300, "1.00e-300")]
    [InlineData(5e-324, "4.94e-324")]
    public void Prints_three_digits(double value, string expected) =>
        Assert.Equal(expected, Asymptotic(value).ToString());

    /// <summary>ln(3.2) − 512 ln 10.</summary>
    [Theory]
    [InlineData(-1177.7604122, "3.20e-512")]
    [InlineData(-2302585.0929940457, "1.00e-1000000")]
    [InlineData(-1e12, "5.60e-434294481904")]
    public void Never_prints_zero(double logValue, string expected) =>
        Assert.Equal(expected, FromLog(logValue).ToString());

    [Fact]
    public void Prints_digits_and_separators_as_told()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        Assert.Equal("0,03127", Asymptotic(0.03127).ToString("G4", comma));
        Assert.Equal("1,234e-9", Asymptotic(1.2341e-9).ToString("G4", comma));
        Assert.Equal("1e-9", Asymptotic(1.2341e-9).ToString("G1", comma));
        Assert.Throws<FormatException>(() => Asymptotic(0.5).ToString("F2", null));
    }

    [Fact]
    public void A_double_too_small_to_hold_it_is_only_its_value()
    {
        PValue tiny = FromLog(-2000);
        Assert.Equal(0, tiny.Value);
        Assert.Equal(-2000, tiny.LogValue);
        Assert.True(tiny < FromLog(-1999));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Refuses_values_that_are_none(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Asymptotic(value));

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(0.001)]
    public void Refuses_logarithms_that_are_none(double logValue) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FromLog(logValue));

    [Fact]
    public void Rounding_above_one_is_one()
    {
        Assert.Equal(0, FromLog(1e-15).LogValue);
        Assert.Equal(1, Asymptotic(1 + 1e-15).Value);
    }

    [Fact]
    public void Simulation_counts_the_observed_outcome()
    {
        PValue none = PValue.MonteCarlo(0, 999, PValueSides.OneSided);
        PValue all = PValue.MonteCarlo(99, 99, PValueSides.TwoSided);
        Assert.Equal(0.001, none.Value, 1e-17);
        Assert.Equal(1, all.Value);
        Assert.Equal(999, none.Replicates);
        Assert.Equal(PValueMethod.MonteCarlo, none.Method);
        Assert.Null(Asymptotic(0.1).Replicates);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    public void Refuses_simulations_that_are_none(long extreme, long replicates) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PValue.MonteCarlo(extreme, replicates, PValueSides.OneSided));

    [Fact]
    public void Doubling_is_two_sided_and_at_most_one()
    {
        Assert.Equal(0.06, Asymptotic(0.03).Doubled().Value, 1e-16);
        Assert.Equal(1, Asymptotic(0.7).Doubled().Value);
        Assert.Equal(PValueSides.TwoSided, Asymptotic(0.03).Doubled().Sides);
    }

    [Fact]
    public void Order_is_by_size()
    {
        PValue small = Asymptotic(0.01), large = Asymptotic(0.02);
        Assert.True(small < large && large > small && small <= large && large >= small);
        Assert.True(small.CompareTo(large) < 0);
        Assert.Equal(0, small.CompareTo(PValue.FromValue(0.01, PValueMethod.Exact, PValueSides.OneSided)));
        Assert.NotEqual(small, PValue.FromValue(0.01, PValueMethod.Exact, PValueSides.OneSided));
    }

    [Fact]
    public void The_default_is_one()
    {
        Assert.Equal(1, default(PValue).Value);
        Assert.Equal("1", default(PValue).ToString());
    }

    private static PValue FromLog(double logValue) =>
        PValue.FromLog(logValue, PValueMethod.ClosedForm, PValueSides.TwoSided);

    private static PValue Asymptotic(double value) =>
        PValue.FromValue(value, PValueMethod.Asymptotic, PValueSides.TwoSided);
}
