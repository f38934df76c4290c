using System.Globalization;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Shapes of published files: lines before the header, numbers of stations, thousands, groups.</summary>
public class FoundShapesTests
{
    private const string Table = "county=region; precinct=station; valid=valid; Adams=a; Baker=b; Clark=c";

    [Theory]
    [InlineData("Results of the election\n", 1)]
    [InlineData("24\n", 1)]
    [InlineData("COMPUTO\nPRESIDENCIA\nFecha: 2018-07-08,Hora: 20:00\n\n", 4)]
    [InlineData("Results of the election,,,,,\nsecond round,,,,,\n", 2)]
    [InlineData("sep=,\nResults\n", 2)]
    public void Lines_before_the_header_are_passed_over(string before, int lines)
    {
        var made = new MadeSheets(Table);
        var table = TallyCsv.ReadText(before + made.Text);
        Assert.Equal(made["Adams"], table.Totals().VotesOf("Adams"));
        var layout = CsvLayout.Parse(table.Reading.DetectedLayout!);
        Assert.Equal(lines, layout.SkipLines);
        Assert.Equal(made["Clark"], TallyCsv.ReadText(before + made.Text, layout).Totals().VotesOf("Clark"));
    }

    [Theory]
    [InlineData("county,precinct,valid,Adams,Baker,Clark\n")]
    [InlineData("county,precinct,valid,Adams,Baker\n")]
    public void A_header_of_about_as_many_fields_as_its_records_is_one(string header)
    {
        string rows = new MadeSheets(Table).Text.Split('\n', 2)[1];
        var columns = TallyCsv.ProposeText(header + rows.Replace("\n", ",\n", StringComparison.Ordinal))[0].Columns;
        Assert.Equal("county", columns[0].Header);
    }

    [Fact]
    public void Another_delimiter_than_that_of_the_lines_before_is_found()
    {
        var made = new MadeSheets(Table, delimiter: '|');
        Assert.Equal(made["Baker"], TallyCsv.ReadText("a, b, c\n" + made.Text).Totals().VotesOf("Baker"));
    }

    [Fact]
    public void A_number_within_units_is_that_of_the_sheet_wherever_it_stands()
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(row => FormattableString.Invariant(
            $"{(row % 5) + 1},{row / 20},{row / 5},{(2 * row) + 9},{row + 4},{row + 5}\n")));
        var table = TallyCsv.ReadText("Numer,Powiat,Gmina,Liczba głosów ważnych,A,B\n" + rows);
        Assert.Equal("numer", table.SheetLevel);
        Assert.Equal(["county", "municipality"], table.Units.Levels.Select(level => level.Name));
    }

    [Theory]
    [InlineData("Liczba wydanych kart")]
    [InlineData("Отримали бюлетені")]
    [InlineData("whatever")]
    public void A_count_of_papers_is_no_level(string header)
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(row => FormattableString.Invariant(
            $"{row / 8},{row + 1},{(9 * row % 70) + 700},{(7 * row % 50) + 300},{2 * row},{row},{row}\n")));
        var table = TallyCsv.ReadText($"region,station,registered,{header},valid,A,B\n{rows}");
        Assert.Equal(["region"], table.Units.Levels.Select(level => level.Name));
        Assert.Equal("station", table.SheetLevel);
    }

    [Fact]
    public void Several_columns_of_the_station_are_one_level()
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(row => FormattableString.Invariant(
            $"{row / 4},{"BC"[row % 2]},{(row / 2 % 2) + 1},{(2 * row) + 9},{row + 4},{row + 5}\n")));
        var table = TallyCsv.ReadText("SECCION,TIPO_CASILLA,ID_CASILLA,VOTOS_VALIDOS,A,B\n" + rows);
        Assert.Equal(40, table.Count);
        Assert.Equal(["section"], table.Units.Levels.Select(level => level.Name));
    }

    [Theory]
    [InlineData("IL")]
    [InlineData("PAR")]
    public void A_party_that_is_called_like_a_level_has_votes(string party)
    {
        var made = new MadeSheets($"county=region; precinct=station; valid=valid; Adams=a; {party}=b; Clark=c");
        Assert.Equal(made[party], TallyCsv.ReadText(made.Text).Totals().VotesOf(party));
    }

    [Theory]
    [InlineData('.')]
    [InlineData(' ')]
    [InlineData('\'')]
    public void Thousands_in_groups_are_read_where_sums_show_that_they_are_no_fractions(char separator)
    {
        string Group(int count) => count < 1_000
            ? $"{count}"
            : (count / 1_000).ToString(CultureInfo.InvariantCulture) + separator + $"{count % 1_000:000}";
        string rows = string.Concat(Enumerable.Range(1, 40).Select(row =>
            $"{row};{Group(row * 90)};{Group(row * 7)};{Group((row * 90) + (row * 7))}\n"));
        var totals = TallyCsv.ReadText("precinct;A;B;valid votes\n" + rows).Totals();
        Assert.Equal([820 * 90, 820 * 7], [totals.VotesOf("A"), totals.VotesOf("B")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void Groups_of_candidates_are_read_unasked_where_their_votes_add_up(int off)
    {
        string rows = string.Concat(Enumerable.Range(1, 40).Select(row => FormattableString.Invariant(
            $"{row};{(row * 5) + off};{"AB"[row % 2]};{row * 2};{"BA"[row % 2]};{row * 3};")
            + (row % 3 == 0 ? "C;0\n" : ";\n")));
        string text = "bureau;exprimés;nom 1;voix 1;nom 2;voix 2;nom 3;voix 3\n" + rows;
        if (off > 0)
        {
            Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(text));
            return;
        }

        var totals = TallyCsv.ReadText(text).Totals();
        Assert.Equal(820 * 5, totals.Valid);
        Assert.Equal(totals.Valid, totals.VotesOf("A") + totals.VotesOf("B"));
    }

    [Fact]
    public void A_roll_of_stations_is_proposed_as_one()
    {
        string rows = string.Concat(Enumerable.Range(1, 40).Select(row => FormattableString.Invariant(
            $"{row / 8},{row},{(row % 3) + 1},{(row * 11 % 500) + 300},{(row % 20) + 20}\n")));
        var layout = TallyCsv.ProposeText("state,centre,machines,voters,mean age\n" + rows)[0].Layout;
        Assert.Empty(layout.Selections);
        Assert.Equal("voters", layout.Registered!.Column);
    }

    [Theory]
    [InlineData("valdistrikt", "röstberättigade", "giltiga röster", "ogiltiga")]
    [InlineData("äänestysalue", "äänioikeutetut", "hyväksytyt äänet", "hylätyt äänet")]
    [InlineData("stembureau", "kiesgerechtigden", "geldige stemmen", "ongeldige stemmen")]
    [InlineData("קלפי", "בזב", "כשרים", "פסולים")]
    [InlineData("mesa", "N_ELEC_HABIL", "votos válidos", "VOTOS_VN")]
    [InlineData("投開票所別", "選舉人數G", "有效票數A", "無效票數B")]
    [InlineData("szavazókör", "A névjegyzékben szereplő választópolgárok száma", "Érvényes szavazólapok száma",
        "Érvénytelen szavazólapok száma")]
    public void Words_of_further_authorities_name_the_roles(
        string station, string electors, string valid, string invalid)
    {
        var made = new MadeSheets(
            $"{station}=station; {electors}=electors; {valid}=valid; {invalid}=invalid; A1=a; A2=b; A3=c");
        var totals = TallyCsv.ReadText(made.Text).Totals();
        Assert.Equal(
            new long?[] { made[electors], made[valid], made[invalid], made["A1"] },
            [totals.Registered, totals.Valid, totals.Invalid, totals.VotesOf("A1")]);
    }
}
