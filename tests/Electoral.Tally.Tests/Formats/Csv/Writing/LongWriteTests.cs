using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>A row for each sheet and selection.</summary>
[Properties(Arbitrary = [typeof(TallyCsvWriteProperties)])]
public class LongWriteTests
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        """
        unit:state,name:state,sheet:table,registered,votes:A,votes:B
        1,"Alba, the old",1,100,30,20
        1,"Alba, the old",2,,40,
        """);

    [Fact]
    public void Each_sheet_has_a_row_for_each_selection() => Assert.Equal(
        """
        unit:state,name:state,sheet:table,registered,selection,votes
        1,"Alba, the old",1,100,A,30
        1,"Alba, the old",1,100,B,20
        1,"Alba, the old",2,,A,40
        1,"Alba, the old",2,,B,

        """.ReplaceLineEndings("\n"),
        TallyCsvWriteTests.Write(CsvContent.Long(Sheets)));

    [Property]
    public void The_long_reader_gives_the_same_table(TallyTable table, CsvWriteOptions options)
    {
        var content = CsvContent.Long(table);
        var layout = CsvLayout.Parse(TallyCsv.LayoutOf(content, options).ToJson());
        var read = TallyCsv.ReadText(TallyCsvWriteTests.Write(content, options), layout);
        TableComparer.AssertSame(
            table, read, TableAspects.Source | TableAspects.EmptyUnits | TableAspects.Reading | TableAspects.Scope
            | TableAspects.EmptyColumns);
    }

    [Fact]
    public void Lines_of_one_candidate_stay_its_lines()
    {
        var contest = new Contest(new("A1") { Candidate = "A" }, new("A2") { Candidate = "A" });
        var builder = new TallyTable.Builder(contest, ["table"]);
        builder.Add(new() { Unit = UnitPath.Root, Code = "1", Votes = [3, 4] });
        var content = CsvContent.Long(builder.Build());
        var read = TallyCsv.ReadText(TallyCsvWriteTests.Write(content), TallyCsv.LayoutOf(content));
        Assert.Equal(7, read.Totals().VotesByCandidate("A").Sum);
    }

    [Fact]
    public void A_contest_without_selections_has_no_such_rows() => Assert.Throws<ArgumentException>(() =>
        TallyCsvWriteTests.Write(CsvContent.Long(new TallyTable.Builder(new([]), ["table"]).Build())));
}
