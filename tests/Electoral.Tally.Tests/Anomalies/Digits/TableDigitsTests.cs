namespace Electoral.Tally.Tests.Anomalies;

public class TableDigitsTests
{
    [Fact]
    public void A_clean_election_shows_nothing_and_Benford_stays_a_description()
    {
        var family = Election(2_000).TestDigits();
        Assert.Equal(AnomalyVerdict.NothingFound, family.Verdict);
        Assert.Equal(9, family.Tests.Count(test => test.IsEvidence));
        Assert.All(family.Tests.Where(test => test.Id.Contains("benford", StringComparison.Ordinal)), test =>
        {
            Assert.True(test.IsDescriptive);
            Assert.Null(test.AdjustedPValue);
        });
        Assert.All(family.Tests, test => Assert.Equal(test.IsComputable, test.Statistic is not null));
        Assert.Contains("Last digits", family.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rounded_counts_are_found()
    {
        var family = TableOf(Election(2_000), sheet => sheet with
        {
            Votes = [.. sheet.Votes.Select(votes => votes / 10 * 10)],
        }).TestDigits();
        Assert.Equal(AnomalyVerdict.AnomalyFound, family.Verdict);
        Assert.Contains(family.Found, test => test.Id == "digits.last");
    }

    [Fact]
    public void Used_and_excluded_sheets_are_all_sheets()
    {
        var table = TableOf(Election(400), sheet => sheet with
        {
            Votes = [sheet.Code == "1" ? null : sheet.Votes[0], .. sheet.Votes.Skip(1)],
            Status = sheet.Code == "2" ? SheetStatus.Annulled : SheetStatus.Counted,
        });
        var family = table.TestDigits(new() { MinimumStations = 10 });
        Assert.All(
            family.Tests.Where(test => test.IsComputable),
            test => Assert.Equal(test.Selection is null ? 2 * table.Count : table.Count, test.N + test.ExcludedTotal));
    }

    [Fact]
    public void Degenerate_tables_say_why_nothing_is_computable()
    {
        var empty = TableOf(Election(50), sheet => sheet, keep: 0);
        var one = TableOf(Election(50), sheet => sheet, keep: 1);
        var zeros = TableOf(Election(400), sheet => sheet with { Votes = [.. sheet.Votes.Select(_ => (int?)0)] });
        foreach (var table in new[] { empty, one, zeros })
        {
            var family = table.TestDigits();
            Assert.All(family.Tests.Where(test => test.Statistic is null), test => Assert.NotNull(test.NotComputable));
            Assert.NotEqual(AnomalyVerdict.AnomalyFound, family.Verdict);
            Assert.DoesNotContain("NaN", family.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(AnomalyVerdict.NotComputable, empty.TestDigits().Verdict);
    }

    [Fact]
    public void Units_are_tested_one_by_one_and_make_no_verdict()
    {
        var family = Election(3_000).TestDigits(new() { Level = "state", Descriptions = false });
        Assert.Contains(family.Tests, test => test.Unit is not null && test.IsEvidence);
        Assert.Equal(family.PValue, family.Tests.Where(test => test.Unit is null).Min(test => test.AdjustedPValue));
    }

    [Fact]
    public void Shares_of_units_and_threads_are_options()
    {
        var table = Election(2_000);
        var family = table.TestDigits(new() { Shares = StationShare.Unit, MaxDegreeOfParallelism = 1 });
        var again = table.TestDigits(new() { Shares = StationShare.Unit, MaxDegreeOfParallelism = 7 });
        Assert.Equal(family.ToString(), again.ToString());
        Assert.Equal(9, family.Tests.Count(test => test.IsEvidence));
    }

    internal static TallyTable Election(int centres) => new SyntheticElection
    {
        Levels = [new("state", 4), new("municipality", 16), new("centre", centres)],
        Seed = 5,
    }.Generate();

    internal static TallyTable TableOf(TallyTable source, Func<TallySheet, TallySheet> change, int keep = int.MaxValue)
    {
        var builder = new TallyTable.Builder(
            source.Contest, [.. source.Units.Levels.Select(level => level.Name), source.SheetLevel]);
        foreach (var sheet in source.Sheets().Take(keep)) builder.Add(change(sheet));
        return builder.Build();
    }
}
