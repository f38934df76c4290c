using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>What becomes of sheets with the same codes, or the same key of their own.</summary>
public class CsvDuplicateTests
{
    private const string Text = "S,T,K,A,B\n1,1,k1,1,0\n1,2,k2,2,0\n1,1,k3,3,0\n2,1,k1,4,0\n1,1,k4,5,0\n";

    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst, new[] { 1, 2, 4 })]
    [InlineData(DuplicatePolicy.KeepLast, new[] { 5, 2, 4 })]
    [InlineData(DuplicatePolicy.RejectAll, new[] { 2, 4 })]
    public void All_codes_together_are_the_key(DuplicatePolicy policy, int[] kept)
    {
        var table = Read(policy, States);
        Assert.Equal(kept, table.Counts("A").Cast<int>());
        AssertRefused(table.Reading, 5 - kept.Length);
    }

    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst, new[] { 1, 3, 5, 2 })]
    [InlineData(DuplicatePolicy.KeepLast, new[] { 3, 5, 2, 4 })]
    [InlineData(DuplicatePolicy.RejectAll, new[] { 3, 5, 2 })]
    public void The_layout_may_name_another_key(DuplicatePolicy policy, int[] kept)
    {
        var table = Read(policy, States with { Key = ["K"] });
        Assert.Equal(kept, table.Counts("A").Cast<int>());
        AssertRefused(table.Reading, 5 - kept.Length);
    }

    [Fact]
    public void A_key_of_several_columns_leaves_out_zeros()
    {
        var layout = States with { Key = [new() { Column = "S", TrimZeros = true }, "K"] };
        var table = TallyCsv.ReadText("S,T,K,A,B\n01,1,k,1,0\n1,2,k,2,0\n1,3,0k,3,0\n", layout);
        Assert.Equal([3, 1], table.Counts("A"));
        Assert.Equal(["1/0k", "1/k"], table.Select(row => row.Key));
    }

    [Fact]
    public void A_duplicate_names_the_row_that_stays()
    {
        var reject = Read(DuplicatePolicy.KeepFirst, States).Reading.Rejects[0];
        Assert.Equal((3L, 0L, "key", "1/1"), (reject.Row, reject.Line, reject.Field, reject.Found));
        Assert.Contains("row 1 has it", reject.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_whose_sheets_are_all_refused_is_gone()
    {
        var table = TallyCsv.ReadText(
            "S,T,K,A,B\n1,1,k,1,0\n2,1,k,2,0\n", States with { Key = ["K"] },
            new() { Duplicates = DuplicatePolicy.KeepLast });
        Assert.Equal(["2"], table.Units.UnitsAt("state").Select(unit => unit.Code));
    }

    [Fact]
    public void Refused_duplicates_stand_among_the_other_rejects_even_where_the_list_is_capped()
    {
        const string Rows = "T,A,B\n1,1,1\n1,2,2\n2,x,1\n3,x,1\n1,3,3\n";
        var reading = TallyCsv.ReadText(Rows, Flat, new() { RejectListLimit = 2 }).Reading;
        Assert.Equal([2L, 3L], reading.Rejects.Select(reject => reject.Row));
        Assert.Equal(4, reading.Rejected);
        Assert.Equal(2, reading.RejectsByReason[RejectReason.Duplicate]);
    }

    [Fact]
    public void Strict_reading_endures_no_duplicate() => Assert.Throws<TallyReadException>(
        () => TallyCsv.ReadText(Text, States, new() { Strict = true }));

    private static TallyTable Read(DuplicatePolicy policy, CsvLayout layout) =>
        TallyCsv.ReadText(Text, layout, new() { Duplicates = policy });

    private static void AssertRefused(ReadingReport reading, int count)
    {
        Assert.Equal((5, count, count), (reading.Rows, reading.Rejected, reading.Rejects.Count));
        Assert.All(reading.Rejects, reject => Assert.Equal(RejectReason.Duplicate, reject.Reason));
    }
}
