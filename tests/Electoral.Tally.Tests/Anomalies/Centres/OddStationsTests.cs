namespace Electoral.Tally.Tests.Anomalies.Centres;

public sealed class OddStationsTests
{
    private static readonly TallyTable Clean =
        new SyntheticElection { Levels = [new("state", 4), new("centre", 900)], StationsPerCentre = 4 }.Generate();

    [Fact]
    public void Of_three_stations_the_odd_one_is_listed_and_its_neighbours_are_not()
    {
        var (votes, totals) = Alike(300, 3);
        votes[31] = 20;
        votes[601] = 280;
        var found = OddStations.Of(Centres(votes, totals, 3))!;
        Assert.Equal([31, 601], found.Listed.Select(one => one.Station).Order());
        Assert.True(found.Listed.Single(one => one.Station == 31).Score < -5);
        Assert.True(found.Listed.Single(one => one.Station == 601).Score > 5);
        // Two stations are listed, and are no finding: two of a large dispersion would look like that.
        Assert.True(found.ScoreRatio > 20 && found.PValue.Value > 0.05);
        Assert.All(found.Listed, one => Assert.True(one.Posterior > 0.95 && one.FalseShare.Value <= 0.05));
    }

    [Fact]
    public void Of_two_stations_both_are_listed()
    {
        var (votes, totals) = Alike(400, 2);
        votes[100] = 10;
        var found = OddStations.Of(Centres(votes, totals, 2))!;
        Assert.Equal([100, 101], found.Listed.Select(one => one.Station).Order());
    }

    [Fact]
    public void Two_odd_stations_of_one_centre_do_not_hide_one_another()
    {
        var (votes, totals) = Alike(200, 6);
        (votes[60], votes[64]) = (5, 12);
        var found = OddStations.Of(Centres(votes, totals, 6))!;
        Assert.Equal([60, 64], found.Listed.Select(one => one.Station).Order());
    }

    [Fact]
    public void Stations_that_differ_as_stations_do_are_not_listed()
    {
        var (votes, totals) = Alike(600, 3);
        var found = OddStations.Of(Centres(votes, totals, 3))!;
        Assert.Empty(found.Listed);
        Assert.True(found.PValue.Value > 0.05);
        Assert.Null(OddStations.Of(new CentreStations([0, 2], [0, 0], [5, 5])));
        Assert.Null(OddStations.Of(new CentreStations([0], [], [])));
    }

    [Theory]
    [InlineData("two-lines-exchanged")]
    [InlineData("one-number")]
    [InlineData("sum-on-a-line")]
    [InlineData("lines-moved-by-one")]
    public void A_sheet_that_one_correction_makes_fit_says_so(string code)
    {
        var contest = new Contest([.. "ABCDE".Select(id => new Selection($"{id}"))]);
        var table = Planted(contest, code);
        var family = table.TestCentres(new() { Selections = ["A"] });
        var flag = Assert.Single(family.Flags, flag => flag.Selection == "A");
        Assert.Equal(code, flag.Reason.Code);
        Assert.Equal(22, flag.Row);
        Assert.NotEqual(flag.Reason.ToString(), flag.Reason.ToString(null, ReportLanguage.Spanish));
    }

    [Fact]
    public void A_verdict_names_a_sheet_or_is_none()
    {
        // Elections with some swapped sheets: where p counts, a sheet is listed.
        for (int replicate = 0; replicate < 40; replicate++)
        {
            var planted = Clean.Plant(
                new(IrregularityKind.SwappedColumns) { Share = 0.002, Selection = "A", Replicate = replicate }).Table;
            var family = planted.TestCentres(new() { Selections = ["A"], Descriptions = false });
            var test = family.Tests.Single(test => test.Id == "centres.odd-sheets");
            bool isListed = family.Flags.Any(flag => flag.Selection == "A");
            Assert.True(isListed || test.PValue!.Value.Value == 1, test.ToString());
        }
    }

    [Fact]
    public void Few_comparisons_describe_and_do_not_count()
    {
        var few = new SyntheticElection { Levels = [new("centre", 120)] }.Generate();
        var test = few.TestCentres().Tests.First(test => test.Id == "centres.odd-sheets");
        Assert.Equal("few-comparisons", test.Descriptive!.Code);
        var lonely = new SyntheticElection { Levels = [new("centre", 2_000)], StationsPerCentre = 1.3 }.Generate();
        Assert.Equal("mostly-alone", lonely.TestCentres().Tests[0].Descriptive!.Code);
        var one = new SyntheticElection { Levels = [new("centre", 1)], StationsPerCentre = 400 }.Generate();
        Assert.All(
            one.TestCentres().Tests.Where(test => test.Id == "centres.odd-sheets"),
            test => Assert.Equal("mostly-one-unit", test.Descriptive?.Code ?? "mostly-one-unit"));
    }

    [Fact]
    public void The_work_grows_with_the_stations_of_a_unit_and_not_with_their_square()
    {
        long before = 0;
        foreach (int stations in (int[])[2_000, 4_000, 8_000])
        {
            var (votes, totals) = Alike(1, stations);
            for (int i = 0; i < stations; i += 100) votes[i] = 3;
            var centres = Centres(votes, totals, stations);
            TiedStations.Of(centres, out long pairs);
            Assert.True(pairs < (long)TiedStations.MostStations * stations);
            var compared = new CentreComparer(
                centres, [.. Enumerable.Range(0, stations).Select(i => (ulong)i)], 1, 1, CancellationToken.None);
            var found = OddStations.Of(compared, 1, CancellationToken.None)!;
            var list = new OddStationList(compared, found.Fit, CancellationToken.None);
            Assert.True(list.Listed().Length >= stations / 100 - 1);
            if (before > 0) Assert.InRange(list.Comparisons, 0, 3 * before);
            before = Math.Max(list.Comparisons, stations / 10);
        }
    }

    private static CentreStations Centres(int[] votes, int[] totals, int stations) =>
        new([.. Enumerable.Range(0, votes.Length / stations + 1).Select(i => i * stations)], votes, totals);

    // Stations of 300 ballots, about half of them for the selection.
    private static (int[] Votes, int[] Totals) Alike(int centres, int stations)
    {
        var random = new Electoral.Tally.Kernels.CounterRandom(3, 0, 1);
        int[] votes = new int[centres * stations], totals = new int[votes.Length];
        for (int i = 0; i < votes.Length; i++)
        {
            totals[i] = 300;
            votes[i] = 125;
            for (int ballot = 0; ballot < 50; ballot++) votes[i] += random.NextDouble() < 0.5 ? 1 : 0;
        }

        return (votes, totals);
    }

    private static TallyTable Planted(Contest contest, string code)
    {
        int[] usual = [180, 90, 40, 20, 12];
        var random = new Electoral.Tally.Kernels.CounterRandom(7, 0, 1);
        var builder = new TallyTable.Builder(contest, ["centre", "station"]);
        for (int centre = 0; centre < 150; centre++)
        {
            for (int station = 0; station < 3; station++)
            {
                int[] votes = [.. usual.Select(count => count - 5 + (int)(11 * random.NextDouble()))];
                if (centre == 7 && station == 1)
                {
                    votes = code switch
                    {
                        "two-lines-exchanged" => [votes[2], votes[1], votes[0], votes[3], votes[4]],
                        "one-number" => [18, .. votes[1..]],
                        "sum-on-a-line" => [.. votes[..4], votes[..4].Sum()],
                        _ => [votes[1], votes[2], votes[3], votes[0], votes[4]],
                    };
                }

                builder.Add(new()
                {
                    Unit = new UnitPath($"{centre}"),
                    Code = $"T{station}",
                    Registered = 500,
                    BallotsCast = votes.Sum(),
                    Votes = [.. votes],
                });
            }
        }

        return builder.Build();
    }
}
