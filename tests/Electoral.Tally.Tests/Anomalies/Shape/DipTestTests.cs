namespace Electoral.Tally.Tests.Anomalies.Shape;

public sealed class DipTestTests
{
    [Fact]
    public void The_dip_test_is_the_same_on_any_number_of_threads()
    {
        double[] values = [.. Enumerable.Range(0, 300).Select(i => i % 2 * 5 + i % 7 + i * 0.001)];
        var dip = DipTest.Of(values);
        Assert.Equal(dip.PValue(199, 3, 1), dip.PValue(199, 3, 2));
        Assert.Equal(dip.PValue(199, 3, 1), dip.PValue(199, 3, 7));
        Assert.InRange(dip.PValue(199).Value, 0, 0.05);
    }

    [Fact]
    public void Dips_of_small_sets_are_known()
    {
        Assert.Multiple(
            () => Figure.Is(0.125, DipTest.Of([1, 2, 3, 4]).Dip),
            () => Figure.Is(0.25, DipTest.Of([0, 0, 1, 1]).Dip),
            () => Figure.Is(0.125, DipTest.Of([5, 5, 5, 5]).Dip));
        Assert.Throws<ArgumentException>(() => DipTest.Of([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => DipTest.Of([1, 2, 3, double.NaN]));
    }
}
