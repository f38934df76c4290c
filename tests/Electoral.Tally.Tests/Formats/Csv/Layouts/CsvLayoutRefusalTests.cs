namespace Electoral.Tally.Tests.Formats.Csv;

public class CsvLayoutRefusalTests
{
    // In these T is short for one valid level, and A for one selection.
    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[]", "The layout: found [], expected an object")]
    [InlineData("""{"selections": []}""", "The layout: the key \"levels\" is missing")]
    [InlineData("""{T}""", "The layout: the key \"selections\" is missing")]
    [InlineData("""{T, A, "vaild": "V"}""", "unknown key \"vaild\". The keys here are: version, delimiter, encoding")]
    [InlineData("""{A, "levels": [{"name": "t", "codes": "T"}]}""", "levels[0]: unknown key \"codes\". The keys here")]
    [InlineData("""{A, "levels": [{"name": "t"}]}""", "levels[0]: the key \"code\" is missing")]
    [InlineData("""{A, "levels": [{"name": "t", "code": 7}]}""", "levels[0].code: found 7, expected an object")]
    [InlineData("""{A, "levels": [{"name": "t", "code": ["T", {"col": "S"}]}]}""", "code[1]: unknown key \"col\"")]
    [InlineData("""{T, "selections": ["A", null]}""", "selections[1]: found null")]
    [InlineData("""{T, A, "header": 1}""", "header: found 1, expected true or false")]
    [InlineData("""{T, A, "skipLines": 1.5}""", "skipLines: found 1.5, expected a whole number")]
    [InlineData("""{T, A, "delimiter": ";;"}""", "delimiter: found \";;\", expected a text of one character")]
    [InlineData("""{T, A, "valid": "V", "valid": "W"}""", "the key \"valid\" appears twice")]
    [InlineData("""{T, "selections": ["\ud800"]}""", "not JSON")]
    public void Names_the_place_in_the_json(string json, string expected)
    {
        string whole = json.Replace("T,", """ "levels": [{"name": "t", "code": "T"}],""", StringComparison.Ordinal)
            .Replace("{T}", """{"levels": [{"name": "t", "code": "T"}]}""", StringComparison.Ordinal)
            .Replace("A,", """ "selections": ["A"],""", StringComparison.Ordinal);
        var failure = Assert.Throws<CsvLayoutException>(() => CsvLayout.Parse(whole));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, CsvLayout> Misfits => new()
    {
        { "levels: there is none", Layout() with { Levels = [] } },
        { "levels[1].name: 'B' is the name", Layout() with { Levels = [Level("b", "S"), Level("B", "T")] } },
        { "levels[1].code: the columns are those", Layout() with { Levels = [Level("a", "S"), Level("b", "S")] } },
        { "levels[0].code: there is no column", Layout() with { Levels = [new() { Name = "a", Code = [] }] } },
        { "levels[0].code: the column has no name", Layout() with { Levels = [Level("a", "")] } },
        { "levels[0].label: 'S' is in the code", Layout() with { Levels = [Level("a", "S") with { Label = "S" }] } },
        { "selections[1].id: 'A' is the id of selections[0]", Layout() with { Selections = ["A", Line("B", "A")] } },
        { "selections[1]: the column 'A' is that of", Layout() with { Selections = ["A", Line("A", "B")] } },
        { "selections[0]: the column 'A' is that of valid", Layout() with { Valid = "A" } },
        { "blank: the column 'N' is that of invalid", Layout() with { Invalid = "N", Blank = "N" } },
        { "levels[0].code: the column 'T' is that of registered", Layout() with { Registered = "T" } },
        { "extra.issued: the column 'A' is that of selections[0]", Layout() with { Extra = [new("issued", "A")] } },
        { "extra: 'a' appears twice", Layout() with { Extra = [new("a", "X"), new("a", "Y")] } },
        { "delimiter: '\"' is the quote as well", Layout() with { Delimiter = '"' } },
        { "delimiter: found '7'", Layout() with { Delimiter = '7' } },
        { "quote: found '§'", Layout() with { Quote = '§' } },
        { "groupSeparator: '-' cannot", Layout() with { GroupSeparator = '-' } },
        { "skipLines: found -1", Layout() with { SkipLines = -1 } },
        { "votesAllowed: found 0", Layout() with { VotesAllowed = 0 } },
        { "encoding: found \"ebcdic\", expected a code page such as", Layout() with { Encoding = "ebcdic" } },
        { "arrival: found 2 columns", Layout() with { Arrival = ["DATE", "TIME"] } },
        { "key: 'T' appears twice", Layout() with { Key = ["T", "T"] } },
        { "filter.F: '1' appears twice", Layout() with { Filter = [new("F", "1"), new("F", "1")] } },
        { "exclude.F: '1' appears", Layout() with { Exclude = [new("F", "1"), new("F", "2"), new("F", "1")] } },
        { "status: there is no word", Layout() with { Status = new() { Column = "S" } } },
        {
            "status: 'C' appears twice",
            Layout() with { Status = new() { Column = "S", Counted = ["C"], Pending = ["C"] } }
        },
        { "registered: found '#0', expected a number from 1", Layout() with { Registered = "#0" } },
        { "registered: found '#99999999999', expected a number", Layout() with { Registered = "#99999999999" } },
        { "selections[0]: found 'A', expected '#1'", Layout() with { Header = false } },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Refuses_what_does_not_fit_together(string expected, CsvLayout layout)
    {
        Assert.Contains(expected, Assert.Throws<CsvLayoutException>(layout.Validate).Message, StringComparison.Ordinal);
        Assert.Throws<CsvLayoutException>(() => layout.Save("never-written.json"));
        Assert.Throws<CsvLayoutException>(() => CsvLayout.Parse(layout.ToJson()));
    }

    [Fact]
    public void Allows_one_column_several_roles_where_that_makes_sense()
    {
        var layout = Layout() with
        {
            Levels = [Level("district", "D"), new() { Name = "table", Code = ["D", "T"] }],
            Key = ["T"],
            Stratum = "D",
            Extra = [new("flag", "F")],
            Status = new() { Column = "F", Counted = ["0"], Pending = ["1"] },
            Filter = [new("D", "1")],
        };
        layout.Validate();
    }

    private static CsvLayout Layout() => new() { Levels = [Level("table", "T")], Selections = ["A", "B"] };

    private static CsvSelection Line(string column, string id) => new() { Columns = [column], Id = id };

    private static CsvLevel Level(string name, string code) => new() { Name = name, Code = [code] };
}
