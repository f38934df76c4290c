using System.Globalization;

namespace Electoral.Tally.Tests.Rendering;

public class CellValueTests
{
    [Fact]
    public void Numbers_are_grouped_and_have_the_decimals_they_were_given()
    {
        Assert.Equal("24,532", ((CellValue)24_532).ToString());
        Assert.Equal("-9,223,372,036,854,775,808", ((CellValue)long.MinValue).ToString());
        Assert.Equal("1,234.500", CellValue.Number(1_234.5, 3).ToString());
        Assert.Equal("67.14 %", CellValue.Percent(0.6714).ToString());
        Assert.Equal("-3.0 %", CellValue.Percent(-0.03, 1).ToString());
        Assert.Equal("103.2 %", CellValue.Percent(1.032, 1).ToString());
        Assert.Equal("1.23E-35", CellValue.Significant(1.2345e-35).ToString());
    }

    [Fact]
    public void Spanish_has_points_between_thousands_and_a_decimal_comma()
    {
        var spanish = ReportLanguage.Spanish;
        Assert.Equal("24.532", ((CellValue)24_532).ToString(null, spanish));
        Assert.Equal("67,14 %", CellValue.Percent(0.6714).ToString(null, spanish));
        Assert.Equal("1.234,5", CellValue.Number(1_234.5, 1).ToString(null, spanish));
        Assert.Equal("no calculable, porque faltan datos",
            CellValue.NotComputable("faltan datos").ToString(null, spanish));
    }

    [Fact]
    public void A_culture_gives_its_numbers()
    {
        var swiss = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        swiss.NumberFormat.NumberGroupSeparator = "’";
        swiss.NumberFormat.PercentPositivePattern = 1;
        Assert.Equal("24’532", ((CellValue)24_532).ToString(null, swiss));
        Assert.Equal("67.14%", CellValue.Percent(0.6714).ToString(null, swiss));
    }

    [Fact]
    public void Nothing_is_a_dash_and_what_has_a_reason_says_it()
    {
        Assert.Equal("–", default(CellValue).ToString());
        Assert.Equal("–", ((CellValue)(long?)null).ToString());
        Assert.Equal("–", ((CellValue)(string?)null).ToString());
        Assert.Equal("–", CellValue.Address(null).ToString());

        var missing = CellValue.Whole(null, "no row has blank votes");
        Assert.Equal("not computable, because no row has blank votes", missing.ToString());
        Assert.Equal("no row has blank votes", missing.Reason);
        Assert.False(missing.HasValue);
        Assert.Throws<ArgumentException>(() => CellValue.NotComputable(" "));
        Assert.Equal("no roll", CellValue.Number(null, "no roll").Reason);
        Assert.Equal("no roll", CellValue.Percent(null, "no roll").Reason);
        Assert.Equal(7, CellValue.Whole(7, "no roll").WholeValue);
        Assert.Equal(0.5, CellValue.Percent(0.5, "no roll").NumberValue);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_not_finite_is_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => CellValue.Number(value));
        Assert.Throws<ArgumentException>(() => CellValue.Number((double?)value, "no reason"));
        Assert.Throws<ArgumentException>(() => CellValue.Percent(value));
        Assert.Throws<ArgumentException>(() => CellValue.Percent((double?)value, "no reason"));
        Assert.Throws<ArgumentException>(() => CellValue.Significant(value));
    }

    [Fact]
    public void Decimals_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CellValue.Number(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CellValue.Percent(1, 16));
        Assert.Throws<ArgumentOutOfRangeException>(() => CellValue.Significant(1, 0));
        Assert.Throws<FormatException>(() => CellValue.Number(1).ToString("N0", null));
    }

    [Fact]
    public void No_zero_has_a_sign()
    {
        Assert.Equal("0.00", CellValue.Number(-0.0).ToString());
        Assert.Equal("0.00", CellValue.Number(-0.001).ToString());
        Assert.Equal("0.00 %", CellValue.Percent(-0.00001).ToString());
        Assert.Equal("-0.01", CellValue.Number(-0.009).ToString());
        Assert.Equal(CellValue.Number(0.0), CellValue.Number(-0.0));
    }

    [Fact]
    public void Equal_means_the_same_value_shown_the_same_way()
    {
        Assert.Equal((CellValue)"EG", CellValue.Text("EG"));
        Assert.NotEqual(CellValue.Number(1, 1), CellValue.Number(1, 2));
        Assert.NotEqual(CellValue.Number(1), CellValue.Percent(1));
        Assert.NotEqual(CellValue.Text("http://a"), CellValue.Address("http://a"));
    }
}
