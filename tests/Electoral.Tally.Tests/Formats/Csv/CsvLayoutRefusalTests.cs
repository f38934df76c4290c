namespace Electoral.Tally.Tests.Formats.Csv;

public class CsvLayoutRefusalTests
{
    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "The layout: found [], expected an object")]
    [InlineData("""{"selections": []}""", "The layout: the key \"levels\" is missing")]
    [InlineData("""{"levels": [{"name": "t", "code": "T"}]}""", "The layout: the key \"selections\" is missing")]
    [InlineData("""{"levels": [], "selections": [], "vaild": "V"}""", "unknown key \"vaild\". The keys here are: delimiter, encoding")]
    [InlineData("""{"levels": [{"name": "t", "codes": "T"}], "selections": []}""", "levels[0]: unknown key \"codes\". The keys here are: name, code, label, unique")]
    [InlineData("""{"levels": [{"name": "t"}], "selections": []}""", "levels[0]: the key \"code\" is missing")]
    [InlineData("""{"levels": [{"name": "t", "code": 7}], "selections": []}""", "levels[0].code: found 7, expected an object")]
    [InlineData("""{"levels": [{"name": "t", "code": ["T", {"column": "S", "trim": true}]}], "selections": []}""", "levels[0].code[1]: unknown key \"trim\"")]
    [InlineData("""{"levels": [{"name": "t", "code": "T"}], "selections": ["A", null]}""", "selections[1]: found null")]
    [InlineData("""{"levels": [{"name": "t", "code": "T"}], "selections": ["A"], "header": 1}""", "header: found 1, expected true or false")]
    [InlineData("""{"levels": [{"name": "t", "code": "T"}], "selections": ["A"], "skipLines": 1.5}""", "skipLines: found 1.5, expected a whole number")]
    [InlineData("""{"levels": [{"name": "t", "code": "T"}], "selections": ["A"], "delimiter": ";;"}""", "delimiter: found \";;\", expected a text of one character")]
    [InlineData("""{"levels": [{"name": "t", "code": "T"}], "selections": ["A"], "valid": "V", "valid": "W"}""", "the key \"valid\" stands there twice")]
    [InlineData("""{"levels": [{"name": "t", "code": "T"}], "selections": ["\ud800"]}""", "no JSON")]
    public void Names_the_place_in_the_json(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<CsvLayoutException>(() => CsvLayout.Parse(json)).Message, StringComparison.Ordinal);

    public static TheoryData<string, CsvLayout> Misfits => new()
    {
        { "levels: there is none", Layout() with { Levels = [] } },
        { "levels[1].name: 'State' is the name of levels[0] as well", Layout() with { Levels = [Level("state", "S"), Level("State", "T")] } },
        { "levels[1].code: the columns are those of levels[0]", Layout() with { Levels = [Level("state", "S"), Level("table", "S")] } },
        { "levels[0].code: there is no column", Layout() with { Levels = [new() { Name = "a", Code = [] }] } },
        { "levels[0].code: the column has no name", Layout() with { Levels = [Level("a", "")] } },
        { "levels[0].label: 'S' is in the code", Layout() with { Levels = [new() { Name = "a", Code = ["S"], Label = "S" }] } },
        { "selections[1].id: 'A' is the id of selections[0]", Layout() with { Selections = ["A", new() { Column = "B", Id = "A" }] } },
        { "selections[1]: the column 'A' is that of selections[0]", Layout() with { Selections = ["A", new() { Column = "A", Id = "B" }] } },
        { "selections[0]: the column 'A' is that of valid", Layout() with { Valid = "A" } },
        { "blank: the column 'N' is that of invalid", Layout() with { Invalid = "N", Blank = "N" } },
        { "levels[0].code: the column 'T' is that of registered", Layout() with { Registered = "T" } },
        { "extra.issued: the column 'A' is that of selections[0]", Layout() with { Extra = [new("issued", "A")] } },
        { "extra: 'issued' stands there twice", Layout() with { Extra = [new("issued", "X"), new("issued", "Y")] } },
        { "delimiter: '\"' is the quote as well", Layout() with { Delimiter = '"' } },
        { "delimiter: found '7'", Layout() with { Delimiter = '7' } },
        { "quote: found '§'", Layout() with { Quote = '§' } },
        { "groupSeparator: '-' cannot", Layout() with { GroupSeparator = '-' } },
        { "skipLines: found -1", Layout() with { SkipLines = -1 } },
        { "votesAllowed: found 0", Layout() with { VotesAllowed = 0 } },
        { "encoding: found \"ebcdic\", expected one of utf-8", Layout() with { Encoding = "ebcdic" } },
        { "arrival: found 2 columns", Layout() with { Arrival = ["DATE", "TIME"] } },
        { "key: 'T' stands there twice", Layout() with { Key = ["T", "T"] } },
        { "status: there is no word", Layout() with { Status = new() { Column = "S" } } },
        { "status: 'C' stands there twice", Layout() with { Status = new() { Column = "S", Counted = ["C"], Pending = ["C"] } } },
        { "registered: found '#0', expected a number from 1", Layout() with { Registered = "#0" } },
        { "registered: found '#99999999999', expected a number from 1", Layout() with { Registered = "#99999999999" } },
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

    private static CsvLevel Level(string name, string code) => new() { Name = name, Code = [code] };
}
