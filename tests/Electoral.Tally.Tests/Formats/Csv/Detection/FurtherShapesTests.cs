namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Kinds of published files that were met late: languages, parties called like words, totals among their
/// parts, records that are no sheets.</summary>
public class FurtherShapesTests
{
    private const string Levels = "county=region; precinct=station; ";

    [Theory]
    [InlineData(
        "Област=region; Секция=station; Гласували=ballotsOfTwo; Недействителни гласове=invalid; "
        + "Действителни гласове=valid; АБВ=a; ГДЕ=b; ЖЗИ=c")]
    [InlineData(
        "Νομός=region; Εκλογικό Τμήμα=station; Εγγεγραμμένοι=electorsOfTwo; Ψηφίσαντες=ballotsOfTwo; "
        + "Άκυρα=invalid; Έγκυρα=valid; ΝΔ=a; ΠΑΣΟΚ=b; ΚΚΕ=c")]
    [InlineData(
        "Okraj=region; Volišče=station; Volilnih upravičencev=electorsOfTwo; Neveljavne=invalid; Veljavne=valid; "
        + "AAA=a; BBB=b; CCC=c")]
    [InlineData(
        "Apygarda=region; Apylinkė=station; Rinkėjų skaičius=electorsOfTwo; Iš viso dalyvavo=ballotsOfTwo; "
        + "Negaliojantys biuleteniai=invalid; Galiojantys biuleteniai=valid; AAA=a; BBB=b; CCC=c")]
    [InlineData("Novads=region; Iecirknis=station; Nederīgas zīmes=invalid; Derīgas zīmes=valid; AA=a; BB=b; CC=c")]
    [InlineData(
        "Županija=region; Biračko mjesto=station; Ukupno birača=electorsOfTwo; Glasovalo=ballotsOfTwo; "
        + "Važeći listići=valid; Nevažeći listići=invalid; AAA=a; BBB=b; CCC=c")]
    [InlineData(
        "Negeri=region; Saluran=station; Jumlah pemilih=electorsOfTwo; Kertas undi rosak=invalid; "
        + "Jumlah undi sah=valid; PH=a; BN=b; PN=c")]
    [InlineData("จังหวัด=region; หน่วย=station; บัตรดี=valid; บัตรเสีย=invalid; ก้าว=a; เพื่อ=b; รวมไทย=c")]
    public void In_further_languages(string shape) => AssertRead(new(shape));

    [Theory]
    [InlineData("registered=electors; valid=valid; null=invalid; NOK=a; GUN=b; BOX=c")]
    [InlineData("valid votes=valid; Man=a; Den=b; Nap=c")]
    public void A_party_may_be_called_like_a_short_word_of_a_day(string columns) => AssertRead(new(Levels + columns));

    [Theory]
    [InlineData("registered=electors; day=d; absentee=e; valid=valid; Adams=a; Baker=b; Clark=c")]
    [InlineData("registered=electors; ferfi=d; nok=e; valid=valid; Adams=a; Baker=b; Clark=c")]
    public void Beside_another_way_of_voting_it_is_none(string columns)
    {
        var table = AssertRead(new(Levels + columns));
        Assert.Equal(["Adams", "Baker", "Clark"], table.Contest.Selections.Select(one => one.Id));
    }

    [Theory]
    [InlineData("18-29=a; 30-69=b; 70+=c; ballots cast=valid")]
    [InlineData("18-29=a; 30-64=b; 65 y más=c; total votos=valid")]
    public void An_open_range_of_ages_is_no_selection(string columns) =>
        Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(new MadeSheets(Levels + columns).Text));

    [Fact]
    public void Voters_above_those_who_took_part_are_those_on_the_roll()
    {
        var made = new MadeSheets(Levels + "Total number of voters=electors; Number of participants=ballotsOfTwo; "
            + "Invalid ballots=invalid; Adams=a; Baker=b; Clark=c");
        var totals = AssertRead(made).Totals();
        Assert.Equal(made["Total number of voters"], totals.Registered);
        Assert.Equal(made["Number of participants"], totals.BallotsCast);
    }

    [Fact]
    public void A_record_of_a_total_may_be_among_those_that_it_is_the_sum_of()
    {
        var made = new MadeRecords(further: ["GRAN TOTAL=ballots", "VOTOS EN BLANCO=blank", "VOTOS NULOS=invalid"]);
        var totals = TallyCsv.ReadText(made.Text).Totals();
        Assert.Equal(made.Totals["ballots"], totals.BallotsCast);
        Assert.Equal(made.Totals["Adams"], totals.VotesOf("Adams"));
        Assert.Equal(3, totals.Contest.Selections.Count);
    }

    [Fact]
    public void Sums_of_towns_among_numbered_stations_are_left_out_by_what_is_proposed()
    {
        var lines = new List<string>();
        var sums = new Dictionary<(int Town, string Who), int>();
        for (int station = 0; station < 24; station++)
        {
            foreach (string who in (string[])["ANA", "BEN", "CAT"])
            {
                int town = station / 8, votes = 30 + (((station * 37) + (who[0] * 11)) % 90);
                lines.Add($"Town {town},{station + 1},{who},{votes}");
                sums[(town, who)] = sums.GetValueOrDefault((town, who)) + votes;
            }
        }

        lines.AddRange(sums.Select(sum => $"Town {sum.Key.Town},TOTAL,{sum.Key.Who},{sum.Value}"));
        string text = "town,station,candidate,votes\n" + string.Join('\n', lines) + "\n";
        var table = TallyCsv.ReadText(text, TallyCsv.ProposeText(text)[0].Layout);
        Assert.Equal(sums.Where(sum => sum.Key.Who == "ANA").Sum(sum => sum.Value), table.Totals().VotesOf("ANA"));
    }

    [Fact]
    public void Sums_so_far_are_no_sheets()
    {
        var text = new System.Text.StringBuilder("town,station,valid,ANA,BEN\n");
        for (int station = 0, ana = 0, ben = 0; station < 30; station++)
        {
            if (station % 10 == 0) (ana, ben) = (0, 0);
            (ana, ben) = (ana + 40 + (station * 37 % 50), ben + 30 + (station * 53 % 60));
            text.Append(FormattableString.Invariant($"{station / 10},{station},{ana + ben},{ana},{ben}\n"));
        }

        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(text.ToString()));
        Assert.Contains("as sums so far are", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_below_zero_is_asked_about()
    {
        string text = new MadeSheets(Levels + "valid=valid; Adams=a; Baker=b; Clark=c").Text + "R1,1,-5,-5,0,0\n";
        var failure = Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(text));
        Assert.Contains("'Adams' has a number below 0 in row 25", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ballots_that_were_printed_are_not_proposed_as_those_cast()
    {
        var made = new MadeSheets(Levels + "num ballots=electors2; ballots signed for=ballotsOfTwo; "
            + "invalid votes=invalid; valid votes=valid; Adams=a; Baker=b; Clark=c", rows: 40, wrong: 6);
        var layout = TallyCsv.ProposeText(made.Text)[0].Layout;
        Assert.Equal("ballots signed for", layout.ColumnOf(CountField.BallotsCast));
    }

    private static TallyTable AssertRead(MadeSheets made)
    {
        var table = TallyCsv.ReadText(made.Text);
        var totals = table.Totals();
        Assert.Equal(made.Rows, table.Count);
        Assert.Equal(3, table.Contest.Selections.Count);
        Assert.All(table.Contest.Selections, one => Assert.Equal(made[one.Id], totals.VotesOf(one.Id)));
        return table;
    }
}
