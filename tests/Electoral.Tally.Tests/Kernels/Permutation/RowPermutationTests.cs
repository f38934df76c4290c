using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

/// <summary>Rows put into an order, stretch by stretch or one by one.</summary>
public class RowPermutationTests
{
    [Theory]
    [InlineData(0, 16, 1)]
    [InlineData(16, 16, 2)]
    [InlineData(200_000, 1, 3)]
    [InlineData(200_000, 15, 2)]
    [InlineData(200_000, 40, 1)]
    [InlineData(200_000, 40, 7)]
    [InlineData(200_000, 90_000, 2)]
    public void Each_place_has_what_its_row_had(int rows, int length, int threads)
    {
        int[] order = Stretches(rows, length);
        var arrangement = new RowPermutation(order, threads);
        Assert.Equal(length >= 16, arrangement.Runs is not null);
        long[] items = [.. Enumerable.Range(0, rows).Select(row => row * 1_000_000_007L)];
        Assert.Equal(order.Select(row => items[row]), arrangement.Take(items));
    }

    [Fact]
    public void Rows_may_be_left_out_or_stand_twice()
    {
        int[] order = [.. Enumerable.Range(40, 60), .. Enumerable.Range(0, 50), .. Enumerable.Range(40, 1)];
        var arrangement = new RowPermutation(order, 1);
        Assert.Equal(3, arrangement.Runs!.Count);
        Assert.Equal(order, arrangement.Take([.. Enumerable.Range(0, 100)]));
    }

    [Fact]
    public void Some_places_are_the_runs_cut_off_there()
    {
        var runs = RowRuns.Of([.. Enumerable.Range(100, 50), .. Enumerable.Range(0, 50)])!;
        Assert.Equal([(110, 40), (0, 30)], Runs(10, 80));
        Assert.Equal([(100, 50)], Runs(0, 50));
        Assert.Equal([(0, 1)], Runs(50, 51));
        Assert.Empty(Runs(50, 50));

        List<(int, int)> Runs(int from, int end)
        {
            var found = new List<(int, int)>();
            foreach (var run in runs.In(from, end)) found.Add(run);
            return found;
        }
    }

    /// <summary>All rows in stretches of a length, the stretches in an order of their own, none behind its neighbour.
    /// </summary>
    public static int[] Stretches(int rows, int length)
    {
        var starts = Enumerable.Range(0, (rows + length - 1) / length).Select(stretch => stretch * length).ToArray();
        return [.. starts.Where((_, i) => i % 2 == 1).Concat(starts.Where((_, i) => i % 2 == 0)).Reverse()
            .SelectMany(start => Enumerable.Range(start, Math.Min(length, rows - start)))];
    }
}
