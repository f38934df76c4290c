namespace Electoral.Tally.Tests.Reporting;

public sealed class SummaryTests
{
    private const string Sheets = """
        state,table,registered,valid,A,B
        1,1,1000,600,420,180
        1,2,1000,600,390,210
        2,1,500,400,150,250
        """;

    [Fact]
    public void It_begins_with_who_leads_and_says_what_it_cannot_say() => Assert.Equal(
        [
            "On 3 counted sheets A has 960 votes and B has 640: a lead of 320.",
            "No list of expected stations was given, so missing sheets are not assessed.",
        ],
        Sentences(Sheets));

    [Fact]
    public void Few_missing_voters_cannot_change_the_winner()
    {
        string[] said = Sentences(Sheets, new() { Frame = SheetFrame.OfTotals(4, 2_700) });
        Assert.Equal("These sheets cover 92.6 % of registered voters and 75.0 % of stations.", said[1]);
        Assert.StartsWith(
            "If they are authentic, the roll of stations is complete, and the other premises below hold, no result of"
            + " the missing stations can change who wins: A.",
            said[2],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Many_missing_voters_can()
    {
        string[] said = Sentences(Sheets, new() { Frame = SheetFrame.OfTotals(5, 4_000) });
        Assert.StartsWith(
            "These sheets alone do not decide the contest: the missing stations can still change the outcome.",
            said[2],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_has_too_few_votes_cannot_be_true()
    {
        var claim = new Claim("bulletin") { ["A"] = 900, ["B"] = 2_000 };
        string[] said = Sentences(Sheets, new() { Frame = SheetFrame.OfTotals(5, 4_000), Claim = claim });
        Assert.Contains(said, sentence =>
            sentence.StartsWith("The announced totals “bulletin”", StringComparison.Ordinal)
            && sentence.Contains("cannot be true together with these sheets", StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_that_end_in_the_middle_of_a_record_are_warned_of() => Assert.Contains(
        AuditReport.Of(TallyCsv.ReadText(Sheets + "\n2,2,500,400,150,250\n2,3,500,152,150,2"))
            .Describe()[0].Blocks.OfType<ReportWarning>(),
        warning => warning.Text.Contains("seems to end in the middle of its last record (row 5)",
            StringComparison.Ordinal));

    [Fact]
    public void A_claim_that_fits_is_not_called_true()
    {
        var claim = new Claim("bulletin") { ["A"] = 1_200, ["B"] = 1_300 };
        string[] said = Sentences(Sheets, new() { Frame = SheetFrame.OfTotals(5, 4_000), Claim = claim });
        Assert.Contains(said, sentence => sentence.Contains("“bulletin”", StringComparison.Ordinal)
            && sentence.Contains("That is not evidence", StringComparison.Ordinal));
    }

    [Fact]
    public void Ties_and_rejected_rows_are_said()
    {
        string[] said = Sentences("state,table,valid,A,B\n1,1,30,10,20\n1,2,30,20,10\n1,3,x,1,2\n");
        Assert.Equal("On 2 counted sheets A and B have 30 votes each.", said[0]);
        Assert.Equal("1 of 3 rows was not accepted as a sheet and is in no total.", said[1]);
    }

    [Fact]
    public void In_spanish_it_is_all_spanish()
    {
        var table = TallyCsv.ReadText(Sheets);
        var summary = AuditReport.Of(table, new() { Frame = SheetFrame.OfTotals(4, 2_700) })
            .Describe(ReportLanguage.Spanish)[0];
        Assert.Equal("En breve", summary.Title);
        Assert.Equal(
            "Estas actas cubren el 92,6 % de los inscritos y el 75,0 % de las mesas.",
            summary.Blocks.OfType<ReportParagraph>().ElementAt(1).Text);
    }

    [Fact]
    public void What_was_expected_of_rejected_rows_is_spanish_in_spanish()
    {
        var table = TallyCsv.ReadText(
            "state,table,valid,A,B\n1,1,30,10,20\n1,2,30,20,-1\n1,3,x,1,2\n1,4,5,1,4,7\n1,1,30,10,20\n",
            CsvLayout.Parse("""
                {"levels": [{"name": "state", "code": "state"}, {"name": "table", "code": "table"}],
                 "valid": "valid", "selections": ["A", "B"]}
                """));
        string[] expected =
            ["0 o más", "un número entero", "5 campos, no 6", "ninguna otra acta con esta clave (fila 1"];
        string spanish = AuditReport.Of(table).ToText(ReportLanguage.Spanish), english = AuditReport.Of(table).ToText();
        Assert.All(expected, text => Assert.Contains(text, spanish, StringComparison.Ordinal));
        Assert.Contains("a whole number", english, StringComparison.Ordinal);
        Assert.DoesNotContain("a whole number", spanish, StringComparison.Ordinal);
        Assert.Equal("0 or more", table.Reading.Rejects[0].Expected);
    }

    [Fact]
    public void Two_estimates_of_one_share_are_not_two_witnesses()
    {
        var options = new AuditOptions { Frame = SheetFrame.OfTotals(5, 4_000) };
        string text = AuditReport.Of(TallyCsv.ReadText(Sheets), options).ToText();
        Assert.Contains("expansion and combined-ratio have the same margin", text, StringComparison.Ordinal);
    }

    private static string[] Sentences(string csv, AuditOptions? options = null)
    {
        var section = AuditReport.Of(TallyCsv.ReadText(csv), options).Describe()[0];
        Assert.Equal("summary", section.Id);
        return [.. section.Blocks.OfType<ReportParagraph>().Select(paragraph => paragraph.Text)];
    }
}
