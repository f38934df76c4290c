namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>What is read without a layout is read right: in further languages, orders and company.</summary>
public class FoundUnaskedTests
{
    private const string Levels = "county=region; precinct=station; ";

    [Theory]
    [InlineData(
        "county=region; precinct=station; Registered Voters=electors; Ballots Cast=ballots; "
        + "Valid Votes=valid; Blank=blank; Rejected=invalid; Adams=a; Baker=b; Clark=c")]
    [InlineData(
        "Powiat=region; Numer obwodu=station; Liczba uprawnionych=electors; Głosy ważne=valid; "
        + "Głosy nieważne=invalid; KOWALSKI Jan=a; NOWAK Ewa=b; WIŚNIEWSKI Piotr=c")]
    [InlineData(
        "Область=region; Участок=station; Число избирателей=electors; "
        + "Недействительных бюллетеней=invalid; Действительных бюллетеней=valid; Иванов=a; Петров=b; "
        + "Сидоров=c")]
    [InlineData(
        "Область=region; Дільниця=station; Кількість виборців=electors; Дійсних бюлетенів=valid; "
        + "Шевченко=a; Бондар=b; Мороз=c")]
    [InlineData(
        "İl=region; Sandık=station; Kayıtlı seçmen=electors; Geçerli oy sayısı=valid; "
        + "Geçersiz oy=invalid; AAA=a; BBB=b; CCC=c")]
    [InlineData(
        "المحافظة=region; مكتب التصويت=station; الناخبين المسجلين=electors; الأصوات الصحيحة=valid; "
        + "أحمد=a; محمد=b; علي=c")]
    [InlineData(
        "Provinsi=region; TPS=station; DPT=electors; Suara Sah=valid; Suara Tidak Sah=invalid; Anies=a; "
        + "Budi=b; Citra=c")]
    [InlineData("縣市=region; 投票所=station; 有效票數=valid; 無效票數=invalid; 甲=a; 乙=b; 丙=c")]
    [InlineData("시도명=region; 투표소=station; 선거인수=electors; 유효투표수=valid; 김=a; 이=b; 박=c")]
    [InlineData("都道府県=region; 投票所=station; 有権者数=electors; 有効投票数=valid; 山田=a; 佐藤=b; 鈴木=c")]
    [InlineData(
        "Județ=region; Secție=station; Alegători înscriși=electors; Voturi valabil exprimate=valid; "
        + "Voturi nule=invalid; ANA=a; BOB=b; CAT=c")]
    [InlineData(
        "Regione=region; Sezione=station; Elettori=electors; Votanti=ballots; Schede bianche=blank; "
        + "Schede nulle=invalid; Voti validi=valid; ROSSI=a; BIANCHI=b; VERDI=c")]
    [InlineData(
        "Kreis=region; Stimmbezirk=station; Wahlberechtigte=electors; Gültige Stimmen=valid; Rot=a; "
        + "Blau=b; Grün=c")]
    [InlineData(
        "Estado=region; Seção=station; Eleitores aptos=electors; Votos válidos=valid; Brancos=blank; "
        + "Nulos=invalid; JOSÉ=a; MARIA=b; PEDRO=c")]
    [InlineData(
        "Canton=region; Bureau=station; Inscrits=electors; Votants=ballots; Blancs=blank; Nuls=invalid; "
        + "Exprimés=valid; MARTIN=a; DURAND=b; PETIT=c")]
    [InlineData("Kraj=region; Okrsek=station; Zapsaní voliči=electors; Platné hlasy=valid; ANO=a; ODS=b; STAN=c")]
    [InlineData(
        "Megye=region; Szavazókör=station; Választópolgárok=electors; Érvényes szavazatok=valid; FFF=a; "
        + "GGG=b; HHH=c")]
    [InlineData("რეგიონი=region; უბანი=station; ნამდვილი ბიულეტენები=valid; ალფა=a; ბეტა=b; გამა=c")]
    [InlineData("Qarku=region; QV=station; Vota të vlefshme=valid; Vota të pavlefshme=invalid; PS=a; PD=b; LSI=c")]
    [InlineData(
        "departamento=region; mesa=station; electoresHabilitados=electors; votosValidos=valid; "
        + "votosEnBlanco=blank; votosNulos=invalid; ANA=a; BEN=b; CAT=c")]
    public void In_twenty_languages(string shape) => AssertRead(new(shape));

    [Theory]
    [InlineData("Adams=a; Baker=b; Clark=c; valid votes=valid; county=region; precinct=station")]
    [InlineData("precinct=station; Adams=a; Baker=b; Clark=c; valid votes=valid; registered=electors; county=region")]
    [InlineData(
        "valid votes=valid; Clark=c; Adams=a; Baker=b; ballots=ballots; spoiled=invalid; blank=blank; "
        + "county=region; precinct=station")]
    [InlineData("precinct=station; county=region; registered=electors; valid=valid; Adams=a; Baker=b; Clark=c")]
    public void In_any_order_of_columns(string shape) => AssertRead(new(shape));

    [Theory]
    [InlineData("Adams=a; Adams %=a%; Baker=b; Baker %=b%; Clark=c; valid=valid; turnout=turnout")]
    [InlineData(
        "id=number; lat=lat; lon=lat; phone=phone; date=date; registered=electors; valid=valid; Adams=a; "
        + "Baker=b; Clark=c")]
    [InlineData("remark=text; valid=valid; Adams=a; Baker=b; Clark=c; opened=date; Polling place phone=phone")]
    [InlineData("valid=valid; Adams=a; Baker=b; Clark=c; Spare=zero; Write-in=zero; hour=number")]
    [InlineData("electors=valid; valid=valid; Adams=a; Baker=b; Clark=c")]
    [InlineData("abstentions=abstentions; electors=electors; valid=valid; Adams=a; Baker=b; Clark=c")]
    [InlineData("turnout=turnout; type=same; valid=valid; Adams=a; Baker=b; Clark=c")]
    [InlineData("valid=valid; Adams=a; Baker=b; Spare=zero; Clark=c")]
    [InlineData("total votes=ballots; over votes=invalid; under votes=blank; Adams=a; Baker=b; Clark=c")]
    public void In_any_company(string columns)
    {
        AssertRead(new(Levels + columns));
        AssertRead(new(Levels + columns, delimiter: ';'));
    }

    [Theory]
    [InlineData("top")]
    [InlineData("foot")]
    public void Without_rows_of_totals(string where)
    {
        AssertRead(new(Levels + "registered=electors; valid=valid; Adams=a; Baker=b; Clark=c", totals: where));
        AssertRead(new(Levels + "Adams=a; Baker=b; Clark=c; valid votes=valid; Adams %=a%", totals: where));
    }

    [Theory]
    [InlineData("A=electors; B=ballots; C=invalid; D=blank; E=valid; E1=a; E2=b; E3=c")]
    [InlineData("a=electorsOfTwo; b=ballotsOfTwo; e=valid; f=invalid; g1=a; g2=b; g3=c")]
    [InlineData("1=electorsOfTwo; 2=ballotsOfTwo; 3=invalid; 4=valid; k1=a; k2=b; k3=c")]
    public void From_the_boxes_of_a_form(string columns)
    {
        var made = new MadeSheets("District=region; Station code=station; " + columns);
        var table = AssertRead(made);
        string[] headers = [.. columns.Split(';').Select(column => column.Split('=')[0].Trim())];
        string valid = columns.Split(';').Single(column => column.EndsWith("=valid")).Split('=')[0].Trim();
        Assert.Equal(made[valid], table.Totals().Valid);
        Assert.Equal(made[headers[1]], table.Totals().BallotsCast);
        Assert.Equal(made[headers[0]], table.Totals().Registered);
    }

    [Fact]
    public void A_code_with_a_dot_is_that_of_the_sheet_though_its_header_says_nothing()
    {
        var table = AssertRead(new("district=group; sheet=code; valid=valid; Adams=a; Baker=b; Clark=c"));
        Assert.Equal("sheet", table.SheetLevel);
    }

    [Fact]
    public void Nearly_everywhere_is_enough_where_names_agree_and_it_is_said()
    {
        var made = new MadeSheets(Levels + "valid=valid; Adams=a; Baker=b; Clark=c", rows: 150, wrong: 4);
        var table = AssertRead(made);
        var warning = Assert.Single(table.Reading.Warnings);
        Assert.StartsWith("4 of 150 sampled records do not add up to", warning.ToString(), StringComparison.Ordinal);
        Assert.Contains("4, 11, 18, 25", warning.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "4 de 150 registros", warning.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
        var refused = new MadeSheets(Levels + "valid=valid; Adams=a; Baker=b; Clark=c", rows: 150, wrong: 12);
        AssertRefused(refused, "do, except in rows 4, 11");
    }

    [Theory]
    [InlineData(
        "Ընտրողներ=electorsOfTwo; Մասնակիցներ=ballotsOfTwo; Անվավեր=invalid; Վավեր=valid; ՔՊ=a; "
        + "ՀԴ=b; ԲՀ=c", "is not called")]
    [InlineData("all=valid; Adams=a; Baker=b; Clark=c", "is not called")]
    [InlineData("votes in all=abcd; Left=ab; left 1=a; left 2=b; Right=cd; right 1=c; right 2=d", "")]
    [InlineData("Ann=a; Bea=b; Cat=c", "no column of counts is called")]
    public void What_nothing_names_is_refused_and_the_layout_to_complete_reads_to_the_right_totals(
        string columns, string expected) => AssertRefused(new(Levels + columns), expected);

    [Theory]
    [InlineData("ballots=ballots; D=valid; D1=a; D2=b; D3=c; F=valid2; F1=a2; F2=b2; F3=c2")]
    [InlineData("B=ballotsOfTwo; C=invalid; D=valid; F=valid2; D1=a; F1=a2; D2=b; F2=b2; D3=c; F3=c2")]
    [InlineData("valid president=valid; Ann=a; Bea=b; Cat=c; valid senate=valid2; Dan=a2; Eve=b2; Fay=c2")]
    [InlineData("valid=valid; Ann=a; Bea=b; Cat=c; Dan=a2; Eve=b2; Fay=c2")]
    [InlineData("president=valid; Ann=a; Bea=b; Cat=c; valid votes=valid3; Dan=a3; Eve=b3; Fay=c3")]
    [InlineData("valid votes=valid3; Dan=a3; Eve=b3; Fay=c3; mayor=valid; Ann=a; Bea=b; Cat=c")]
    public void Several_contests_are_a_choice(string columns)
    {
        var made = new MadeSheets(Levels + columns);
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        var table = TallyCsv.ReadText(made.Text, CsvLayout.Parse(failure.LayoutToComplete!));
        AssertTotals(made, table);
        Assert.Equal(3, table.Contest.Selections.Count);
    }

    [Fact]
    public void Names_in_cells_are_no_columns_of_one_candidate()
    {
        var made = new MadeSheets(
            Levels + "Exprimés=valid; Nom 1=text; Voix 1=a; Nom 2=text; Voix 2=b; Nom 3=text; Voix 3=c");
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        Assert.Contains("the names of candidates seem to be in cells ('Nom 2')", failure.Message);
        Assert.Contains("{\"selection\": \"Nom {n}\", \"votes\": \"Voix {n}\"}", failure.LayoutToComplete);
    }

    [Fact]
    public void Wider_units_are_above_what_they_contain_and_what_contains_nothing_is_no_level()
    {
        var made = new MadeSheets(
            "precinct=station; remark=text; county=region; valid=valid; Adams=a; Baker=b; Clark=c");
        var table = AssertRead(made);
        Assert.Equal(["county"], table.Units.Levels.Select(level => level.Name));
        Assert.Equal("precinct", table.SheetLevel);
    }

    private static TallyTable AssertRead(MadeSheets made)
    {
        var table = TallyCsv.ReadText(made.Text);
        Assert.Equal(made.Rows, table.Count);
        Assert.Equal(3, table.Contest.Selections.Count(one => table.Totals().VotesOf(one.Id) > 0));
        AssertTotals(made, table);
        return table;
    }

    /// <summary>Every column that was read has the sum that is true.</summary>
    private static void AssertTotals(MadeSheets made, TallyTable table)
    {
        var totals = table.Totals();
        var layout = CsvLayout.Parse(table.Reading.DetectedLayout ?? "{\"levels\": [\"none\"], \"selections\": []}");
        foreach (var selection in table.Contest.Selections)
        {
            Assert.Equal((selection.Id, made[selection.Id]), (selection.Id, totals.VotesOf(selection.Id)!.Value));
        }

        foreach (var field in Enum.GetValues<CountField>())
        {
            if (layout.ColumnOf(field) is not { } column) continue;
            Assert.Equal((field, made[column]), (field, totals.Field(field)!.Value.Sum));
        }
    }

    private static void AssertRefused(MadeSheets made, string expected)
    {
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        var table = TallyCsv.ReadText(made.Text, CsvLayout.Parse(failure.LayoutToComplete!));
        Assert.Equal(made.Rows, table.Count);
        AssertTotals(made, table);
    }
}
