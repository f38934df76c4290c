using Electoral.Tally.Nist;
using static Electoral.Tally.Tests.Formats.Nist.Reports;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>Reports of others: ways of voting, devices, sums, several contests, counts that are no counts.</summary>
public sealed class NistChoiceTests
{
    private static readonly string Units = string.Join(',', [
        Unit("root", "county", ["p1", "p2"]), Unit("p1", "precinct"), Unit("p2", "precinct")]);

    [Fact]
    public void The_total_is_taken_and_its_parts_are_not_added_to_it()
    {
        var table = Table(
            Count("p1", "10"), Count("p1", "6", "election-day"), Count("p1", "4", "absentee"), Count("p2", "3"));
        Assert.Equal([10, 3], table.Votes[0]);
        Assert.Equal([10, 3], Table(
            Count("p1", "6", "election-day"), Count("p1", "10"), Count("p1", "4", "early"), Count("p2", "3")).Votes[0]);
    }

    [Fact]
    public void Without_a_total_the_ways_of_voting_are_added_up_each_once()
    {
        Assert.Equal([25, null], Table(
            Count("p1", "6", "election-day"), Count("p1", "4", "early"), Count("p1", "10", "absentee"),
            Count("p1", "7", "absentee-mail"), Count("p1", "3", "uocava"), Count("p1", "5", "provisional"),
            Count("p1", "2", "write-in"), Count("p1", "9", "seats")).Votes[0]);
        Assert.Equal([16, null], Table(
            Count("p1", "6", "election-day"), Count("p1", "7", "absentee-mail"), Count("p1", "3", "uocava")).Votes[0]);
    }

    [Fact]
    public void Devices_are_added_up_where_no_count_is_of_all_of_them()
    {
        const string Dre = "'DeviceClass':{'@type':'ElectionResults.DeviceClass','Type':'dre'},";
        const string Hand = "'DeviceClass':{'@type':'ElectionResults.DeviceClass','Type':'manual-count'},";
        string[] counts =
        [
            Count("p1", "6", "total", Dre), Count("p1", "4", "total", Hand), Count("p2", "9"),
            Count("p2", "5", "total", Dre),
        ];
        Assert.Equal([10, 9], Table(counts).Votes[0]);
        Assert.Equal([6, 5], Table(new NistReadOptions { DeviceType = "dre" }, counts).Votes[0]);
        Assert.Equal([4, null], Table(new NistReadOptions { DeviceType = "manual-count" }, counts).Votes[0]);
    }

    [Fact]
    public void One_way_of_voting_can_be_read_alone()
    {
        var choice = new NistReadOptions { CountType = NistCountType.Absentee };
        Assert.Equal([4, null], Table(
            choice, Count("p1", "10"), Count("p1", "4", "absentee"), Count("p2", "3")).Votes[0]);
    }

    [Fact]
    public void Units_that_lack_a_way_of_voting_are_told_of()
    {
        var table = Table(
            Count("p1", "6", "election-day"), Count("p1", "4", "early"), Count("p2", "3", "election-day"));
        Assert.Equal([10, 3], table.Votes[0]);
        Assert.Contains("uneven-counts", table.Reading.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Rounds_are_chosen()
    {
        string[] counts = [Count("p1", "6", "total", "'Round':1,"), Count("p1", "8", "total", "'Round':2,")];
        Assert.Contains("Round", Fault(() => Table(counts)), StringComparison.Ordinal);
        Assert.Equal([8, null], Table(new NistReadOptions { Round = 2 }, counts).Votes[0]);
        Assert.Equal([6, null], Table(counts[0]).Votes[0]);
    }

    [Fact]
    public void Counts_that_are_held_back_are_missing()
    {
        var table = Table(Count("p1", "0", "total", "'IsSuppressedForPrivacy':true,"), Count("p2", "3"));
        Assert.Equal([null, 3], table.Votes[0]);
        Assert.Contains("suppressed", table.Reading.Warnings.Select(warning => warning.Code));
        Assert.Equal(SheetStatus.Counted, table[0].Status);
    }

    [Theory]
    [InlineData("-1", RejectReason.Negative)]
    [InlineData("1.5", RejectReason.NotANumber)]
    [InlineData("3000000000", RejectReason.TooLarge)]
    [InlineData("1e99", RejectReason.TooLarge)]
    [InlineData("\"x\"", RejectReason.NotANumber)]
    public void A_count_that_is_none_refuses_the_whole_sheet(string count, RejectReason reason)
    {
        var table = Table(Count("p1", count), Count("p2", "3"));
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((reason, "p1 s Count", true), (reject.Reason, reject.Field, reject.Line > 0));
        Assert.Equal("p2", Assert.Single(table).Code);
    }

    [Theory]
    [InlineData("312.0", 312)]
    [InlineData("3e2", 300)]
    [InlineData("2147483647", int.MaxValue)]
    public void A_whole_number_is_one_however_it_is_written(string count, int expected) =>
        Assert.Equal(expected, Table(Count("p1", count)).Votes[0][0]);

    [Fact]
    public void Two_counts_of_a_kind_refuse_the_sheet()
    {
        var reject = Assert.Single(Table(Count("p1", "1"), Count("p1", "1"), Count("p2", "3")).Reading.Rejects);
        Assert.Equal(RejectReason.RepeatedSelection, reject.Reason);
        reject = Assert.Single(Table(
            Count("p1", "1", "early"), Count("p1", "2", "early"), Count("p2", "3")).Reading.Rejects);
        Assert.Equal(RejectReason.RepeatedSelection, reject.Reason);
    }

    [Fact]
    public void A_unit_that_is_not_described_is_refused()
    {
        var reject = Assert.Single(Table(Count("p1", "1"), Count("nowhere", "1")).Reading.Rejects);
        Assert.Equal((RejectReason.Malformed, "nowhere"), (reject.Reason, reject.Found));
    }

    [Fact]
    public void Sums_are_checks_and_never_sheets()
    {
        var table = Table(Count("root", "13"), Count("p1", "10"), Count("p2", "3"));
        Assert.Equal([10, 3], table.Votes[0]);
        Assert.Equal((2, 1), (table.Reading.Accepted, table.Reading.Excluded));
        Assert.Equal(["sums"], table.Reading.Warnings.Select(warning => warning.Code));
        table = Table(Count("root", "14"), Count("p1", "10"), Count("p2", "3"));
        Assert.Equal(["sums", "sums-differ"], table.Reading.Warnings.Select(warning => warning.Code));
        Assert.Contains("14 for s, its sheets 13", table.Reading.Warnings[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_of_several_is_read_once_below_the_lowest()
    {
        string units = string.Join(',', [
            Unit("root", "state", ["d1", "c1", "p1", "p2"]), Unit("d1", "congressional", ["p1", "p2"]),
            Unit("c1", "county", ["t1"]), Unit("t1", "town", ["p1", "p2"]), Unit("p1", "precinct"),
            Unit("p2", "precinct")]);
        var table = Read(Of(Selection("s", Count("p1", "1"), Count("p2", "2")), units)).Sheets;
        Assert.Equal(["c1/t1/p1", "c1/t1/p2"], table.Select(row => row.ToString()));
        Assert.Equal(["county", "town"], table.Units.Levels.Select(level => level.Name));
        Assert.Contains("shared-units", table.Reading.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Sheets_at_several_depths_and_outside_are_told_of()
    {
        string units = string.Join(',', [
            Unit("root", "state", ["c1", "p2"]), Unit("c1", "county", ["p1"]), Unit("p1", "precinct"),
            Unit("p2", "precinct"), Unit("p3", "precinct")]);
        var table = Read(Of(Selection("s", Count("p1", "1"), Count("p2", "2"), Count("p3", "4")), units)).Sheets;
        Assert.Equal(7, table.Totals().VotesOf("s"));
        string[] codes = [.. table.Reading.Warnings.Select(warning => warning.Code)];
        Assert.Equal(["outside", "fewer-levels"], codes);
    }

    [Fact]
    public void A_cycle_of_units_is_refused() => Assert.Contains("composed of", Fault(() => Read(Of(
        Selection("s", Count("p1", "1")),
        string.Join(',', Unit("root", "state", ["p1"]), Unit("p1", "precinct", ["root"]))))), StringComparison.Ordinal);

    [Fact]
    public void Numbers_are_codes_where_they_tell_units_apart()
    {
        string units = string.Join(',', [
            Unit("root", "county", ["p1", "p2", "p3"]), Unit("p1", "precinct", null, "'Number':'07',"),
            Unit("p2", "precinct", null, "'Number':'8',"), Unit("p3", "precinct", null, "'Number':'8',")]);
        var table = Read(Of(Selection("s", Count("p1", "1"), Count("p2", "2"), Count("p3", "3")), units)).Sheets;
        Assert.Equal(["07", "p2", "p3"], table.Select(row => row.Code));
    }

    [Fact]
    public void What_has_not_come_is_pending_and_not_zero()
    {
        string units = string.Join(',', [
            Unit("root", "county", ["p1", "p2", "p3", "p4"]), Unit("p1", "precinct"),
            Unit("p2", "precinct", null, "'VotersRegistered':70,"), Status("p3", "in-process"),
            Status("p4", "completed")]);
        var table = Read(Of(Selection("s", Count("p1", "1"), Count("p3", "3")), units)).Sheets;
        Assert.Equal(
            [SheetStatus.Counted, SheetStatus.Pending, SheetStatus.Pending, SheetStatus.Counted],
            table.OrderBy(row => row.Code).Select(row => row.Status));
        Assert.Equal(1, table.Totals().VotesOf("s"));

        static string Status(string id, string status) => Unit(
            id, "precinct", null,
            $"'CountStatus':[{{'@type':'ElectionResults.CountStatus','Status':'{status}','Type':'total'}}],");
    }

    [Fact]
    public void Contests_are_chosen_by_identifier_or_name()
    {
        string two = Of(Selection("s", Count("p1", "1")), Units).Replace(
            "]}]}],\n\"GpUnit\"",
            "]},{\"@type\":\"ElectionResults.CandidateContest\",\"ContestSelection\":["
                + Selection("z", Count("p1", "5"), Count("p2", "6")).Replace('\'', '"')
                + "],\"Name\":\"Council\",\"@id\":\"c2\",\"VotesAllowed\":3,\"ElectionDistrictId\":\"root\"}]}],\n"
                + "\"GpUnit\"",
            StringComparison.Ordinal);
        string message = Fault(() => Read(two));
        Assert.Contains("'c1' (Mayor); 'c2' (Council)", message, StringComparison.Ordinal);
        Assert.Equal([5, 6], Read(two, new() { Contest = "c2" }).Sheets.Votes[0]);
        var council = Read(two, new() { Contest = "Council" }).Sheets;
        Assert.Equal((3, "z"), (council.Contest.VotesAllowed, council.Contest.Selections[0].Id));
        Assert.Equal([1, null], Read(two, new() { Contest = "c1" }).Sheets.Votes[0]);
        Assert.Contains("'c2' (Council)", Fault(() => Read(two, new() { Contest = "x" })), StringComparison.Ordinal);
    }

    [Fact]
    public void Undervotes_and_overvotes_are_ballots_where_a_voter_has_one_vote()
    {
        const string Others = "'OtherCounts':[{'@type':'ElectionResults.OtherCounts','GpUnitId':'p1','Undervotes':5,"
            + "'Overvotes':2,'WriteIns':3}],";
        var one = Read(Of(Selection("s", Count("p1", "1")), Units, Others)).Sheets;
        Assert.Equal((5, 2, 3), (one.Blank![0], one.Invalid![0], one.Extra("write-ins")[0]));
        Assert.Contains("write-ins", one.Reading.Warnings.Select(warning => warning.Code));
        var several = Read(Of(Selection("s", Count("p1", "1")), Units, Others)
            .Replace("\"VotesAllowed\":1", "\"VotesAllowed\":2", StringComparison.Ordinal)).Sheets;
        Assert.Null(several.Blank);
        Assert.Null(several.Invalid);
        Assert.Equal((5, 2), (several.Extra("undervotes")[0], several.Extra("overvotes")[0]));
    }

    [Fact]
    public void Names_are_in_the_language_asked_for()
    {
        const string Candidates = "'Candidate':[{'@type':'ElectionResults.Candidate','@id':'k','BallotName':{"
            + "'@type':'ElectionResults.InternationalizedText','Text':["
            + "{'@type':'ElectionResults.LanguageString','Language':'en','Content':'Yes'},"
            + "{'@type':'ElectionResults.LanguageString','Content':'Sí','Language':'es'}]}}],";
        string selection = "{'@type':'ElectionResults.CandidateSelection','@id':'s','CandidateIds':['k'],"
            + $"'VoteCounts':[{Count("p1", "1")}]}}";
        string report = Of(selection, Units, "", Candidates);
        Assert.Equal("Yes", Read(report).Sheets.Contest.Selections[0].Name);
        Assert.Equal("Sí", Read(report, new() { Language = "es" }).Sheets.Contest.Selections[0].Name);
        Assert.Equal("Yes", Read(report, new() { Language = "fr" }).Sheets.Contest.Selections[0].Name);
    }

    [Fact]
    public void What_the_report_says_of_its_coverage_is_held_against_its_sheets()
    {
        Assert.Empty(Read(Of(Selection("s", Count("p1", "1"), Count("p2", "1")), Units,
            "'SubUnitsReported':2,'TotalSubUnits':5,")).Sheets.Reading.Warnings);
        var report = Read(Of(Selection("s", Count("p1", "1")), Units, "'SubUnitsReported':2,'TotalSubUnits':5,"));
        Assert.Equal((2, 5), (report.SubUnitsReported, report.TotalSubUnits));
        Assert.Equal("sub-units", Assert.Single(report.Sheets.Reading.Warnings).Code);
    }

    private static TallyTable Table(params string[] counts) => Table(new NistReadOptions(), counts);

    private static TallyTable Table(NistReadOptions choice, params string[] counts) =>
        Read(Of(Selection("s", counts), Units), choice).Sheets;

    private static string Fault(Func<object> read) => Assert.Throws<TallyReadException>(read).Message;
}
