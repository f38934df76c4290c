using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies.Mixture;

public sealed class NodeMovesTests
{
    private static readonly MixtureNodes Nodes = MixtureNodes.Of(0.02);

    [Theory]
    [InlineData(100, 0.02)]
    [InlineData(1_500, 0.02)]
    [InlineData(1_501, 0.01)]
    [InlineData(6_001, 0.005)]
    [InlineData(24_001, 0.0025)]
    public void Larger_stations_have_finer_nodes(int total, double step) =>
        Assert.Equal(step, MixtureNodes.For([total, 1, 1_000_000]).Step);

    [Fact]
    public void The_median_of_two_sizes_is_between_them() => Assert.Equal(0.01, MixtureNodes.For([1_500, 1_502]).Step);

    [Property]
    public bool Looking_back_is_the_adjoint_of_moving(ushort seed, byte decay)
    {
        double[] weights = Drawn(seed, 1), function = Drawn(seed, 2);
        double ratio = NodeMoves.RatioOf(0.25 + decay / 6.0, Nodes);
        double[] moved = new double[Nodes.Count], seen = new double[Nodes.Count], moments = new double[Nodes.Count];
        NodeMoves.Incremental(weights, ratio, moved);
        NodeMoves.IncrementalBack(function, ratio, seen);
        bool isAdjoint = AreNear(Dot(moved, function), Dot(weights, seen));
        NodeMoves.Moments(moved, ratio, moments);
        double[] back = new double[Nodes.Count];
        NodeMoves.MomentsBack(seen, ratio, back);
        isAdjoint &= AreNear(Dot(moments, function), Dot(weights, back));
        NodeMoves.Extreme(weights, Nodes, moved);
        NodeMoves.ExtremeBack(function, Nodes, seen);
        return isAdjoint && AreNear(Dot(moved, function), Dot(weights, seen));
    }

    [Property]
    public bool Nothing_is_lost_on_the_way(ushort seed)
    {
        double[] weights = Drawn(seed, 1), moved = new double[Nodes.Count], far = new double[Nodes.Count];
        NodeMoves.Incremental(weights, NodeMoves.RatioOf(3, Nodes), moved);
        NodeMoves.Extreme(weights, Nodes, far);
        return AreNear(weights.Sum(), moved.Sum()) && AreNear(weights.Sum(), far.Sum());
    }

    private static double[] Drawn(int seed, int stream)
    {
        var random = new CounterRandom((ulong)seed, stream, 1);
        double[] numbers = new double[Nodes.Count];
        for (int node = 0; node < numbers.Length; node++) numbers[node] = random.NextDouble();
        return numbers;
    }

    private static double Dot(double[] left, double[] right) => left.Zip(right, (a, b) => a * b).Sum();

    private static bool AreNear(double left, double right) => Math.Abs(left - right) <= 1e-11 * Math.Abs(right);
}
