using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Simulation;

public sealed class SyntheticElectionTests
{
    private static readonly SyntheticElection Election = new();

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void The_number_of_threads_does_not_matter(int threads)
    {
        var election = Election with { Levels = [new("state", 5), new("centre", 700)] };
        var one = election.GeneratePublished(new() { MaxDegreeOfParallelism = 1 });
        var several = election.GeneratePublished(new() { MaxDegreeOfParallelism = threads });
        TableComparer.AssertSame(one.Whole, several.Whole);
        TableComparer.AssertSame(one.Published, several.Published);
    }

    [Fact]
    public void The_numbers_of_the_default_election_stay_what_they_are()
    {
        // A generator that changes makes published simulations impossible to repeat: a new hash here is a new version.
        var drawn = Election.GeneratePublished();
        Assert.Equal("79efcf03a1e99897177cf45bdc55b038", SyntheticSums.Hash(drawn.Whole));
        Assert.Equal("4291c7376d658a60d930e5562955a5c0", SyntheticSums.Hash(drawn.Published));
    }

    [Fact]
    public void Seed_and_replicate_change_the_numbers()
    {
        var hashes = new[] { Election, Election with { Seed = 2 }, Election with { Replicate = 1 } }
            .Select(election => SyntheticSums.Hash(election.Generate()));
        Assert.Equal(3, hashes.Distinct().Count());
    }

    [Fact]
    public void Levels_have_the_units_that_were_asked_for()
    {
        var table = Election.Generate();
        Assert.Equal("all 1, state 4, municipality 16, centre 120", $"{table.Units}");
        Assert.Equal("table", table.SheetLevel);
        Assert.All(table.Units.UnitsAt("municipality"), unit => Assert.NotEmpty(unit.Children));
        string[] states = ["State 01", "State 02", "State 03", "State 04"];
        Assert.Equal(states, table.Units.UnitsAt("state").Select(unit => unit.Name));
        Assert.Equal("Centre 01-01-01", table.Units.Find(new("1", "1", "1"))!.Value.Name);
    }

    [Fact]
    public void The_national_preset_has_about_thirty_thousand_sheets_and_publishes_four_in_five()
    {
        var drawn = SyntheticElection.National.GeneratePublished();
        Assert.Equal("all 1, state 24, municipality 335, parish 1134, centre 15800", $"{drawn.Whole.Units}");
        Assert.InRange(drawn.Whole.Count, 29_500, 30_500);
        Assert.InRange(drawn.Published.Count / (double)drawn.Whole.Count, 0.76, 0.88);
        Assert.Equal(drawn.Published.Count, drawn.Published.Reading.Accepted);
        Assert.InRange(drawn.Whole.Totals().Registered!.Value, 20_000_000, 22_000_000);
    }

    [Fact]
    public void A_station_keeps_its_numbers_when_units_are_added()
    {
        var larger = Election with { Levels = [new("state", 5), new("municipality", 20), new("centre", 150)] };
        var before = Election.Generate().Sheets().ToDictionary(sheet => $"{sheet}", SyntheticSums.CountsOf);
        var after = larger.Generate().Sheets().ToDictionary(sheet => $"{sheet}", SyntheticSums.CountsOf);
        var shared = before.Keys.Intersect(after.Keys).ToArray();
        Assert.InRange(shared.Length, before.Count / 2, after.Count - 1);
        Assert.All(shared, sheet => Assert.Equal(before[sheet], after[sheet]));
    }

    [Fact]
    public void More_units_of_a_level_only_add_units()
    {
        static IEnumerable<UnitPath> Paths(int centres)
        {
            var election = Election with { Levels = [new("state", 4), new("centre", centres)] };
            return election.Generate().Units.UnitsAt("centre").Select(unit => unit.Path);
        }

        Assert.Empty(Paths(50).Except(Paths(51)));
        Assert.Single(Paths(51).Except(Paths(50)));
    }

    [Fact]
    public void An_option_changes_only_what_it_concerns()
    {
        var before = Election.Generate();
        var after = (Election with { Shares = [1, 1, 1, 1], InvalidShare = 0.05 }).Generate();
        Assert.Equal(before.Registered!.AsEnumerable(), after.Registered!);
        Assert.Equal(before.BallotsCast!.AsEnumerable(), after.BallotsCast!);
        Assert.NotEqual(before.Valid!.AsEnumerable(), after.Valid!);
        Assert.NotEqual(before.VotesOf("A").AsEnumerable(), after.VotesOf("A"));
    }

    [Fact]
    public void Published_sheets_are_those_of_the_whole()
    {
        var drawn = Election.GeneratePublished();
        var whole = drawn.Whole.Sheets().ToDictionary(sheet => $"{sheet}", SyntheticSums.CountsOf);
        Assert.All(drawn.Published.Sheets(), sheet => Assert.Equal(whole[$"{sheet}"], SyntheticSums.CountsOf(sheet)));
        Assert.Equal(drawn.Published.Count, drawn.Published.Select(row => row.Key).Distinct().Count());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void All_sheets_or_none_can_be_published(double fraction, double expected)
    {
        var drawn = (Election with { PublishedFraction = fraction }).GeneratePublished();
        Assert.Equal(expected * drawn.Whole.Count, drawn.Published.Count);
    }

    [Fact]
    public void The_order_of_the_selections_does_not_matter()
    {
        Contest contest = new(Election.Contest.Selections.Reverse());
        var reversed = (Election with { Contest = contest, Shares = [.. Election.Shares.Reverse()] }).Generate();
        var table = Election.Generate();
        foreach (string id in (string[])["A", "B", "C", "D"])
        {
            Assert.Equal(table.VotesOf(id).AsEnumerable(), reversed.VotesOf(id));
        }
    }

    [Fact]
    public void Work_can_be_ended_early() =>
        Assert.ThrowsAny<OperationCanceledException>(() => Election.Generate(null, new(canceled: true)));
}
