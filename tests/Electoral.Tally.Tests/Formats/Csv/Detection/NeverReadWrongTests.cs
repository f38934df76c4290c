namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Files whose columns add up and are no votes, or not those that are asked for: never read unasked.</summary>
public class NeverReadWrongTests
{
    private const string Levels = "county=region; precinct=station; ";

    [Theory]
    [InlineData("registered=electors; Day 1=a; Day 2=b; Day 3=c; valid votes=valid")]
    [InlineData(
        "inscritos=electors; Día 1=a; Día 2=b; Día 3=c; nulos=invalid; en blanco=blank; total votantes=ballots")]
    [InlineData("registered=electors; in person=a; postal=b; proxy=c; valid votes=valid")]
    [InlineData(
        "registered=electors; early=a; absentee=b; polling day=c; spoilt=invalid; blank=blank; ballots cast=ballots")]
    [InlineData("Wahlberechtigte=electors; Inland=a; Ausland=b; Briefwahl=c; Gültige Stimmen=valid")]
    public void Days_and_ways_of_voting_are_no_selections(string columns) => AssertRefused(columns);

    [Theory]
    [InlineData("registered=electors; 18-29=a; 30-49=b; 50-99=c; spoilt=invalid; blank=blank; ballots cast=ballots")]
    [InlineData("registered=electors; edad 1=a; edad 2=b; edad 3=c; votos válidos=valid")]
    [InlineData("Group M=a; Group F=b; Total=ab")]
    [InlineData("votanti maschi=a; votanti femmine=b; votanti totali=ab; Rossi=a2; Bianchi=b2")]
    [InlineData("male=a; female=b; registered voters=ab; Adams=a2; Baker=b2; Clark=c2")]
    public void Ages_and_sexes_are_no_selections(string columns) => AssertRefused(columns);

    [Theory]
    [InlineData("Adams=a2; Baker=b2; Clark=c2; Seats A=a; Seats B=b; Seats C=c; Total=valid")]
    [InlineData("Adams=a2; Baker=b2; Clark=c2; Escaños A=a; Escaños B=b; Escaños C=c; votos válidos=valid")]
    public void Seats_are_no_votes(string columns) => AssertRefused(columns);

    [Theory]
    [InlineData("Adams 2024=a2; Baker 2024=b2; Clark 2024=c2; valid votes=valid; Ann 2020=a; Bea 2020=b; Cat 2020=c")]
    [InlineData("valid votes=valid; Ann then=a; Bea then=b; Cat then=c; Adams now=a2; Baker now=b2; Clark now=c2")]
    [InlineData("valid now=valid; Ann now=a; Bea now=b; Cat now=c; valid then=valid2; Ann then=a2; Bea then=b2; C=c2")]
    public void Another_election_beside_this_one_is_a_choice(string columns) => AssertRefused(columns);

    [Theory]
    [InlineData(
        "registered=electors; Ann=a; Bea=b; Cat=c; spoilt=invalid; blank=blank; missing=abstentions; total=electors2")]
    [InlineData("Ann=a; Bea=b; Cat=c; spoilt=invalid; blank=blank; stayed home=abstentions; total=electors")]
    [InlineData(
        "registered=electors2; good ones=valid; spoilt=invalid; blank=blank; rest=abstentions; total ballots=electors")]
    public void A_total_of_all_voters_is_none_of_ballots(string columns) => AssertRefused(columns);

    [Theory]
    [InlineData("valid votes=abcd; Left=ab; L1=a; L2=b; Right=cd; R1=c; R2=d")]
    [InlineData("valid votes=abcd; Ann=ab; Ann day=a; Ann post=b; Bea=cd; Bea day=c; Bea post=d")]
    public void Subtotals_and_their_parts_are_a_choice_of_which_either_reads_right(string columns)
    {
        var made = new MadeSheets(Levels + columns);
        Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(made.Text));
        var proposals = TallyCsv.ProposeText(made.Text);
        Assert.Equal([2, 4], proposals.Select(one => one.Layout.Selections.Count).Order());
        Assert.Equal(columns.Contains("day", StringComparison.Ordinal) ? 2 : 4, proposals[0].Layout.Selections.Count);
        foreach (var proposal in proposals)
        {
            var totals = TallyCsv.ReadText(made.Text, proposal.Layout).Totals();
            Assert.All(proposal.Layout.Selections, one => Assert.Equal(made[one.Id], totals.VotesOf(one.Id)));
        }
    }

    [Fact]
    public void Fractions_of_three_digits_are_no_thousands()
    {
        string rows = string.Concat(Enumerable.Range(1, 30).Select(row => FormattableString.Invariant(
            $"{row},{row * 0.013:0.000},{row * 0.021:0.000},{row * 0.034:0.000}\n")));
        Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText("precinct,A,B,valid\n" + rows));
    }

    private static void AssertRefused(string columns) =>
        Assert.Throws<CsvLayoutException>(() => TallyCsv.ReadText(new MadeSheets(Levels + columns).Text));
}
