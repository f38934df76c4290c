using Electoral.Tally.Lookup;

namespace Electoral.Tally.Tests.Table.Lookup;

/// <summary>What people type, and what they expect to find.</summary>
public sealed class SheetIndexTests
{
    private static readonly CsvLayout Layout = new()
    {
        Levels =
        [
            new() { Name = "state", Code = ["sc"], Label = "sn" },
            new() { Name = "centre", Code = ["cc"], Label = "cn" },
            new() { Name = "table", Code = ["t"] },
        ],
        Key = ["key"],
        Selections = [new() { Columns = ["A"] }, new() { Columns = ["B"] }],
        Image = "url",
    };

    private static readonly TallyTable Table = TallyCsv.ReadText(
        """
        sc,sn,cc,cn,t,key,A,B,url
        1,Alba,0101,Unidad Educativa Simón Bolívar,1,00123,10,5,https://example.org/1.jpg
        1,Alba,0101,Unidad Educativa Simón Bolívar,2,00124,11,5,https://example.org/2.jpg
        1,Alba,0102,Liceo Andrés Bello,1,00125,12,5,https://example.org/2.jpg
        2,Córdoba,0101,Liceo Andrés Bello,1,00126,13,5,
        2,Córdoba,0103,Escuela Nº 7,1,123,14,5,https://example.org/5.jpg
        3,თბილისი,0104,Школа № 7,1,A-9,15,5,https://example.org/6.jpg
        """,
        Layout);

    private static readonly SheetIndex Index = Table.IndexSheets();

    [Fact]
    public void A_key_is_found_with_or_without_its_zeros_the_exact_one_first()
    {
        Assert.Equal(["SheetKey 1/0101/1", "SheetKey 2/0103/1"], Shown(Index.FindById("00123")));
        Assert.Equal(["SheetKey 2/0103/1", "SheetKey 1/0101/1"], Shown(Index.FindById("123")));
        Assert.Equal(["SheetKey 3/0104/1"], Shown(Index.FindById("a 9")));
        Assert.Equal(["UnitCode 1/0101", "UnitCode 2/0101"], Shown(Index.FindById("101")));
        Assert.Equal(["SheetCode 1/0101/2", "UnitCode 2"], Shown(Index.FindById("2")));
        Assert.Empty(Index.FindById("1234"));
        Assert.Empty(Index.FindById("/ --"));
    }

    [Theory]
    [InlineData("1/0101/2", "Path 1/0101/2")]
    [InlineData("1/0101", "Path 1/0101")]
    [InlineData("2", "Path 2")]
    [InlineData("1/101/2", "Path 1/0101/2")]
    [InlineData("alba › liceo andres bello", "Path 1/0102")]
    [InlineData("cordoba/escuela nº 7/1", "Path 2/0103/1")]
    [InlineData("Liceo Andrés Bello/1", "Path 1/0102/1; Path 2/0101/1")]
    [InlineData("1/0199", "")]
    [InlineData("alba/escuela no 7", "")]
    public void A_path_of_codes_or_names_is_found(string path, string expected) =>
        Assert.Equal(expected, string.Join("; ", Shown(Index.FindByPath(path))));

    [Fact]
    public void A_name_that_several_units_have_gives_all() => Assert.Equal(
        ["UnitName 1/0102", "UnitName 2/0101"], Shown(Index.FindByName("LICEO ANDRES BELLO")));

    [Theory]
    [InlineData("unidad edu", "NameBeginning 1/0101")]
    [InlineData("cordoba", "UnitName 2")]
    [InlineData("tbilisi", "UnitName 3")]
    [InlineData("школа no 7", "UnitName 3/0104")]
    [InlineData("olivar", "")]
    public void Names_are_found_by_beginnings(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Shown(Index.FindByName(text))));

    [Theory]
    [InlineData("bol sim", "WordBeginnings 1/0101")]
    [InlineData("школа 7", "WordBeginnings 3/0104")]
    [InlineData("LICEO", "WordBeginnings 1/0102; WordBeginnings 2/0101")]
    [InlineData("olivar", "")]
    [InlineData("liceo bolivar", "")]
    [InlineData("", "")]
    public void Names_are_found_by_words_in_any_order(string text, string expected)
    {
        Assert.Equal(expected, string.Join("; ", Shown(Index.FindByWords(text))));
        if (text.Length > 0 && expected.Length > 0) Assert.Equal(Index.FindByWords(text).Total, Table.Find(text).Total);
    }

    [Fact]
    public void An_address_gives_all_sheets_that_have_it()
    {
        Assert.Equal(
            ["ImageAddress 1/0101/2", "ImageAddress 1/0102/1"],
            Shown(Index.FindByImage("https://example.org/2.jpg")));
        Assert.Empty(Index.FindByImage("https://example.org/2.JPG"));
        Assert.Empty(Index.FindByImage(""));
    }

    [Fact]
    public void A_slip_is_forgiven_where_the_name_is_long_enough()
    {
        var found = Index.FindNearest("Lyceo Andres Belo");
        Assert.Equal(["Spelling 1/0102", "Spelling 2/0101"], Shown(found));
        Assert.Equal([2, 2], found.Select(match => match.Edits));
        Assert.Equal(["Spelling 1"], Shown(Index.FindNearest("alva")));
        Assert.Empty(Index.FindNearest("al"));
        Assert.Empty(Index.FindNearest("0105"));
        Assert.Empty(Table.IndexSheets(new() { MostEdits = 0 }).FindNearest("alva"));
    }

    [Theory]
    [InlineData("bolivr", "Spelling 1/0101 1")]
    [InlineData("educatva simon", "Spelling 1/0101 1")]
    [InlineData("educatva simom", "Spelling 1/0101 2")]
    [InlineData("beloo", "Spelling 1/0102 1; Spelling 2/0101 1")]
    [InlineData("bolivr liceo", "")]
    [InlineData("educatva simom nacionall", "")]
    [InlineData("escuela 8", "")]
    [InlineData("escuela andrez", "")]
    [InlineData("unidad educativa bolivar", "WordBeginnings 1/0101 0")]
    public void A_slip_in_a_word_of_several_is_forgiven(string text, string expected) => Assert.Equal(
        expected, string.Join("; ", Index.FindNearest(text).Zip(
            Shown(Index.FindNearest(text)), (match, shown) => $"{shown} {match.Edits}")));

    [Fact]
    public void Codes_and_words_that_very_many_have_are_counted_and_the_first_listed()
    {
        var builder = new TallyTable.Builder(
            new([new Selection("A"), new Selection("B")]), ["centre", "station"]);
        const int Centres = 3_000;
        for (int centre = 0; centre < Centres; centre++)
        {
            for (int station = 1; station <= 2; station++)
            {
                string name = $"Escuela {(centre % 2 == 0 ? "Sucre" : "Bello")} {centre % 3}{(char)('a' + centre % 7)}";
                string key = $"{centre}-{station}";
                builder.Add(new() { Unit = new(name), Code = $"{station}", Votes = [1, 2], Key = key });
            }
        }

        var table = builder.Build();
        var index = table.IndexSheets();
        int names = table.Units.UnitsAt("centre").Count;
        Assert.Equal((42, names), (index.FindByWords("esc").Total, names));
        Assert.Equal(21, index.FindByWords("sucre esc").Total);
        var stations = index.FindById("01");
        Assert.Equal((table.Count / 2, 100), (stations.Total, stations.Count));
        Assert.All(stations, match => Assert.Equal("1", match.Sheet!.Value.Code));
        Assert.Equal(
            table.AsEnumerable().Where(row => row.Code == "1").Take(100).Select(row => row.Index),
            stations.Select(match => match.Sheet!.Value.Index));
    }

    [Fact]
    public void Whatever_a_text_is_it_is_found_once_and_spelling_only_where_nothing_else_is()
    {
        Assert.Equal(["SheetKey 1/0101/1", "SheetKey 2/0103/1"], Shown(Table.Find("00123")));
        Assert.Equal(["Path 1/0101/2"], Shown(Table.Find("1/0101/2")));
        Assert.Equal(["ImageAddress 2/0103/1"], Shown(Table.Find(" https://example.org/5.jpg ")));
        Assert.Equal(["UnitName 1"], Shown(Table.Find("Álba")));
        Assert.Equal(["Spelling 1"], Shown(Table.Find("alva")));
        Assert.Empty(Table.Find(""));
        Assert.Empty(Table.Find("no such place"));
    }

    [Fact]
    public void A_result_lists_the_first_and_counts_all()
    {
        var found = Table.IndexSheets(new() { MostMatches = 2 }).FindById("1");
        Assert.Equal(["SheetCode 1/0101/1", "SheetCode 1/0102/1"], Shown(found));
        Assert.Equal((2, 6), (found.Count, found.Total));
        Assert.Throws<ArgumentOutOfRangeException>(() => found[2]);
    }

    [Fact]
    public void A_result_gives_its_sheets_once_in_their_order()
    {
        var found = Index.FindByWords("a");
        Assert.Equal(["1/0101/1", "1/0101/2", "1/0102/1", "2/0101/1"], found.Sheets().Select(row => row.ToString()));
        Assert.Equal(
            ["https://example.org/2.jpg"], Index.FindById("00124").Sheets().Select(row => row.Provenance.ImageAddress));
    }

    [Fact]
    public void A_slice_and_a_filter_find_only_their_own()
    {
        var slice = Table.Slice(UnitPath.Root.Append("2"));
        Assert.Equal(["UnitName 2/0101"], Shown(slice.Find("liceo andres bello")));
        Assert.Equal(["SheetKey 2/0103/1"], Shown(slice.Find("123")));
        Assert.Empty(slice.Find("alba"));
        var filter = Table.Where(row => row.Code == "2");
        Assert.Equal(["SheetKey 1/0101/2"], Shown(filter.Find("124")));
        Assert.Empty(filter.Find("1/0102"));
    }

    [Fact]
    public void A_table_without_units_names_or_keys_is_searched_by_codes()
    {
        var table = TallyCsv.ReadText("t,A,B\nx-1,1,2\nX 1,3,4\n12,5,6\n", new()
        {
            Levels = [new() { Name = "t", Code = ["t"] }],
            Selections = [new() { Columns = ["A"] }, new() { Columns = ["B"] }],
        });
        Assert.Equal(["Path X 1", "SheetCode x-1"], Shown(table.IndexSheets().FindById("X 1")).Take(2));
        Assert.Equal(["SheetCode 12"], Shown(table.Find("012")));
        Assert.Equal(["Path 12"], Shown(table.IndexSheets().FindByPath("12")));
        Assert.Empty(table.IndexSheets().FindByName("x"));
        Assert.Empty(table.IndexSheets().FindByImage("x"));
    }

    [Fact]
    public void The_index_is_made_once()
    {
        var table = Table.Where(_ => true);
        var made = new SheetIndex[8];
        Parallel.For(0, made.Length, new() { MaxDegreeOfParallelism = 4 }, i => made[i] = table.IndexSheets());
        Assert.All(made, one => Assert.Same(made[0], one));
        Assert.NotSame(made[0], table.IndexSheets(new()));
        Assert.Equal("index of 6 sheets", made[0].ToString());
    }

    [Fact]
    public void A_result_shows_matches_and_sheets_in_both_languages()
    {
        var found = Table.Find("124");
        string text = found.ToString();
        Assert.Contains("Found for “124”", text, StringComparison.Ordinal);
        Assert.Contains("Alba › Unidad Educativa Simón Bolívar (1/0101)", text, StringComparison.Ordinal);
        Assert.Contains("key of the sheet", text, StringComparison.Ordinal);
        Assert.Contains("https://example.org/2.jpg", text, StringComparison.Ordinal);
        Assert.Contains("clave del acta", found.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
        Assert.Equal("1/0101/2: key of the sheet", found[0].ToString());
        Assert.Equal("", default(LookupMatch).ToString());
    }

    private static string[] Shown(LookupResult found) =>
        [.. found.Select(match => $"{match.Reason} {match.Sheet?.ToString() ?? match.Unit.Path.ToString()}")];
}
