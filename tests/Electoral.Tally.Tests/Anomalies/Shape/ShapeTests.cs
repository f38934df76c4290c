using FsCheck;
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

    // Binomial tails by whole-number binomials in Python: 8 or more of 78, chance c/(c + 14), c = 1 + r.
    [Theory]
    [InlineData(70, 0.1479733501324919)]
    [InlineData(28, 0.2729618790135771)]
    public void Equal_pairs_are_binomial_given_their_neighbours(int farther, double expected)
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

    private static readonly Arbitrary<(int Fewest, int[] Counts)> Vectors = (
        from fewest in Gen.Elements(0, 2)
        from counts in Gen.Choose(0, fewest + 3).ArrayOf(60)
        select (fewest, counts)).ToArbitrary();

    [Property(MaxTest = 600)]
    public Property Pairs_are_those_that_a_comparison_of_all_finds() => Prop.ForAll(Vectors, drawn =>
    {
        var (fewest, counts) = drawn;
        int[][] steps = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [0, 1, 1], [-1, 1, 0], [0, -1, 1]];
        var rows = counts.Chunk(3).ToArray();
        long equal = 0, twiceApart = 0, farther = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = i + 1; j < rows.Length; j++)
            {
                int[] step = [.. rows[i].Zip(rows[j], (one, other) => other - one)];
                int[] lower = [.. rows[i].Zip(rows[j], Math.Min)];
                bool isInside = lower.All(count => count >= fewest);
                bool isTouching = lower.Zip(step).All(one => one.First >= fewest - (one.Second == 0 ? 0 : 1));
                if (step.All(part => part == 0) && isInside) equal++;
                if (IsOneOf(steps, step, 1)) twiceApart += (isInside ? 1 : 0) + (isTouching ? 1 : 0);
                if (IsOneOf(steps, step, 2) && isTouching) farther++;
            }
        }

        var found = DuplicateVectors.Of(counts, 3, fewest);
        Assert.Equal(rows.Count(row => row.Min() >= fewest), found.Count);
        Assert.Equal((equal, twiceApart / 2, 7), (found.EqualPairs, found.NeighbourPairs, found.Steps));
        Assert.Equal(farther, found.FartherPairs);
    });

    private static bool IsOneOf(int[][] steps, int[] step, int times) => Array.Exists(steps, one =>
        step.SequenceEqual(one.Select(part => times * part)) || step.SequenceEqual(one.Select(part => -times * part)));

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

    // Sums over Poisson laws in Python: of counts with a mean of 1 the curve says 17 % too little.
    [Theory]
    [InlineData(1, 0, 0.83)]
    [InlineData(8, 10, 1.05)]
    [InlineData(15, 10, 1.00)]
    public void The_curve_is_right_where_counts_are_not_near_nought(double mean, int fewest, double expected)
    {
        double mass = Math.Exp(-mean);
        var counts = new List<int>();
        for (int count = 0; count < 60; mass *= mean / ++count)
        {
            counts.AddRange(Enumerable.Repeat(count, (int)Math.Round(200_000 * mass)));
        }

        var found = DuplicateVectors.Of([.. counts], 1, fewest);
        Assert.Equal(expected, found.ExpectedPairs / found.EqualPairs, 0.005);
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
    public void Where_small_sheets_are_alike_the_larger_ones_are_compared()
    {
        var small = SyntheticElection.National with
        {
            Levels = [new("state", 12), new("centre", 2_600)],
            RegisteredMean = 150,
            RegisteredSpread = 120,
            RegisteredCap = 600,
        };
        var clean = small.Generate();
        var test = clean.TestShape(new() { Descriptions = false }).Tests.Single();
        Assert.False(test.IsDescriptive);
        Assert.True(test.PValue!.Value.Value > 0.001);
        var thin = Assert.Single(test.Excluded, excluded => excluded.Reason.Code == "thin-line");
        Assert.DoesNotContain("fewer than 10 ", thin.Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal(clean.Count, test.N + test.Excluded.Sum(excluded => excluded.Count));
        var copied = clean.Plant(new(IrregularityKind.CopiedSheets) { Share = 0.1 }).Table;
        Assert.Single(copied.TestShape(new() { Descriptions = false }).Found, found => found.Id == "shape.duplicates");
    }

    [Fact]
    public void Where_all_vote_for_one_of_two_equal_counts_are_only_described()
    {
        var contest = new Contest(new Selection("A"), new Selection("B"));
        var builder = new TallyTable.Builder(contest, ["centre", "table"]);
        for (int i = 0; i < 1_500; i++)
        {
            int votes = 60 + i * 7919 % 119;
            builder.Add(new()
            {
                Unit = new UnitPath("1"),
                Code = $"{i}",
                Registered = 240,
                Votes = [votes, 240 - votes],
            });
        }

        var test = builder.Build().TestShape(new() { Descriptions = false }).Tests.Single();
        Assert.Equal("steep-counts", test.Descriptive?.Code);
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
