using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Electoral.Tally.Tests.Reporting;

public sealed class SheetSearchTests
{
    private static readonly CsvLayout Layout = CsvLayout.Parse("""
        {"levels": [{"name": "state", "code": "s", "label": "sn"}, {"name": "centre", "code": "c"},
                    {"name": "table", "code": "t"}],
         "registered": "r", "selections": ["A", "B"]}
        """);

    [Fact]
    public void Each_sheet_has_the_place_of_its_unit_its_code_and_its_counts_or_nulls()
    {
        var search = new SheetSearch(
            TallyCsv.ReadText("s,sn,c,t,r,A,B\n2,Brisa,7,1,NA,5,6\n1,Alba,9,2,300,7,\n1,Alba,9,1,200,3,4\n", Layout),
            [], null);
        Assert.Equal(["Place", "table", "Registered voters", "A", "B"], search.Headers);
        using var json = JsonDocument.Parse(search.ToJson());
        var units = json.RootElement.GetProperty("units").EnumerateArray().Select(unit => unit.GetRawText());
        Assert.Equal(["""[-1,"Alba (1)"]""", """[0,"9"]""", """[-1,"Brisa (2)"]""", """[2,"7"]"""], units);
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetRawText());
        Assert.Equal(["""[1,"1",200,3,4]""", """[1,"2",300,7,null]""", """[3,"1",null,5,6]"""], rows);
        Assert.Equal("All 3 sheets can be found here, without a network.", search.Scope);
    }

    [Fact]
    public void Parents_come_before_their_children_so_that_the_page_can_build_paths()
    {
        var table = new SyntheticElection { Levels = [new("state", 3), new("town", 9), new("centre", 40)] }.Generate();
        using var json = JsonDocument.Parse(new SheetSearch(table, [], null).ToJson());
        var units = json.RootElement.GetProperty("units");
        for (int index = 0; index < units.GetArrayLength(); index++)
        {
            Assert.InRange(units[index][0].GetInt32(), -1, index - 1);
        }

        Assert.Equal(table.Count, json.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void No_name_can_end_the_element_that_holds_the_records()
    {
        var table = TallyCsv.ReadText(
            "s,sn,c,t,r,A,B\n1,</script><script>x,<!--,\"a\"\"]]>&\",1,2,3\n", Layout);
        string json = Encoding.UTF8.GetString(new SheetSearch(table, [], null).ToJson().Span);
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('>', json);
        using var parsed = JsonDocument.Parse(json);
        string name = parsed.RootElement.GetProperty("units")[0][1].GetString()!;
        Assert.Equal("</script><script>x (1)", name);
    }

    [Fact]
    public void Beyond_the_limit_only_the_flagged_sheets_are_there_and_it_says_so()
    {
        var csv = new StringBuilder("s,sn,c,t,r,A,B\n");
        for (int sheet = 1; sheet <= SheetSearch.MostSheets + 1; sheet++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"1,Alba,{sheet / 4},{sheet},400,100,120\n");
        }

        var table = TallyCsv.ReadText(csv.ToString(), Layout);
        var search = new SheetSearch(table, [3, 50_000], ReportLanguage.Spanish);
        using var json = JsonDocument.Parse(search.ToJson());
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row[1].GetString());
        Assert.Equal([table[3].Code, table[50_000].Code], rows);
        Assert.Equal(
            "La tabla tiene 50.001 actas y una página admite 50.000: aquí solo se encuentran las 2 señaladas.",
            search.Scope);
    }

    [Fact]
    public void Of_many_selections_the_first_are_shown_and_the_others_counted()
    {
        string[] ids = [.. Enumerable.Range(1, 15).Select(index => $"P{index}")];
        var layout = CsvLayout.Parse($$"""
            {"levels": [{"name": "table", "code": "t"}], "selections": ["{{string.Join("\",\"", ids)}}"]}
            """);
        var table = TallyCsv.ReadText($"t,{string.Join(',', ids)}\n1,{string.Join(',', ids.Select(_ => 1))}\n", layout);
        var search = new SheetSearch(table, [], null);
        Assert.Equal(2 + 12, search.Headers.Count);
        Assert.EndsWith("Selections not shown: 3.", search.Scope, StringComparison.Ordinal);
    }
}
