using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Anomalies.Shape;

public sealed class ShapeTests
{
    private static readonly TallyTable Clean =
        new SyntheticElection { Levels = [new("state", 4), new("centre", 900)] }.Generate();

    [Fact]
    public void Copied_sheets_are_found()
    {
        var copied = Clean.Plant(new(IrregularityKind.CopiedSheets)).Table.TestShape();
        Assert.Contains(copied.Found, test => test.Id == "shape.duplicates");
        Assert.DoesNotContain(Clean.TestShape().Found, test => test.Id == "shape.duplicates");
    }

    // Binomial tails by whole-number binomials in Python: 8 or more of 78, chance c/(c + 14), c = 1.15(1 + r).
    [Theory]
    [InlineData(70, 0.23922187474799195)]
    [InlineData(28, 0.40097329615328314)]
    public void Equal_pairs_may_be_fifteen_in_a_hundred_more_than_the_curve_says(int farther, double expected)
    {
        var found = new DuplicateVectors
        {
            Count = 100,
            EqualPairs = 8,
            NeighbourPairs = 70,
            Steps = 7,
            FartherPairs = farther,
        };
        Assert.Equal(expected, found.PValue.Value, 1e-12);
    }

    [Fact]
    public void Pairs_are_those_that_a_comparison_of_all_finds() => Properties.Hold(
        Prop.ForAll(Gen.Choose(0, 3).ArrayOf(60).ToArbitrary(), counts =>
        {
            var found = DuplicateVectors.Of(counts, 3);
            int[][] steps = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 1], [-1, 1, 0], [0, -1, 1]];
            long equal = 0, apart = 0, farther = 0;
            for (int i = 0; i < 60; i += 3)
            {
                for (int j = i + 3; j < 60; j += 3)
                {
                    int[] step = [counts[j] - counts[i], counts[j + 1] - counts[i + 1], counts[j + 2] - counts[i + 2]];
                    int[] back = Array.ConvertAll(step, part => -part);
                    if (step.All(part => part == 0)) equal++;
                    if (steps.Any(one => one.SequenceEqual(step) || one.SequenceEqual(back))) apart++;
                    int[][] twice = [.. steps.Select(one => Array.ConvertAll(one, part => 2 * part))];
                    if (twice.Any(one => one.SequenceEqual(step) || one.SequenceEqual(back))) farther++;
                }
            }

            Assert.Equal((equal, apart, 7), (found.EqualPairs, found.NeighbourPairs, found.Steps));
            Assert.Equal(farther, found.FartherPairs);
        }),
        cases: 300);

    [Fact]
    public void What_is_expected_follows_the_curve_of_the_pairs_to_distance_nought()
    {
        // 100 − 4d²: 96 a step away, 84 two steps away, in each of the two directions of two steps.
        var found = new DuplicateVectors
        {
            Count = 1000,
            EqualPairs = 100,
            NeighbourPairs = 4 * 96,
            FartherPairs = 4 * 84,
            Steps = 2,
        };
        Assert.Equal(100, found.ExpectedPairs, 1e-12);
        Assert.Equal(96, (found with { FartherPairs = 4 * 200 }).ExpectedPairs, 1e-12);
        Assert.Equal(0, (found with { NeighbourPairs = 0, FartherPairs = 0 }).ExpectedPairs);
    }

    [Fact]
    public void Where_many_sheets_are_alike_by_chance_equal_counts_are_only_described()
    {
        var small = SyntheticElection.National with
        {
            Levels = [new("state", 4), new("centre", 4000)],
            RegisteredMean = 120,
            RegisteredSpread = 0.1,
        };
        var test = small.Generate().TestShape(new() { Descriptions = false }).Tests.Single();
        Assert.True(test.IsDescriptive);
        Assert.Contains("equal ones by chance", test.Descriptive!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(test.PValue);
    }

    [Fact]
    public void The_dip_test_is_the_same_on_any_number_of_threads()
    {
        double[] values = [.. Enumerable.Range(0, 300).Select(i => i % 2 * 5 + i % 7 + i * 0.001)];
        var dip = DipTest.Of(values);
        Assert.Equal(dip.PValue(199, 3, 1), dip.PValue(199, 3, 2));
        Assert.Equal(dip.PValue(199, 3, 1), dip.PValue(199, 3, 7));
        Assert.True(dip.PValue(199).Value < 0.05);
    }

    [Fact]
    public void Dips_of_small_sets_are_known()
    {
        Assert.Equal(0.125, DipTest.Of([1, 2, 3, 4]).Dip, 1e-12);
        Assert.Equal(0.25, DipTest.Of([0, 0, 1, 1]).Dip, 1e-12);
        Assert.Equal(0.125, DipTest.Of([5, 5, 5, 5]).Dip, 1e-12);
        Assert.Throws<ArgumentException>(() => DipTest.Of([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => DipTest.Of([1, 2, 3, double.NaN]));
    }

    [Fact]
    public void The_fingerprint_counts_every_ballot_once()
    {
        var grid = FingerprintGrid.Of([100, 100, 50], [50, 100, 60], [25, 100, 6], steps: 10);
        Assert.Equal((210L, 3), (grid.Ballots, grid.Stations));
        Assert.Equal(50, grid[5, 5]);
        Assert.Equal(100, grid[9, 9]);
        Assert.Equal(60, grid[9, 1]);
        Assert.Equal(100 / 210.0, grid.CornerShare(0.9));
    }

    [Fact]
    public void Missing_fields_and_too_few_sheets_say_so()
    {
        var builder = new TallyTable.Builder(new Contest(new Selection("A"), new Selection("B")), ["table"]);
        for (int i = 0; i < 5; i++) builder.Add(new() { Code = $"{i}", Votes = [100 + i, 90] });
        foreach (var family in (AnomalyFamily[])[builder.Build().TestShape(), builder.Build().TestTurnout()])
        {
            Assert.Equal(AnomalyVerdict.NotComputable, family.Verdict);
            Assert.All(family.Tests, test => Assert.NotNull(test.NotComputable));
            Assert.Contains("not computable, because", family.ToString(), StringComparison.Ordinal);
        }
    }
}
