using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies;

public class DigitsTogetherTests
{
    private static readonly string[] Together = ["digits.last-together", "digits.second-together"];

    [Fact]
    public void Selections_together_show_invented_digits_better_than_each_by_itself()
    {
        var planted = TableDigitsTests.Election(6_000).Plant(new(IrregularityKind.InventedDigits) { Share = 0.08 });
        var tests = planted.Table.TestDigits(new() { Descriptions = false }).Tests;
        foreach (string id in Together)
        {
            double together = P(tests, id, null), least = Math.Min(
                P(tests, id.Replace("-together", "", StringComparison.Ordinal), "A"),
                P(tests, id.Replace("-together", "", StringComparison.Ordinal), "B"));
            Assert.True(together < least, $"{id}: {together} and {least}");
        }
    }

    [Fact]
    public void Two_selections_that_share_all_ballots_are_not_counted_twice()
    {
        // The votes of one give those of the other, but by the ballots: their digits are those of two.
        int[] rejected = new int[Together.Length];
        const int elections = 200;
        for (int seed = 1; seed <= elections; seed++)
        {
            var tests = TwoSelections(400, 300, 700, seed).TestDigits(new() { Descriptions = false }).Tests;
            for (int i = 0; i < Together.Length; i++) rejected[i] += P(tests, Together[i], null) <= 0.1 ? 1 : 0;
        }

        // Binomial(200, 0.1) is below 41 with probability above 0.9999.
        Assert.All(rejected, count => Assert.InRange(count, 4, 40));
    }

    [Fact]
    public void Where_one_selection_gives_the_digits_of_another_they_are_not_taken_together()
    {
        var tests = TwoSelections(400, 600, 600, seed: 1).TestDigits(new() { Descriptions = false }).Tests;
        Assert.All(
            tests.Where(test => Together.Contains(test.Id)),
            test => Assert.Equal("depend-on-others", test.NotComputable?.Code));
        Assert.All(tests.Where(test => test.Selection is not null), test => Assert.NotNull(test.PValue));
    }

    [Fact]
    public void One_selection_has_no_test_of_selections_together()
    {
        var table = TableDigitsTests.Election(500);
        var tests = table.TestDigits(new() { Selections = ["A"], Descriptions = false }).Tests;
        Assert.DoesNotContain(tests, test => test.Id.EndsWith("-together", StringComparison.Ordinal));
    }

    [Fact]
    public void A_selection_too_small_for_its_own_test_does_not_join()
    {
        var table = TableDigitsTests.TableOf(TableDigitsTests.Election(500), sheet => sheet with
        {
            Votes = [sheet.Votes[0], Math.Min(9, sheet.Votes[1]!.Value), .. sheet.Votes.Skip(2)],
        });
        var tests = table.TestDigits(new() { Selections = ["A", "B"], Descriptions = false }).Tests;
        Assert.All(
            tests.Where(test => test.Id.EndsWith("-together", StringComparison.Ordinal)),
            test => Assert.Equal("few-selections", test.NotComputable?.Code));
    }

    [Fact]
    public void Threads_do_not_change_the_answer()
    {
        var table = TableDigitsTests.Election(2_000);
        string one = table.TestDigits(new() { MaxDegreeOfParallelism = 1 }).ToString();
        foreach (int threads in new[] { 2, 7 })
        {
            Assert.Equal(one, table.TestDigits(new() { MaxDegreeOfParallelism = threads }).ToString());
        }
    }

    private static double P(IReadOnlyList<AnomalyTest> tests, string id, string? selection) =>
        tests.Single(test => test.Id == id && test.Selection == selection).PValue!.Value.Value;

    private static TallyTable TwoSelections(int stations, int least, int most, int seed)
    {
        var random = new CounterRandom((ulong)seed, 0, UnitPathKey.Root);
        var builder = new TallyTable.Builder(new(new("A"), new("B")), ["station"]);
        for (int i = 0; i < stations; i++)
        {
            int ballots = least + (most > least ? random.NextInt32(most - least) : 0);
            int votes = random.NextBinomial(ballots, 0.3 + 0.4 * random.NextDouble());
            builder.Add(new() { Code = $"{i}", Votes = [votes, ballots - votes], BallotsCast = ballots });
        }

        return builder.Build();
    }
}
