namespace Electoral.Tally.Tests.Anomalies;

/// <summary>Each verb on tables that it can say little or nothing about: a reason, and never a number that is none.
/// </summary>
public sealed class DegenerateVerbTests
{
    private const int Sheets = 240;

    private static readonly Dictionary<string, Func<TallyTable, AnomalyFamily>> Verbs = new()
    {
        ["digits"] = table => table.TestDigits(new() { MinimumStations = 1, Simulations = 99 }),
        ["percentages"] = table => table.TestPercentages(
            new() { MinimumStations = 1, Weight = StationWeight.Registered }),
        ["centres"] = table => table.TestCentres(new() { MinimumStations = 1 }),
        ["turnout"] = table => table.TestTurnout(new() { MinimumStations = 1 }),
        ["shape"] = table => table.TestShape(new() { MinimumStations = 1 }),
    };

    // Registered voters, and the votes of each selection, of a sheet.
    private static readonly Dictionary<string, (int Rows, Func<int, (int?, int?[])> Sheet)> Cases = new()
    {
        ["no rows"] = (0, _ => (0, [0, 0])),
        ["one row"] = (1, _ => (300, [120, 80])),
        ["three rows"] = (3, row => (300, [120 + row, 80])),
        ["all zeros"] = (Sheets, _ => (0, [0, 0])),
        ["all equal"] = (Sheets, _ => (300, [120, 80])),
        ["one selection"] = (Sheets, row => (300 + row, [120 + row % 7])),
        ["no selection"] = (Sheets, row => (300 + row, [])),
        ["shares of 0 and 1"] = (Sheets, row => (300, row % 2 == 0 ? [150, 0] : [0, 150])),
        ["no ballots"] = (Sheets, _ => (300, [0, 0])),
        ["no registered voters"] = (Sheets, row => (0, [100 + row, 50])),
        ["nobody registered is known"] = (Sheets, row => (null, [100 + row, 50])),
        ["ballots above registered"] = (Sheets, row => (100, [100 + row, 50])),
        ["equal turnout"] = (Sheets, row => (400, [row, Sheets - row])),
        ["nothing is known"] = (Sheets, _ => (null, [null, null])),
        ["tiny sheets"] = (Sheets, row => (3, [row % 3, 1])),
        ["huge sheets"] = (Sheets, row => (2_000_000_000, [900_000_000 + row, 900_000_000])),
    };

    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (string verb in Verbs.Keys)
        {
            foreach (string name in Cases.Keys) data.Add(verb, name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_verb_gives_numbers_or_reasons(string verb, string name)
    {
        var family = Verbs[verb](Table(name));
        foreach (var test in family.Tests)
        {
            Assert.True(double.IsFinite(test.Statistic ?? 0), test.ToString());
            Assert.True(double.IsFinite(test.Effect?.Value ?? 0), test.ToString());
            Assert.True(double.IsFinite(test.PValue?.LogValue ?? 0), test.ToString());
            Assert.True(test.PValue is not { LogValue: > 0 }, test.ToString());
            Assert.True(test.IsComputable ? test.Statistic is not null : test.PValue is null, test.ToString());
            if (test.IsComputable) continue;
            Assert.Contains("not computable, because ", test.ToString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("NaN", family.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no rows")]
    [InlineData("one row")]
    [InlineData("all zeros")]
    [InlineData("all equal")]
    [InlineData("no ballots")]
    [InlineData("nothing is known")]
    public void A_calibration_of_such_a_table_has_rates_of_what_could_be_computed(string name)
    {
        var calibration = Table(name).CalibrateAnomalies(new() { Replicates = 20 });
        Assert.All(calibration.Tests, test => Assert.InRange(test.FalseAlarms.Times, 0, test.FalseAlarms.Replicates));
        Assert.DoesNotContain("NaN", calibration.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_far_tail_keeps_its_digits()
    {
        var sheets = Build(2_000, row => (1_000, [350 + row % 20 * 10, 750 - 350 - row % 20 * 10]));
        var family = sheets.TestPercentages(new() { Selections = ["s0"], Descriptions = false });
        var turnout = family.Tests.Single(test => test.Id == "percentages.turnout");
        Assert.InRange(turnout.PValue!.Value.LogValue / Math.Log(10), -1e6, -300);
        Assert.DoesNotContain("p = 0 ", turnout.ToString(), StringComparison.Ordinal);
        Assert.Equal(AnomalyVerdict.AnomalyFound, family.Verdict);
    }

    private static TallyTable Table(string name) => Build(Cases[name].Rows, Cases[name].Sheet);

    private static TallyTable Build(int rows, Func<int, (int? Registered, int?[] Votes)> sheet)
    {
        var contest = new Contest([.. sheet(0).Votes.Select((_, index) => new Selection($"s{index}"))]);
        var builder = new TallyTable.Builder(contest, ["centre", "table"]);
        for (int row = 0; row < rows; row++)
        {
            var (registered, votes) = sheet(row);
            builder.Add(new()
            {
                Unit = new($"{row / 3}"),
                Code = $"{row}",
                Votes = votes,
                Registered = registered,
                BallotsCast = votes.Length == 0 ? 0 : votes.Sum(),
            });
        }

        return builder.Build();
    }
}
