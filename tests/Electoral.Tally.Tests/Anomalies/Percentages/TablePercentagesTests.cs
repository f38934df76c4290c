namespace Electoral.Tally.Tests.Anomalies;

public class TablePercentagesTests
{
    [Fact]
    public void A_clean_election_shows_nothing()
    {
        var family = TableDigitsTests.Election(2_000).TestPercentages();
        Assert.Equal(AnomalyVerdict.NothingFound, family.Verdict);
        Assert.Equal(7, family.Tests.Count(test => test.IsEvidence));
        Assert.Contains(family.Tests, test => test.Id == "percentages.multiples-5" && test.IsDescriptive);
    }

    [Fact]
    public void Sheets_made_from_whole_percentages_are_found()
    {
        int sheets = 0;
        var family = TableDigitsTests.TableOf(TableDigitsTests.Election(2_000), sheet =>
        {
            if (++sheets % 20 != 0) return sheet;
            int ballots = sheet.BallotsCast!.Value;
            int rounded = (int)Math.Round(Math.Round(100.0 * sheet.Votes[0]!.Value / ballots) * ballots / 100);
            return sheet with { Votes = [rounded, .. sheet.Votes.Skip(1)] };
        }).TestPercentages();
        Assert.Equal(AnomalyVerdict.AnomalyFound, family.Verdict);
        Assert.Contains(family.Found, test => test.Id == "percentages.result");
        var found = family.Found.First(test => test.Id == "percentages.result");
        Assert.InRange(found.Effect!.Value, 25, 120);
        Assert.Equal("excess stations", found.Effect.Name.ToString());
    }

    [Fact]
    public void Missing_fields_and_small_tables_say_why()
    {
        var source = TableDigitsTests.Election(100);
        var noRegister = TableDigitsTests.TableOf(source, sheet => sheet with { Registered = null });
        var family = noRegister.TestPercentages();
        Assert.All(
            family.Tests.Where(test => test.Statistic is null), test => Assert.NotNull(test.NotComputable));
        Assert.False(family.Tests.First(test => test.Id == "percentages.turnout").IsComputable);
        Assert.True(family.Tests.First(test => test.Id == "percentages.coarse").IsComputable);
        var small = TableDigitsTests.TableOf(source, sheet => sheet, keep: 20).TestPercentages();
        Assert.Equal(AnomalyVerdict.NotComputable, small.Verdict);
    }

    [Fact]
    public void The_answer_does_not_depend_on_threads()
    {
        var table = TableDigitsTests.Election(2_000);
        var options = new PercentageOptions { MaxDegreeOfParallelism = 1, Weight = StationWeight.Votes };
        string one = table.TestPercentages(options).ToString();
        string seven = table.TestPercentages(options with { MaxDegreeOfParallelism = 7 }).ToString();
        Assert.Equal(one, seven);
        Assert.Contains("weighted", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Published_sheets_of_Venezuela_2024_lie_at_whole_percentages_as_often_as_their_sizes_allow()
    {
        var family = TallyCsv.Read(Repository.Data("venezuela-2024", "actas.csv")).TestPercentages();
        var turnout = family.Tests.First(test => test.Id == "percentages.turnout");
        Assert.Equal(24_411, turnout.N);
        Assert.Equal(121, turnout.ExcludedTotal);
        Assert.Equal(0.2105, turnout.Statistic!.Value, 0.0001);
        Assert.Equal(AnomalyVerdict.NothingFound, family.Verdict);
    }
}
