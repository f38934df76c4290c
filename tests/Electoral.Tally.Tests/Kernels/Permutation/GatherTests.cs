using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class GatherTests
{
    [Fact]
    public void Elements_are_copied_in_the_order_asked_for() =>
        Assert.Equal(["c", "a", "c"], Gather.Take<string>(["a", "b", "c"], [2, 0, 2]));

    [Fact]
    public void Nothing_asked_for_is_nothing() => Assert.Empty(Gather.Take<int>([1, 2], []));
}
