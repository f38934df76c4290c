using Electoral.Tally.Tests.Rendering;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Control characters of a file reach neither terminal nor the message of an exception.</summary>
public class EscapeInNamesTests
{
    [Fact]
    public void Control_characters_are_shown_as_escapes()
    {
        var table = TallyCsv.Read(
            CaseFiles.Field("31-escape-in-names", "sheets.csv"), cancellation: TestContext.Current.CancellationToken);
        string id = table.Contest.Selections[0].Id;
        Assert.Contains('\u001B', id);
        string[] shown =
        [
            table.ToString(), table[0].ToString(), table.Contest.ToString(), table.Totals().ToString(),
            table.AssessMargin(SheetFrame.OfTotals(2, 700)).Verdict.ToString(),
            table.AssessMargin(SheetFrame.OfTotals(2, 700)).ToString(),
            Assert.Throws<ArgumentException>(() => table.VotesOf("no such")).Message,
        ];
        Assert.All(shown, text => Assert.Empty(HiddenCharactersTests.Raw(text)));
        Assert.Contains("\\u001B[31mRED", table.ToString(), StringComparison.Ordinal);
        Assert.Contains("\\u202E", table.ToString(), StringComparison.Ordinal);
    }
}
