using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Anomalies.Shape;

public sealed class DuplicateVectorsTests
{
    private static readonly Arbitrary<(int Fewest, int[] Counts)> Vectors = (
        from fewest in Gen.Elements(0, 2)
        from counts in Gen.Choose(0, fewest + 3).ArrayOf(60)
        select (fewest, counts)).ToArbitrary();

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
        Figure.Is(expected, found.PValue.Value);
    }

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
        Assert.Multiple(
            () => Figure.IsSame(rows.Count(row => row.Min() >= fewest), found.Count),
            () => Figure.IsSame(equal, found.EqualPairs),
            () => Figure.IsSame(twiceApart / 2, found.NeighbourPairs),
            () => Figure.IsSame(7, found.Steps),
            () => Figure.IsSame(farther, found.FartherPairs));
    });

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
        var rising = found with { FartherPairs = 4 * 200 };
        var alone = found with { NeighbourPairs = 0, FartherPairs = 0 };
        Assert.Multiple(
            () => Figure.Is(100, found.ExpectedPairs),
            () => Figure.Is(96, rising.ExpectedPairs),
            () => Figure.Is(0, alone.ExpectedPairs));
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
        Figure.Is(expected, found.ExpectedPairs / found.EqualPairs, 0.005);
    }

    private static bool IsOneOf(int[][] steps, int[] step, int times) => Array.Exists(steps, one =>
        step.SequenceEqual(one.Select(part => times * part)) || step.SequenceEqual(one.Select(part => -times * part)));
}
