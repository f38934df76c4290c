using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class RunReachTests
{
    [Fact]
    public void No_count_that_its_neighbours_add_up_to_is_left_out()
    {
        var random = new Random(3);
        for (int length = 0; length < 150; length++)
        {
            int[] wide = [.. Enumerable.Range(0, length).Select(_ => random.Next(random.Next(8) == 0 ? 900 : 12))];
            ushort[] narrow = Array.ConvertAll(wide, count => (ushort)count);
            int from = random.Next(length + 1);
            foreach (int step in (int[])[1, -1])
            {
                var (found, ofWide) = (new RowSet(length - from), new RowSet(length - from));
                RunReach.Find<ushort>(narrow, from, length, step, found);
                RunReach.Find<int>(wide, from, length, step, ofWide);
                for (int position = from; position < length; position++)
                {
                    if (!IsReached(wide, position, step)) continue;
                    Assert.True(found[position - from]);
                    Assert.True(ofWide[position - from]);
                }
            }
        }
    }

    [Fact]
    public void Most_others_are()
    {
        ushort[] ascending = [.. Enumerable.Range(1, 1_024).Select(count => (ushort)count)];
        var found = new RowSet(ascending.Length);
        RunReach.Find<ushort>(ascending, 0, ascending.Length, 1, found);
        // The last ones have too few after them to tell.
        Assert.InRange(found.CountIn(0, ascending.Length), 0, 32);
    }

    private static bool IsReached(int[] counts, int position, int step)
    {
        long left = counts[position];
        for (int next = position + step; left > 0 && next >= 0 && next < counts.Length; next += step)
        {
            left -= counts[next];
        }

        return left == 0;
    }
}
