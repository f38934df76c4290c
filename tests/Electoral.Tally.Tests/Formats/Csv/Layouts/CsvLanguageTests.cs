using System.Text.Json;
using Electoral.Tally.Tests.Cases;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>The keys with which a layout says what is not one column of each record.</summary>
public class CsvLanguageTests
{
    public static TheoryData<string> Texts =>
    [
        """
        {"levels": ["state", "table"], "selections": ["A"], "headerRows": 2,
         "endsBefore": {"#1": ["Special", "x"]}}
        """,
        """
        {"levels": [{"name": "kind", "section": true}, {"name": "t", "code": "T", "fillDown": true}],
         "selections": []}
        """,
        """
        {"levels": [{"name": "t", "code": [{"column": "F", "from": 8, "length": 3},
                                            {"column": "F", "split": ".", "part": 3}]}],
         "selections": ["A"], "key": [{"column": "F", "from": 2, "trimZeros": true}]}
        """,
        """
        {"levels": ["t"], "registered": ["a", "b"], "ballotsCast": {"column": "c", "missing": ["", "0"]},
         "valid": {"columns": ["d", "e"], "missing": []}, "extra": {"issued": ["f", "g"], "used": "h"},
         "selections": [{"columns": ["i", "j"], "missing": ["*"], "id": "X"}, {"column": "k", "missing": "-"}]}
        """,
        """
        {"levels": ["t"], "selections": ["EG", {"id": "NM", "party": "P"}], "others": "OTHERS",
         "long": {"selection": ["first", "family"], "name": "n", "party": "p", "votes": ["day", "absentee"],
                  "counts": {"blank": {"c": ["95"]}, "invalid": {"c": ["96", "97"], "d": "x"},
                             "extra": {"issued": {"c": "98"}}},
                  "repeated": "add", "absent": "zero"}}
        """,
        """
        {"levels": ["t"], "selections": [],
         "groups": {"selection": "Nuance {n}", "name": ["Nom {n}", "Prénom {n}"], "party": "{n}P",
                    "votes": "Voix {n}", "absent": "zero"}}
        """,
        """
        {"levels": ["#1"], "header": false, "selections": [],
         "groups": {"start": "#4", "width": 4, "selection": 1, "name": [3, 4], "votes": 2}}
        """,
        """
        {"levels": ["t"], "selections": [],
         "groups": {"start": "A", "width": 3, "selection": 1, "votes": [2, 3], "repeated": "add"}}
        """,
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Comes_back_from_the_json_that_it_writes(string json)
    {
        var layout = CsvLayout.Parse(json);
        var again = CsvLayout.Parse(layout.ToJson());
        Assert.Equal(layout, again);
        Assert.Equal(layout.Levels, again.Levels);
        Assert.Equal(layout.Selections, again.Selections);
        Assert.Equal(layout.Key, again.Key);
        Assert.Equal(layout.Extra, again.Extra);
        Assert.Equal(Counts(layout), Counts(again));
        Assert.Equal((layout.Long, layout.Groups, layout.Others), (again.Long, again.Groups, again.Others));
        Assert.Equal(layout.HeaderRows, again.HeaderRows);
        Assert.Equal(layout.EndsBefore, again.EndsBefore);
    }

    [Fact]
    public void Takes_every_layout_that_a_published_shape_needs()
    {
        string folder = Path.GetDirectoryName(Path.GetDirectoryName(CaseFiles.Reading("long-canada.csv")))!;
        int layouts = 0;
        foreach (string path in Directory.GetFiles(folder, "*.expected.json", SearchOption.AllDirectories))
        {
            using var expected = JsonDocument.Parse(File.ReadAllText(path));
            if (!expected.RootElement.TryGetProperty("wantedLayout", out var wanted)) continue;
            if (!wanted.GetRawText().Contains("levels", StringComparison.Ordinal)) continue;
            var layout = CsvLayout.Parse(wanted.GetRawText());
            Assert.Equal(layout, CsvLayout.Parse(layout.ToJson()));
            layouts++;
        }

        Assert.Equal(LayoutsWanted, layouts);
    }

    private const int LayoutsWanted = 8;

    [Fact]
    public void Is_built_in_code_as_it_is_said()
    {
        var layout = new CsvLayout
        {
            Levels = ["state", new() { Name = "table", Code = [new() { Column = "F", From = 8, Length = 3 }] }],
            Registered = ["a", "b"],
            Valid = "v",
            Selections = ["A", new() { Columns = ["day", "absentee"], Id = "B" }],
            Extra = [new("issued", "i"), new("used", ["j", "k"])],
        };
        layout.Validate();
        Assert.Equal(Level("state", "state"), layout.Levels[0]);
        Assert.Equal(["a", "b"], layout.Registered!.Columns);
        Assert.Equal("a + b", layout.Registered.ToString());
        Assert.Equal(["v"], layout.Valid!.Columns);
        Assert.Equal(["A", "B"], layout.ToContest().Selections.Select(selection => selection.Id));
        CsvCount? none = null;
        Assert.Equal(none, CsvCount.FromString(null));
        Assert.NotEqual(layout.Valid, layout.Valid with { Missing = ["0"] });
    }

    [Fact]
    public void Forms_are_equal_where_all_their_parts_are()
    {
        CsvLongForm Form() => new()
        {
            Selection = ["a", "b"],
            Votes = "v",
            Counts = new() { Blank = [new("c", "1")], Extra = [new("issued", [new("c", "2")])] },
        };
        Assert.Equal(Form(), Form());
        Assert.Equal(Form().GetHashCode(), Form().GetHashCode());
        Assert.NotEqual(Form(), Form() with { Absent = AbsentVotes.Zero });
        Assert.NotEqual(Form(), Form() with { Counts = new() { Blank = [new("c", "1")] } });
        CsvGroups Groups() => new() { Selection = ["s{n}"], Votes = "v{n}", Name = ["n{n}"] };
        Assert.Equal(Groups(), Groups());
        Assert.Equal(Groups().GetHashCode(), Groups().GetHashCode());
        Assert.NotEqual(Groups(), Groups() with { Name = [] });
    }

    private static CsvCount?[] Counts(CsvLayout layout) => [.. Enum.GetValues<CountField>().Select(layout.CountOf)];
}
