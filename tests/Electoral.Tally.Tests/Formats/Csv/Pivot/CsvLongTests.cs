namespace Electoral.Tally.Tests.Formats.Csv.Pivot;

/// <summary>What makes a sheet of the records of a long file, and what refuses it.</summary>
public sealed class CsvLongTests
{
    private const string Header = "state,station,candidate,name,votes,registered\n";

    private static readonly CsvLayout Layout = CsvLayout.Parse("""
        {"delimiter": ",", "levels": ["state", "station"], "registered": "registered", "selections": [],
         "long": {"selection": "candidate", "votes": "votes"}}
        """);

    [Fact]
    public void Records_of_a_sheet_may_be_anywhere_in_the_file()
    {
        var table = Read("a,1,X,,10,100\nb,1,Y,,5,50\na,2,X,,7,70\na,1,Y,,20,100\nb,1,X,,6,\na,2,Y,,8,70\n");
        Assert.Equal("6 rows: 6 accepted, 0 rejected, 0 blank; 3 sheets", $"{table.Reading}");
        Assert.Equal(["X", "Y"], table.Contest.Selections.Select(selection => selection.Id));
        Assert.Equal(
            ["a/1 100: 10 20", "a/2 70: 7 8", "b/1 50: 6 5"],
            table.Select(row => $"{row.Unit.Path}/{row.Code} {row.Registered}: {row.VotesAt(0)} {row.VotesAt(1)}"));
        Assert.Equal([1, 3, 2], table.Select(row => row.Provenance.Row));
    }

    [Fact]
    public void A_selection_without_a_record_is_missing_and_zero_where_the_layout_says_so()
    {
        const string Text = "a,1,X,,10,100\na,1,Y,,20,100\na,2,X,,7,70\na,3,Y,,,70\n";
        Assert.Equal([(10, 20), (7, null), (null, null)], Votes(Read(Text)));
        var zero = Layout with { Long = Layout.Long! with { Absent = AbsentVotes.Zero } };
        Assert.Equal([(10, 20), (7, 0), (0, null)], Votes(Read(Text, zero)));
    }

    [Fact]
    public void A_repeated_selection_refuses_the_sheet_and_names_both_records()
    {
        var table = Read("a,1,X,,10,100\na,2,X,,1,70\na,1,Y,,20,100\na,1,X,,10,100\na,1,Z,,3,100\n");
        Assert.Equal("5 rows: 1 accepted, 4 rejected, 0 blank; 1 sheet", $"{table.Reading}");
        Assert.Equal(
            [
                "text, row 1: expected no other record of its sheet refused (row 4 was), found 'a/1'",
                "text, row 3: expected no other record of its sheet refused (row 4 was), found 'a/1'",
                "text, line 5 (row 4), column candidate: expected one entry for this selection on the sheet"
                + " (row 1 has one), found 'X'",
                "text, row 5: expected no other record of its sheet refused (row 4 was), found 'a/1'",
            ],
            table.Reading.Rejects.Select(reject => $"{reject}"));
        Assert.Equal(3, table.Reading.RejectsByReason[RejectReason.PartOfSheet]);
        Assert.Equal(1, table.Reading.RejectsByReason[RejectReason.RepeatedSelection]);
    }

    [Fact]
    public void Repeated_selections_add_up_where_the_layout_says_so()
    {
        var add = Layout with { Long = Layout.Long! with { Repeated = RepeatedVotes.Add } };
        Assert.Equal([(13, 20)], Votes(Read("a,1,X,,10,100\na,1,Y,,20,100\na,1,X,,3,100\na,1,X,,,100\n", add)));
        var large = Read("a,1,X,,2147483647,9\na,2,X,,1,9\na,1,X,,1,9\n", add);
        Assert.Equal((1, 1), (large.Count, large.Reading.RejectsByReason[RejectReason.TooLarge]));
    }

    [Fact]
    public void Parts_added_to_a_refused_sheet_are_counted_each()
    {
        var add = Layout with { Long = Layout.Long! with { Repeated = RepeatedVotes.Add } };
        var table = Read("a,1,X,,1,9\na,1,X,,2,9\na,1,X,,3,9\na,1,X,,x,9\na,2,X,,1,9\n", add);
        Assert.Equal("5 rows: 1 accepted, 4 rejected, 0 blank; 1 sheet", $"{table.Reading}");
        Assert.Equal(3, table.Reading.RejectsByReason[RejectReason.PartOfSheet]);
    }

    [Theory]
    [InlineData("a,1,X,,10,100\na,1,Y,,20,101\n", RejectReason.TwoValues, 2)]
    [InlineData("a,1,X,,10,100\na,1,Y,,-1,100\n", RejectReason.Negative, 2)]
    [InlineData("a,1,X,,10,100\na,1,,,20,100\n", RejectReason.UnknownSelection, 2)]
    [InlineData("a,1,X,,10,100\na,1,Y,,20,100,7\n", RejectReason.FieldCount, 2)]
    public void A_refused_record_takes_its_sheet_with_it(string records, RejectReason reason, long row)
    {
        var table = Read($"{records}a,2,X,,1,7\n");
        Assert.Equal("a/2", $"{table[0].Unit.Path}/{table[0].Code}");
        Assert.Equal((1, 2, 1), (table.Count, table.Reading.Rejected, table.Reading.Accepted));
        Assert.Equal(row, Assert.Single(table.Reading.Rejects, reject => reject.Reason == reason).Row);
        Assert.Single(table.Reading.Rejects, reject => reject.Reason == RejectReason.PartOfSheet);
        Assert.Empty(table.Reading.Warnings);
    }

    [Fact]
    public void A_refused_record_that_names_no_sheet_is_warned_of()
    {
        var table = Read("a,1,X,,10,100\na\na,1,Z,,10,100\nq,9,Y,,20,100,7\n");
        Assert.Equal((1, 2), (table.Count, table.Reading.Rejected));
        var warning = Assert.Single(table.Reading.Warnings);
        Assert.Equal("unknown-sheets", warning.Code);
        Assert.Contains("2 (rows 2, 4)", $"{warning}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_selection_outside_of_the_list_is_refused_or_collected()
    {
        const string Text = "a,1,Y,,10,100\na,1,X,,20,100\na,1,Q,,3,100\na,1,R,,4,100\na,2,X,,5,70\na,2,Y,,6,70\n";
        var listed = Layout with { Selections = ["X", "Y"] };
        var refused = Read(Text, listed);
        Assert.Equal([(5, 6)], Votes(refused));
        Assert.Equal(2, refused.Reading.RejectsByReason[RejectReason.UnknownSelection]);
        var collected = Read(Text, listed with { Others = "OTHERS" });
        Assert.Equal(["X", "Y", "OTHERS"], collected.Contest.Selections.Select(selection => selection.Id));
        Assert.Equal([7, null], collected.Votes[2]);
        Assert.Equal([(20, 10), (5, 6)], Votes(collected));
        Assert.Equal([(27, 10), (5, 6)], Votes(Read(Text, listed with { Others = "X" })));
    }

    [Fact]
    public void Entries_of_counts_pass_the_filter_on_the_columns_that_they_name()
    {
        var layout = CsvLayout.Parse("""
            {"delimiter": ",", "levels": ["state", "station"], "selections": [], "filter": {"name": "PRESIDENT"},
             "long": {"selection": "candidate", "votes": "votes", "counts": {
               "registered": {"name": "Voters"}, "invalid": {"candidate": ["Over", "Spoilt"]},
               "extra": {"more": {"name": "M"}}}}}
            """);
        var table = Read(
            "a,1,X,PRESIDENT,10,\na,1,,Voters,100,\na,1,Over,PRESIDENT,1,\na,1,Spoilt,PRESIDENT,2,\n"
            + "a,1,Over,SENATE,7,\na,1,X,SENATE,8,\na,1,Z,M,9,\n", layout);
        Assert.Equal("5 rows: 5 accepted, 0 rejected, 0 blank; 1 sheet; 2 filtered out", $"{table.Reading}");
        var row = table[0];
        Assert.Equal((10, 100, 3, 9), (row.VotesAt(0), row.Registered, row.Invalid, table.Extra("more")[0]));
    }

    [Fact]
    public void A_selection_has_a_name_where_all_of_its_records_agree_on_it()
    {
        var named = Layout with { Long = Layout.Long! with { Name = ["name"] } };
        var table = Read("a,1,X,Xavier,10,100\na,1,Y,Yves,20,100\na,2,X,Xavier ,7,70\na,2,Y,Yvette,8,70\n", named);
        Assert.Equal(["Xavier", "Y"], table.Contest.Selections.Select(selection => selection.Name));
        Assert.Contains("(Y)", $"{Assert.Single(table.Reading.Warnings)}", StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_and_selections_meet_whatever_nobody_sees_in_their_codes()
    {
        var table = Read("a,1,X,,10,100\na, 1,Y\u00A0,,20,100\n a,2,Y,,5,70\na,2,X\u200B,,6,70\n");
        Assert.Equal([(10, 20), (6, 5)], Votes(table));
    }

    [Fact]
    public void Several_files_share_their_selections_and_a_sheet_of_two_files_is_a_duplicate()
    {
        using var folder = new TemporaryFolder();
        string first = Written(folder, "1.csv", "a,1,X,,10,100\na,1,Y,,20,100\na,2,Y,,3,70\n");
        string second = Written(folder, "2.csv", "b,1,Z,,1,10\nb,1,Y,,2,10\na,2,Z,,4,70\na,2,Y,,5,70\n");
        var table = TallyCsv.ReadFiles([first, second], Layout);
        Assert.Equal(["X", "Y", "Z"], table.Contest.Selections.Select(selection => selection.Id));
        Assert.Equal([10, null, null], table.Votes[0]);
        Assert.Equal([20, 3, 2], table.Votes[1]);
        Assert.Equal([null, null, 1], table.Votes[2]);
        Assert.Equal("7 rows: 5 accepted, 2 rejected, 0 blank; 3 sheets", $"{table.Reading}");
        Assert.Equal(1, table.Reading.RejectsByReason[RejectReason.Duplicate]);
        Assert.Equal(1, table.Reading.RejectsByReason[RejectReason.PartOfSheet]);
    }

    [Fact]
    public void A_column_with_more_different_values_than_selections_may_be_is_refused_by_name()
    {
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(
            Header + "a,1,X,,10,100\na,1,Y,,20,100\na,1,Z,,3,\na,1,U,,3,\na,1,V,,3,\na,1,W,,3,\na,1,T,,3,\n",
            Layout, new() { MaxFields = 6 }));
        Assert.Contains("MaxFields", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_stay_with_their_sheets_where_others_are_refused()
    {
        var layout = Layout with { Image = "name", Long = Layout.Long! with { Name = [] } };
        var table = Read("a,1,X,one,x,100\na,2,X,two,2,70\na,3,X,three,3,70\n", layout);
        Assert.Equal(["two", "three"], table.Select(row => row.Provenance.ImageAddress));
    }

    [Fact]
    public void A_limit_of_rejects_counts_the_records_of_refused_sheets()
    {
        const string Text = Header + "a,1,X,,10,100\na,1,Y,,x,100\na,1,Z,,3,100\na,2,X,,1,1\n";
        Assert.Single(TallyCsv.ReadText(Text, Layout, new() { MaxRejects = 3 }));
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(Text, Layout, new() { MaxRejects = 2 }));
    }

    private static string Written(TemporaryFolder folder, string name, string records)
    {
        File.WriteAllText(folder.File(name), Header + records);
        return folder.File(name);
    }

    private static TallyTable Read(string records, CsvLayout? layout = null) =>
        TallyCsv.ReadText(Header + records, layout ?? Layout);

    private static IEnumerable<(int?, int?)> Votes(TallyTable table) =>
        table.Select(row => (row.VotesAt(0), row.VotesAt(1)));
}
