namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Codes that are several levels are cut into them by what is proposed.</summary>
public class LevelCutsTests
{
    [Theory]
    [InlineData('/')]
    [InlineData('-')]
    [InlineData('_')]
    public void A_code_of_parts_that_nest_is_proposed_as_levels(char separator)
    {
        string text = "form,Ann,Bea\n" + string.Concat(Enumerable.Range(0, 24).Select(sheet =>
            $"0{sheet / 12}{separator}1{sheet / 6}{separator}{sheet / 2:000}{separator}0{(sheet % 2) + 1},"
            + $"{(sheet * 37 % 90) + 10},{(sheet * 53 % 70) + 10}\n"));
        var layout = TallyCsv.ProposeText(text)[0].Layout;
        Assert.Equal(4, layout.Levels.Count);
        var table = TallyCsv.ReadText(text, layout);
        Assert.Equal(24, table.Count);
        Assert.Equal([2, 4, 12], table.Units.Levels.Select(level => table.RollUp(level.Name).Count));
    }

    [Theory]
    [InlineData("2024-07-{0:00}")]
    [InlineData("01/{0}/{1}")]
    [InlineData("A-{0:00}-{0:00}")]
    public void A_code_whose_parts_tell_nothing_apart_stays_whole(string form)
    {
        string text = "form,Ann,Bea\n" + string.Concat(Enumerable.Range(0, 24).Select(sheet => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, form, sheet + 1, sheet % 1)
            + $",{(sheet * 37 % 90) + 10},{(sheet * 53 % 70) + 10}\n"));
        Assert.Single(TallyCsv.ProposeText(text)[0].Layout.Levels);
    }
}
