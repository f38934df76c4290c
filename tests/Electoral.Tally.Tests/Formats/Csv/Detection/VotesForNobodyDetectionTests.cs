namespace Electoral.Tally.Tests.Formats.Csv;

public class VotesForNobodyDetectionTests
{
    [Theory]
    [InlineData("Over votes", "Under votes")]
    [InlineData("impugnados", "en blanco")]
    [InlineData("недействительных", "пустые")]
    [InlineData("無効投票", "白票")]
    public void Are_roles_and_never_selections(string invalid, string blank)
    {
        var layout = Found($"precinct,ballots cast,ANA,BEN,{invalid},{blank}\n1,20,10,6,3,1\n2,31,11,16,2,2\n");
        Assert.Equal((invalid, blank), (layout.Invalid, layout.Blank));
        Assert.Equal(["ANA", "BEN"], layout.Selections.Select(selection => selection.Id));
    }

    [Fact]
    public void Several_kinds_without_their_sum_are_kept_as_further_counts()
    {
        var layout = Found("table,ballots,spoilt,rejected,ANA,BEN\n1,20,3,1,10,6\n2,31,2,2,11,16\n");
        Assert.Null(layout.Invalid);
        Assert.Equal(["spoilt", "rejected"], layout.Extra.Select(extra => extra.Key));
        Assert.Equal(["ANA", "BEN"], layout.Selections.Select(selection => selection.Id));
    }

    [Theory]
    [InlineData("mesa,valid,ANA,BEN,NOTA\n1,20,10,6,4\n2,31,11,16,4\n", true)]
    [InlineData("mesa,valid,ANA,BEN,NOTA\n1,16,10,6,4\n2,27,11,16,4\n", false)]
    public void None_of_them_is_blank_and_valid_only_where_the_sums_say_so(string text, bool isValid)
    {
        var layout = Found(text);
        Assert.Equal(("NOTA", isValid), (layout.Blank, layout.BlankIsValid));
        Assert.Equal(2, layout.Selections.Count);
    }

    [Theory]
    [InlineData("mesa,valid,ANA,BEN,SPARE\n1,16,10,6,0\n2,27,11,16,0\n", "ANA BEN", "SPARE")]
    [InlineData("mesa,valid,SPARE,ANA,BEN\n1,16,0,10,6\n2,27,0,11,16\n", "ANA BEN", "SPARE")]
    [InlineData("mesa,valid,ANA,CAT,BEN\n1,16,10,0,6\n2,27,11,0,16\n", "ANA CAT BEN", "")]
    [InlineData("mesa,valid,L1,L2,L3\n1,16,10,6,0\n2,27,11,16,0\n", "L1 L2 L3", "")]
    [InlineData("mesa,valid,ANA,BEN,CAT\n1,10,10,0,0\n2,11,11,0,0\n", "ANA BEN CAT", "")]
    public void Columns_of_zeros_prove_nothing_and_are_not_lost(string text, string selections, string apart)
    {
        var layout = Found(text);
        Assert.Equal(selections, string.Join(' ', layout.Selections.Select(selection => selection.Id)));
        Assert.Equal(apart, string.Join(' ', layout.Extra.Select(extra => extra.Key)));
    }

    [Fact]
    public void A_column_of_zeros_may_have_votes_where_only_the_first_records_are_known()
    {
        var (header, records) = CsvLines.Split("mesa,valid,ANA,BEN,SPARE\n1,16,10,6,0\n2,27,11,16,0\n");
        Assert.Equal(3, CsvLayoutDetection.Detect(header, records, isWhole: false).Layout!.Selections.Count);
    }

    [Theory]
    [InlineData("mesa,xx,yy,valid,L1,L2\n1,16,4,20,10,6\n2,27,4,31,11,16\n", "'xx' is itself the sum")]
    [InlineData("mesa,valid,xx,yy,L1,L2\n1,20,16,4,10,6\n2,31,27,4,11,16\n", "several sets of columns add up")]
    [InlineData("mesa,total,ANA,BEN,XYZ\n1,20,10,6,4\n2,31,11,16,4\n", "'total' may hold blank and invalid votes")]
    [InlineData("mesa,ballots,nulos,ANA,BEN\n1,16,4,10,6\n2,27,4,11,16\n", "add up to 'ballots'")]
    [InlineData("mesa,ballots,valid,nulos,blank,A,B\n1,16,16,4,0,10,6\n2,27,27,4,0,11,16\n", "is not the sum of")]
    public void Subtotals_and_sums_of_nothing_known_are_no_proof(string text, string expected)
    {
        var (header, records) = CsvLines.Split(text);
        var detection = CsvLayoutDetection.Detect(header, records);
        Assert.Null(detection.Layout);
        Assert.Contains(expected, detection.Explanation, StringComparison.Ordinal);
    }

    private static CsvLayout Found(string text)
    {
        var (header, records) = CsvLines.Split(text);
        return CsvLayoutDetection.Detect(header, records).LayoutOf("test");
    }
}
