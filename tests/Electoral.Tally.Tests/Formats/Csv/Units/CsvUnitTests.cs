using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Units, their names and codes, and the sheets' own codes.</summary>
public class CsvUnitTests
{
    private static readonly CsvLayout Named = States with { Levels = [Level("state", "S", "N"), Level("table", "T")] };

    private static readonly CsvLayout Deep = States with
    {
        Levels = [Level("state", "S", "N"), Level("town", "M", "L"), Level("table", "T")],
    };

    [Fact]
    public void Codes_are_texts_with_their_zeros()
    {
        var table = TallyCsv.ReadText("S,T,A,B\n01,007,1,1\n1,7,1,1\n01,7,1,1\n", States);
        Assert.Equal(["1/7", "01/7", "01/007"], table.Codes());
    }

    [Fact]
    public void Codes_are_unique_inside_their_parent_only()
    {
        var table = TallyCsv.ReadText("S,N,M,L,T,A,B\n1,x,1,p,1,1,1\n2,y,1,q,1,1,1\n1,x,1,p,2,1,1\n", Deep);
        Assert.Equal(["1/1/1", "1/1/2", "2/1/1"], table.Codes());
        Assert.Equal(["p", "q"], table.Units.UnitsAt("town").Select(unit => unit.Name));
        Assert.Equal(2, table.Units.UnitsAt("town").Count);
    }

    [Fact]
    public void A_unit_below_two_parents_is_refused_where_codes_are_unique()
    {
        const string Text = "S,N,M,L,T,A,B\n1,x,5,p,1,1,1\n2,y,5,p,1,1,1\n2,y,6,q,1,1,1\n2,y,5,p,2,1,1\n";
        var layout = Deep with { Levels = [Deep.Levels[0], Level("town", "M", "L", unique: true), Deep.Levels[2]] };
        var table = TallyCsv.ReadText(Text, layout);
        Assert.Equal(["1/5/1", "2/6/1"], table.Codes());
        Assert.Equal([2L, 4L], table.Reading.Rejects.Select(reject => reject.Row));
        var reject = table.Reading.Rejects[0];
        Assert.Equal((RejectReason.TwoParents, "town", "2/5"), (reject.Reason, reject.Field, reject.Found));
        Assert.Contains("row 1", reject.Expected, StringComparison.Ordinal);
        Assert.Equal(4, TallyCsv.ReadText(Text, Deep).Count);
    }

    [Fact]
    public void A_code_may_be_made_of_several_columns()
    {
        var layout = States with { Levels = [Level("state", ["S", "M"]), Level("table", ["T", "U"])] };
        var table = TallyCsv.ReadText("S,M,T,U,A,B\n1,a/b,2,C,1,1\n1/a,b,2,C,1,1\n\\,/,2,D,1,1\n", layout);
        Assert.Equal([@"1/a\/b", @"1\/a/b", @"\\/\/"], table.Units.UnitsAt("state").Select(unit => unit.Code));
        Assert.Equal(["2/C", "2/C", "2/D"], table.Select(row => row.Code));
    }

    [Fact]
    public void Leading_zeros_are_taken_off_where_the_layout_says_so()
    {
        CsvKeyColumn state = new() { Column = "S", TrimZeros = true }, code = new() { Column = "T", TrimZeros = true };
        var layout = States with { Levels = [Level("state", [state]), Level("table", [code, "S"])] };
        var table = TallyCsv.ReadText("S,T,A,B\n01,007,1,1\n1,7x,1,1\n000,00,1,1\n,,1,1\n", layout);
        Assert.Equal(["0", "1", ""], table.Units.UnitsAt("state").Select(unit => unit.Code));
        Assert.Equal(["0/000", "7/01", "7x/1", "/"], table.Select(row => row.Code));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Parts_of_a_code_may_have_any_length_and_what_stands_behind_them_is_not_theirs(int length)
    {
        string part = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        var layout = States with
        {
            Delimiter = ',',
            Levels = [Level("state", "S"), new() { Name = "table", Code = ["T", "U"] }],
        };
        foreach (string end in (string[])["\n", "\r\n"])
        {
            string rows = $"1,{part},{part},/\\,1,1{end}1,{part},x/,y,1,1{end}";
            var codes = TallyCsv.ReadText($"S,T,U,N,A,B{end}{rows}", layout).Select(row => row.Code);
            Assert.Equal([$"{part}/{part}", $@"{part}/x\/"], codes.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_blank_code_is_a_unit_of_its_own()
    {
        var table = TallyCsv.ReadText("S,T,A,B\n1,1,1,1\n,1,2,2\n,2,3,3\n", States);
        var none = table.Units.UnitsAt("state").Single(unit => unit.Code.Length == 0);
        Assert.Equal("(none)", none.Name);
        Assert.Equal(2, table.Slice(none).Count);
    }

    [Fact]
    public void The_first_name_stays_and_the_others_are_counted_and_listed()
    {
        const string Text =
            "S,N,T,A,B\n1,x,1,1,1\n2,p,1,1,1\n1,x,2,1,1\n1,y,3,1,1\n1,y,4,1,1\n1,,5,1,1\n2,q,2,1,1\n1,z,6,1,1\n";
        var table = TallyCsv.ReadText(Text, Named);
        Assert.Equal(["x", "p"], table.Units.UnitsAt("state").Select(unit => unit.Name));
        Assert.Equal(
            [new(new("1"), "x", "y", 2), new(new("2"), "p", "q", 1), new(new("1"), "x", "z", 1)],
            table.Reading.LabelConflicts);
        Assert.Equal(4, table.Reading.LabelConflictRows);
    }

    [Fact]
    public void Names_that_differ_are_listed_in_the_order_of_the_source()
    {
        const string Text = "S,N,M,L,T,A,B\n1,x,1,p,1,1,1\n1,x,1,q,2,1,1\n1,y,1,p,3,1,1\n1,x,1,r,4,1,1\n";
        var expected = new LabelConflict[]
        {
            new(new("1", "1"), "p", "q", 1), new(new("1"), "x", "y", 1), new(new("1", "1"), "p", "r", 1),
        };
        foreach (int blockSize in (int[])[8, 1 << 16])
        {
            var table = TallyCsv.ReadText(Text, Deep, new() { BlockSize = blockSize });
            Assert.Equal(expected, table.Reading.LabelConflicts);
        }
    }

    [Fact]
    public void The_list_of_names_is_capped_and_the_count_is_not()
    {
        string rows = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"1,n{i},{i},1,1\n"));
        var reading = TallyCsv.ReadText("S,N,T,A,B\n" + rows, Named).Reading;
        Assert.Equal((1_000, 1_499), (reading.LabelConflicts.Count, reading.LabelConflictRows));
        Assert.Equal("n1000", reading.LabelConflicts[^1].Other);
    }

    [Fact]
    public void Bytes_that_look_alike_are_not_the_same_code()
    {
        var table = TallyCsv.ReadText("S,N,T,A,B\n\"a\",b,1,1,1\na\",b,2,1,1\n", Named);
        Assert.Equal(["a", "a\""], table.Units.UnitsAt("state").Select(unit => unit.Code));
    }

    [Fact]
    public void Sheets_are_ordered_by_code_whatever_the_order_of_the_file()
    {
        var table = TallyCsv.ReadText("S,T,A,B\n10,b,1,1\n9,10,2,2\n9,9,3,3\n10,1,4,4\n10,a,5,5\n", States);
        Assert.Equal(["9/9", "9/10", "10/1", "10/a", "10/b"], table.Codes());
        Assert.Equal([3L, 2L, 4L, 5L, 1L], table.Select(row => row.Provenance.Row));
    }

    [Fact]
    public void There_need_not_be_any_unit()
    {
        var table = TallyCsv.ReadText("T,A,B\n2,1,1\n1,2,2\n", Flat);
        Assert.Equal(["1", "2"], table.Codes());
        Assert.Empty(table.Units.Levels);
    }

    [Fact]
    public void More_units_than_the_limit_end_the_reading()
    {
        const string Text = "S,T,A,B\n1,1,1,1\n2,1,1,1\n1,2,1,1\n3,1,1,1\n";
        Assert.Equal(4, TallyCsv.ReadText(Text, States, new() { MaxUnits = 3 }).Count);
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(Text, States, new() { MaxUnits = 2 }));
    }
}
