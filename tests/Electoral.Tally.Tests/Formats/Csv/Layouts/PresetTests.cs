using Presets = Electoral.Tally.Layouts.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv.Layouts;

public sealed class PresetTests
{
    public static TheoryData<string> Names => [.. Read.Keys];

    private static readonly Dictionary<string, (string Text, CsvLayout Layout, string Expected)> Read = new()
    {
        ["OpenElections"] = (PresetTexts.OpenElections, Presets.OpenElections(),
            "1 sheets; registered 500; ballots 303; valid ; blank 2; invalid 1; Ann Alpha 180, Bob Beta 120"),
        ["Medsl"] = (PresetTexts.Medsl, Presets.Medsl(),
            "1 sheets; registered ; ballots ; valid ; blank ; invalid 3; ANN ALPHA 180, BOB BETA 120"),
        ["ElectionsCanada"] = (PresetTexts.ElectionsCanada, Presets.ElectionsCanada(),
            "1 sheets; registered 500; ballots ; valid ; blank ; invalid 2; Ann Alpha 180, Bob Beta 120"),
        ["BoletimDeUrna"] = (PresetTexts.BoletimDeUrna, Presets.BoletimDeUrna(),
            "1 sheets; registered 500; ballots 305; valid ; blank 3; invalid 2; 98 180, 99 120"),
        ["MesaAMesa"] = (PresetTexts.MesaAMesa, Presets.MesaAMesa(),
            "2 sheets; registered ; ballots ; valid ; blank 3; invalid 3; 001 230, 002 120"),
        ["ArgentinaMesas"] = (PresetTexts.ArgentinaMesas, Presets.ArgentinaMesas(),
            "1 sheets; registered 500; ballots ; valid ; blank 3; invalid 3; 901 180, 902 120"),
        ["BureauxDeVote"] = (PresetTexts.BureauxDeVote, Presets.BureauxDeVote(),
            "2 sheets; registered 590; ballots 355; valid 350; blank 3; invalid 2; AAA 200, BBB 150"),
        ["BureauxDeVote by name"] = (PresetTexts.BureauxDeVote, Presets.BureauxDeVote(byNuance: false),
            "2 sheets; registered 590; ballots 355; valid 350; blank 3; invalid 2; "
            + "Anne ALPHA 120, Bruno BETA 150, Cécile GAMMA 80"),
        ["Bundeswahlleiter"] = (PresetTexts.Bundeswahlleiter, Presets.Bundeswahlleiter(["F1", "F2"]),
            "2 sheets; registered 500; ballots 305; valid 300; blank ; invalid 5; F1 180, F2 120"),
        ["Bundeswahlleiter, first votes"] = (PresetTexts.Bundeswahlleiter, Presets.Bundeswahlleiter(["D1", "D2"]),
            "2 sheets; registered 500; ballots 305; valid 301; blank ; invalid 4; D1 200, D2 101"),
        ["IneCasillas"] = (PresetTexts.IneCasillas, Presets.IneCasillas(["PAN", "PRI", "PAN_PRI"]),
            "2 sheets; registered 1010; ballots 305; valid ; blank ; invalid 4; PAN 100, PRI 120, PAN_PRI 80, CNR 1"),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_preset_reads_what_is_published_in_its_form(string name)
    {
        var (text, layout, expected) = Read[name];
        var sheets = TallyCsv.ReadText(text, layout);
        Assert.Equal(0, sheets.Reading.Rejected);
        var totals = sheets.Totals();
        var votes = sheets.Contest.Selections.Select(selection => $"{selection.Id} {totals.VotesOf(selection.Id)}");
        Assert.Equal(
            expected,
            $"{totals.Sheets} sheets; registered {totals.Registered}; ballots {totals.BallotsCast}; "
            + $"valid {totals.Valid}; blank {totals.Blank}; invalid {totals.Invalid}; {string.Join(", ", votes)}");
        Assert.Equal(layout, CsvLayout.Parse(layout.ToJson()));
    }

    [Fact]
    public void Every_preset_has_a_text()
    {
        var presets = typeof(Presets).GetMethods().Where(method => method.ReturnType == typeof(CsvLayout));
        Assert.Empty(presets.Select(method => method.Name).Except(Read.Keys));
        Assert.Equal(9, presets.Count());
    }

    [Fact]
    public void Offices_and_columns_are_the_callers()
    {
        var senate = TallyCsv.ReadText(PresetTexts.OpenElections, Presets.OpenElections("U.S. Senate"));
        Assert.Equal(290, senate.Totals().VotesOf("Cy Gamma"));
        var second = TallyCsv.ReadText(PresetTexts.BoletimDeUrna, Presets.BoletimDeUrna(round: 2));
        Assert.Equal(199, second.Totals().VotesOf("98"));
        Assert.Equal("precinct", Assert.Single(Presets.OpenElections(hasCounties: false).Levels).Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => Presets.BoletimDeUrna(round: 3));
        Assert.Throws<ArgumentException>(() => Presets.Bundeswahlleiter(["F1", "D1"]));
        Assert.Throws<ArgumentException>(() => Presets.Bundeswahlleiter([]));
        Assert.Throws<ArgumentException>(() => Presets.IneCasillas([]));
        Assert.Throws<ArgumentException>(() => Presets.OpenElections(""));
    }
}
