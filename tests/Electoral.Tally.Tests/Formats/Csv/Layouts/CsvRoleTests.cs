using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>What columns may be besides codes and votes.</summary>
public class CsvRoleTests
{
    [Fact]
    public void Every_count_of_a_sheet()
    {
        var layout = Flat with { Registered = "R", BallotsCast = "C", Valid = "V", Invalid = "I", Blank = "L" };
        var table = TallyCsv.ReadText("T,L,I,V,C,R,B,A\n1,1,2,3,4,5,6,7\n", layout);
        var sheet = table[0].ToSheet();
        Assert.Equal(
            (5, 4, 3, 2, 1), (sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Invalid, sheet.Blank));
        Assert.Equal([7, 6], sheet.Votes);
        Assert.Null(TallyCsv.ReadText("T,A,B\n1,1,1\n", Flat).Registered);
    }

    [Fact]
    public void A_roll_of_stations_has_no_votes()
    {
        var layout = States with { Selections = [], Registered = "R" };
        var table = TallyCsv.ReadText("S,T,R\n1,1,300\n1,2,\n,,\n", layout);
        Assert.Equal([300, null], table.Select(row => row.Registered));
        Assert.Equal(1, table.Reading.Blank);
    }

    [Fact]
    public void Selections_have_ids_names_candidates_and_parties()
    {
        var layout = Flat with
        {
            Selections = [new() { Columns = ["A"], Id = "PSUV", Name = "The list", Candidate = "M",
        Party = "P" }, "B"]
        };
        var table = TallyCsv.ReadText("T,A,B\n1,5,6\n", layout);
        Assert.Equal([5], table.Counts("PSUV"));
        Assert.Equal("The list", table.Contest.Selections[0].Name);
        Assert.Throws<ArgumentException>(() => table.VotesOf("A"));
    }

    [Fact]
    public void Further_counts_are_kept_under_their_names()
    {
        var layout = Flat with { Extra = [new("issued", "X"), new("flag", "F")] };
        var table = TallyCsv.ReadText("T,A,B,F,X\n1,1,1,0,90\n2,1,1,,80\n3,1,1,x,70\n", layout);
        Assert.Equal(["issued", "flag"], table.ExtraNames);
        Assert.Equal([90, 80], table.Extra("issued"));
        Assert.Equal([0, null], table.Extra("flag"));
        Assert.Equal("F", table.Reading.Rejects[0].Field);
    }

    [Fact]
    public void A_stratum_is_a_text_or_nothing()
    {
        var table = TallyCsv.ReadText(
            "T,K,A,B\n1,north,1,1\n2,,1,1\n3,NA,1,1\n4,10,1,1\n5,north,1,1\n", Flat with { Stratum = "K" });
        Assert.Equal(["north", null, null, "10", "north"], table.Select(row => row.Stratum));
    }

    [Fact]
    public void A_status_is_one_of_the_words_of_the_layout()
    {
        var layout =
            Flat with { Status = new() { Column = "E", Counted = ["C", ""], Annulled = ["A"], Pending = ["P", "?"] } };
        var table = TallyCsv.ReadText("T,E,A,B\n1,C,1,1\n2,,1,1\n3,A,1,1\n4,?,1,1\n5,c,1,1\n6,\"P\",1,1\n", layout);
        Assert.Equal(
            [SheetStatus.Counted, SheetStatus.Counted, SheetStatus.Annulled, SheetStatus.Pending, SheetStatus.Pending],
            table.Select(row => row.Status));
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal(
            (RejectReason.UnknownStatus, "E", "c", 5L), (reject.Reason, reject.Field, reject.Found, reject.Row));
        Assert.False(TallyCsv.ReadText("T,E,A,B\n1,C,1,1\n", layout).HasStatus);
    }

    [Fact]
    public void A_filter_leaves_out_all_but_blank_records()
    {
        var layout = Flat with { Filter = [KeyValuePair.Create("F", "1"), KeyValuePair.Create("G", "a b")] };
        var table = TallyCsv.ReadText(
            "T,A,B,F,G\n1,1,1,1,a b\n2,x,1,2,a b\n3,1,1,1,a\n,,,,\n4,x,1,1,a b\n5,1,1\n", layout);
        Assert.Equal(["1"], table.Codes());
        var reading = table.Reading;
        Assert.Equal((2, 1, 2, 4), (reading.Filtered, reading.Blank, reading.Rejected, reading.Rows));
        Assert.Equal([5L, 6L], reading.Rejects.Select(reject => reject.Row));
    }

    [Fact]
    public void A_filter_takes_any_of_several_words_of_a_column()
    {
        var layout = Flat with { Filter = [new("F", "1"), new("G", "x"), new("F", "2")] };
        var table = TallyCsv.ReadText("T,A,B,F,G\n1,1,1,1,x\n2,1,1,2,x\n3,1,1,3,x\n4,1,1,2,y\n", layout);
        Assert.Equal(["1", "2"], table.Codes());
        Assert.Equal(2, table.Reading.Filtered);
    }

    [Fact]
    public void Excluded_records_are_counted_apart_and_are_no_rejects()
    {
        var layout = Flat with
        {
            Filter = [new("F", "1")],
            Exclude = [new("T", "Total"), new("G", "x"), new("T", "Suma, \"todo\""), new("G", "")],
        };
        const string Text =
            "T,A,B,F,G\n1,1,1,1,a\nTotal,x,1,1,a\n2,1,1,1,x\n\"Suma, \"\"todo\"\"\",1,1,1,a\nTotal,1,1,2,a\n3,1,1,1,\n"
            + ",,,,\n4,1,1,1,total\n";
        var table = TallyCsv.ReadText(Text, layout);
        Assert.Equal(["1", "4"], table.Codes());
        var reading = table.Reading;
        Assert.Equal((4, 1, 1), (reading.Excluded, reading.Filtered, reading.Blank));
        Assert.Equal((0, 3), (reading.Rejected, reading.Rows));
        Assert.Equal("3 rows: 2 accepted, 0 rejected, 1 blank; 1 filtered out; 4 excluded", reading.ToString());
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text));
        var totals = TallyCsv.TotalsOfStream(stream, layout, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((4, 2), (totals.Reading.Excluded, totals.Totals.Sheets));
        var twice = TallyCsv.ReadText(Text, layout, new() { BlockSize = 16, MaxDegreeOfParallelism = 2 });
        Assert.Equal(4, ReadingReport.Joined([reading, twice.Reading], ReadingReport.Built(4, [])).Excluded - 4);
    }

    [Theory]
    [InlineData("#1,#2,valid,T\n5,6,11,a\n7,8,15,b\n", 12, 14)]
    [InlineData("#2,#1,valid,T\n5,6,11,a\n7,8,15,b\n", 14, 12)]
    [InlineData("T,#2,valid,#1\n50,6,11,5\n60,8,15,7\n", 12, 14)]
    [InlineData("#3,T,valid,x\n4,a,10,6\n4,b,9,5\n", 8, 0)]
    public void A_header_like_a_number_is_a_header(string text, int first, int second)
    {
        string[] columns = text.StartsWith("#3", StringComparison.Ordinal) ? ["#3"] : ["#1", "#2"];
        var layout = Flat with { Selections = [.. columns.Select(CsvSelection.FromString)], Valid = "valid" };
        var table = TallyCsv.ReadText(text, CsvLayout.Parse(layout.ToJson()));
        Assert.Equal(first, table.VotesOf(columns[0]).Sum(votes => votes!.Value));
        if (second > 0) Assert.Equal(second, table.VotesOf("#2").Sum(votes => votes!.Value));
    }

    [Fact]
    public void Every_role_prefers_the_header_to_the_number()
    {
        var layout = Flat with
        {
            Levels = [Level("table", "#5")],
            Selections = ["#6"],
            Stratum = "#4",
            Image = "#3",
            Filter = [new("#2", "yes")],
            Exclude = [new("#1", "Total")],
            Extra = [new("more", "#7")],
        };
        var table = TallyCsv.ReadText(
            "#7,#6,#5,#4,#3,#2,#1\n1,10,a,s,i,yes,x\n2,20,b,t,j,yes,Total\n3,30,c,u,k,no,x\n", layout);
        var row = Assert.Single(table);
        Assert.Equal(("a", "s", 10, 1), (row.Code, row.Stratum, table.Votes[0][0], table.Extra("more")[0]));
        Assert.Equal("i", row.Provenance.ImageAddress);
    }

    [Fact]
    public void An_apostrophe_before_a_formula_is_taken_off_where_the_layout_says_so()
    {
        const string Text = "S,N,T,A,B,I\n'=1,'@x,'-1,1,1,'+\n''=1,'y,'1,1,1,'\n\"'\t\",\"'\"\"\",\"'\r\",1,1,''\n";
        var layout = States with { Levels = [Level("state", "S", "N"), Level("table", "T")], Image = "I" };
        var guarded = TallyCsv.ReadText(Text, layout with { FormulaGuard = true });
        Assert.Equal(["", "'=1", "=1"], guarded.Units.UnitsAt("state").Select(unit => unit.Code));
        Assert.Equal(["'\"", "'y", "@x"], guarded.Units.UnitsAt("state").Select(unit => unit.Name));
        Assert.Equal(["", "'1", "-1"], guarded.Select(row => row.Code));
        Assert.Equal(["''", "'", "+"], guarded.Select(row => row.Provenance.ImageAddress));
        var plain = TallyCsv.ReadText(Text, layout);
        Assert.Equal(["'", "''=1", "'=1"], plain.Units.UnitsAt("state").Select(unit => unit.Code));
    }

    [Fact]
    public void Images_and_rows_are_kept()
    {
        var table = TallyCsv.ReadText("T,A,B,I\n2,1,1,https://example.org/2\n1,1,1,\n", Flat with { Image = "I" });
        Assert.Equal(new Provenance("text", 2, null, null), table[0].Provenance);
        Assert.Equal(new Provenance("text", 1, "https://example.org/2", null), table[1].Provenance);
    }

    [Fact]
    public void Arrivals_stand_in_one_column()
    {
        const string Rows =
            "1,2018-07-01 20:15:59\n2,2018-07-01T20:15\n3,\n4,2018-07-01\n5,yesterday\n"
            + "6,2018-07-01T20:15:59.25Z\n7,NA\n8,2018-02-30\n9,2018-07-01\u00A020:15\n";
        var table = TallyCsv.ReadText("T,H\n" + Rows, Flat with { Selections = [], Arrival = ["H"] });
        var day = new DateTime(2018, 7, 1);
        DateTime?[] expected =
        [
            day.Add(new(20, 15, 59)), day.Add(new(20, 15, 0)), null, day, null, day.Add(
                new(0, 20, 15, 59, 250)), null, null, null,
        ];
        Assert.Equal(expected, table.Select(row => row.Provenance.Arrived));
        Assert.Equal((9, 3), (table.Count, table.Reading.UnreadableArrivals));
    }

    [Fact]
    public void Arrivals_stand_in_several_columns()
    {
        var layout = Flat with { Selections = [], Arrival = ["Y", "M", "D", "H"] };
        var table = TallyCsv.ReadText(
            "T,D,M,Y,H\n1,1,07,2018,20\n2,,,,\n3,31,6,2018,1\n4,1,1,2018,\n5,1,1,2018,24\n", layout);
        DateTime?[] expected = [new(2018, 7, 1, 20, 0, 0), null, null, null, null];
        Assert.Equal(expected, table.Select(row => row.Provenance.Arrived));
        Assert.Equal(3, table.Reading.UnreadableArrivals);
    }
}
