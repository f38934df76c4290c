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

    [Fact]
    public void Numbers_that_differ_name_their_selections_with_escapes()
    {
        const string hostile = "a\u001B[31m\u202E";
        var table = TallyCsv.ReadText(
            $"state,table,valid,{hostile}1,{hostile}2\n1,1,300,180,120\n1,1,300,190,110\n1,2,300,180,120\n",
            new()
            {
                Levels = [new() { Name = hostile, Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
                Valid = "valid",
                Selections = [hostile + "1", hostile + "2"],
            });
        Assert.NotEmpty(table.Reading.DuplicateConflicts);
        Assert.All(
            table.Reading.DuplicateConflicts,
            conflict => Assert.Empty(HiddenCharactersTests.Raw(conflict.ToString())));
        Assert.All(
            table.Reading.DuplicateConflicts.SelectMany(conflict => conflict.Counts),
            difference => Assert.Empty(HiddenCharactersTests.Raw(difference.ToString())));
    }

    [Fact]
    public void What_is_asked_for_by_name_and_is_not_there_is_named_with_escapes()
    {
        const string hostile = "a\u001B[31m\u202E";
        var table = TallyCsv.ReadText("state,table,valid,ANA,BEN\n1,1,300,180,120\n");
        var frame = SheetFrame.OfTotals(2, 700);
        var claim = new Claim(hostile) { ["ANA"] = 1 };
        Func<object?>[] doors =
        [
            () => claim[hostile], () => new Claim("x") { [hostile] = -1 },
            () => new Claim("x") { Percentages = new Dictionary<string, decimal> { [hostile] = -1 } },
            () => new Bulletin("x")[hostile], () => table.VotesOf(hostile), () => table.RollUp(hostile),
            () => table[0][hostile], () => table.CheckClaim(new Claim("x") { [hostile] = 1 }, frame),
            () => table.AssessMargin(frame).Estimate(new() { Sample = new() { ClusterLevel = hostile } }),
            () => table.AssessMargin(frame).Estimate(new() { PredictionLevels = [hostile] }),
            () => AuditReport.Of(table, new() { Level = hostile }), () => ReportLanguage.FromCode(hostile),
            () => table.TestAnomalies(new() { CentreLevel = hostile }),
        ];
        foreach (var door in doors)
        {
            var failure = Record.Exception(() => door());
            Assert.NotNull(failure);
            Assert.Empty(HiddenCharactersTests.Raw(failure.Message));
        }
    }
}
