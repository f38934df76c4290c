using Xunit.Sdk;

namespace Electoral.Tally.Tests.Anomalies;

public sealed class FigureTests
{
    [Fact]
    public void A_wrong_figure_is_named()
    {
        var slope = (Value: 1.5, Error: (double?)null);
        Assert.Equal("slope.Value is 1.5, not 2 ± 0.25", Failure(() => Figure.Is(2, slope.Value, 0.25)));
        Assert.Equal("slope.Error is null, not 2 ± 1E-12", Failure(() => Figure.Is(2, slope.Error)));
        Assert.Equal("slope.Value is 1.5, not 2", Failure(() => Figure.IsSame(2, slope.Value)));
        Assert.Equal("slope.Value is 1.5, and should not be there", Failure(() => Figure.IsNone(slope.Value)));
        Assert.StartsWith("double.NaN is NaN", Failure(() => Figure.Is(2, double.NaN)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_one_passes()
    {
        Figure.Is(2, 2.2, 0.25);
        Figure.IsSame(2, 2);
        Figure.IsNone(null);
    }

    private static string Failure(Action assertion) => Assert.ThrowsAny<XunitException>(assertion).Message;
}
