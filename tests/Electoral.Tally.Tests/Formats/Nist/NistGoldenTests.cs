using Electoral.Tally.Nist;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>The minimal reports, which are valid by the published schemas, read as they should be.</summary>
public sealed class NistGoldenTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public void It_is_read_as_three_sheets_of_which_one_has_not_come(string form)
    {
        var report = Reports.Read(Reports.Golden(form));
        var sheets = report.Sheets;
        Assert.Equal(3, sheets.Count);
        Assert.Equal(["polling-place"], sheets.Units.Levels.Select(level => level.Name));
        Assert.Equal("precinct", sheets.SheetLevel);
        Assert.Equal(["s-c-eg", "s-c-nm", "s-c-ot"], sheets.Contest.Selections.Select(one => one.Id));
        Assert.Equal("Edmundo González", sheets.Contest.Selections[0].Name);
        Assert.Equal("Centro 010101001", sheets[0].Unit.Name);
        Assert.Equal("010101001-1", sheets[0].Code);
        Assert.Equal([780, 765, 770], sheets.Registered!);
        Assert.Equal([470, 451, null], sheets.BallotsCast!);
        Assert.Equal([4, 3, null], sheets.Blank!);
        Assert.Null(sheets.Invalid);
        Assert.Null(sheets.Valid);
        Assert.Equal([312, 298, null], sheets.Votes[0]);
        Assert.Equal([14, 9, null], sheets.Votes[2]);
        Assert.Equal(
            [SheetStatus.Counted, SheetStatus.Counted, SheetStatus.Pending], sheets.Select(row => row.Status));
        Assert.Equal([470, 451, null], sheets.Extra("voters-participated"));
        Assert.Equal((610, 281, 23), (
            sheets.Totals().VotesOf("s-c-eg"), sheets.Totals().VotesOf("s-c-nm"), sheets.Totals().VotesOf("s-c-ot")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public void What_it_says_of_itself_is_read(string form)
    {
        var report = Reports.Read(Reports.Golden(form));
        Assert.Equal(
            new NistHeader
            {
                Issuer = "Synthetic test issuer",
                IssuerAbbreviation = "TEST",
                Generated = new(2024, 7, 30, 12, 0, 0, TimeSpan.Zero),
                ElectionStart = new(2024, 7, 28),
                ElectionEnd = new(2024, 7, 28),
                ElectionName = "Elección presidencial 2024",
                IsTest = true,
            },
            report.Header);
        Assert.Equal(("contest-president", 2, 3), (report.ContestId, report.SubUnitsReported, report.TotalSubUnits));
        Assert.Equal("Presidente", report.Sheets.Contest.Name);
        Assert.Equal(["test-report"], report.Sheets.Reading.Warnings.Select(warning => warning.Code));
        Assert.Equal(3, report.Sheets.Reading.Accepted);
    }

    [Fact]
    public void Both_forms_are_the_same_table() => Assert.Equal(
        TableFacts.Of(Reports.Read(Reports.Golden("json")).Sheets),
        TableFacts.Of(Reports.Read(Reports.Golden("xml")).Sheets));

    [Fact]
    public void They_pass_the_rules_that_what_is_written_passes()
    {
        Assert.Empty(JsonRules.Violations(Reports.Golden("json")));
        Assert.Empty(XmlRules.Violations(Reports.Golden("xml")));
    }
}
