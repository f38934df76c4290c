using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class RangePeakTests
{
    [Fact]
    public void Is_the_sum_and_the_largest()
    {
        var random = new Random(3);
        for (int length = 0; length < 50; length++)
        {
            ushort[] narrow = [.. Enumerable.Range(0, length).Select(_ => (ushort)random.Next(65_536))];
            int[] wide = [.. Enumerable.Range(0, length).Select(_ => random.Next())];
            Assert.Equal(
                (narrow.Sum(count => (long)count), narrow.DefaultIfEmpty().Max()), RangePeak.Of<ushort>(narrow));
            Assert.Equal((wide.Sum(count => (long)count), wide.DefaultIfEmpty().Max()), RangePeak.Of<int>(wide));
        }
    }

    [Fact]
    public void Nothing_wraps()
    {
        Assert.Equal((3L * int.MaxValue, int.MaxValue), RangePeak.Of<int>([int.MaxValue, int.MaxValue, int.MaxValue]));
        Assert.Equal((65_535L, 65_535), RangePeak.Of<ushort>([0, 65_535, 0]));
    }
}
