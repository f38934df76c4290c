namespace Electoral.Tally.Tests.Formats.Csv.Pivot;

/// <summary>Records that repeat a group of columns for each selection.</summary>
public sealed class CsvGroupsTests
{
    private const string Header = "station;list 1;name 1;votes 1;list 2;name 2;votes 2;list 3;name 3;votes 3\n";

    private static readonly CsvLayout Layout = CsvLayout.Parse("""
        {"delimiter": ";", "levels": ["station"], "selections": [],
         "groups": {"selection": "list {n}", "name": "name {n}", "votes": "votes {n}"}}
        """);

    private static readonly CsvLayout Numbered = CsvLayout.Parse("""
        {"delimiter": ";", "header": false, "levels": [{"name": "station", "code": "#1"}], "selections": [],
         "groups": {"start": "#2", "width": 2, "selection": 1, "votes": 2}}
        """);

    [Fact]
    public void Groups_name_selections_in_any_order_and_may_be_empty()
    {
        var table = Read("1;A;Ann;10;B;Ben;20;;;\n2;B;Ben;5;;;;C;Cy;6\n3;A;Ann;;B;Ben;1;;;0\n");
        Assert.Equal(["Ann", "Ben", "Cy"], table.Contest.Selections.Select(selection => selection.Name));
        Assert.Equal([10, null, null], table.Votes[0]);
        Assert.Equal([20, 5, 1], table.Votes[1]);
        Assert.Equal([null, 6, null], table.Votes[2]);
        Assert.Equal("3 rows: 3 accepted, 0 rejected, 0 blank", $"{table.Reading}");
    }

    [Fact]
    public void An_empty_group_is_empty_whatever_means_missing()
    {
        var table = Read("1;A;Ann;10;;;;;;\n2;A;Ann;x;;;;;;\n", Layout with { Missing = ["x"] });
        Assert.Equal([10, null], table.Votes[0]);
        Assert.Equal(2, table.Reading.Accepted);
    }

    [Fact]
    public void The_same_selection_twice_is_refused_or_adds_up()
    {
        const string Records = "1;A;Ann;10;A;Ann;20;;;\n2;A;Ann;5;B;Ben;6;;;\n";
        var refused = Read(Records);
        Assert.Equal(
            "text, line 2 (row 1), column list 2: expected one entry for this selection on the sheet (row 1 has one),"
            + " found 'A'", $"{Assert.Single(refused.Reading.Rejects)}");
        Assert.Equal([5], refused.Votes[0]);
        var added = Read(Records, Layout with { Groups = Layout.Groups! with { Repeated = RepeatedVotes.Add } });
        Assert.Equal([30, 5], added.Votes[0]);
    }

    [Fact]
    public void Votes_for_nobody_refuse_the_record()
    {
        var table = Read("1;A;Ann;10;;;20;;;\n2;A;Ann;5;B;Ben;6;;;\n");
        Assert.Equal(RejectReason.UnknownSelection, Assert.Single(table.Reading.Rejects).Reason);
        Assert.Single(table);
    }

    [Fact]
    public void A_second_record_of_a_sheet_is_a_duplicate()
    {
        var table = Read("1;A;Ann;10;;;;;;\n1;B;Ben;20;;;;;;\n");
        Assert.Equal(RejectReason.Duplicate, Assert.Single(table.Reading.Rejects).Reason);
    }

    [Fact]
    public void Without_a_header_records_may_have_fewer_groups_than_the_longest()
    {
        var table = TallyCsv.ReadText("1;A;10\n2;A;1;B;2;C;3\n3\n4;B;5;A;6\n5;B;5;A\n", Numbered);
        Assert.Equal([10, 1, null, 6], table.Votes[0]);
        Assert.Equal([null, 2, null, 5], table.Votes[1]);
        Assert.Equal([null, 3, null, null], table.Votes[2]);
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((5, RejectReason.FieldCount), (reject.Row, reject.Reason));
        Assert.Empty(table.Reading.Warnings);
        Assert.Equal(0, table.Reading.ShortRecords);
    }

    [Fact]
    public void A_group_that_the_file_does_not_have_is_named()
    {
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("1\n2\n", Numbered));
        Assert.Contains("'#2'", failure.Message, StringComparison.Ordinal);
        failure = Assert.Throws<TallyReadException>(
            () => TallyCsv.ReadText("station;list 1;votes 1\n1;A;2\n", Layout));
        Assert.Contains("'name 1'", failure.Message, StringComparison.Ordinal);
    }

    private static TallyTable Read(string records, CsvLayout? layout = null) =>
        TallyCsv.ReadText(Header + records, layout ?? Layout);
}
