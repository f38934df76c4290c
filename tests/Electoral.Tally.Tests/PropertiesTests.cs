using FsCheck;
using FsCheck.Fluent;
using Xunit.Sdk;

namespace Electoral.Tally.Tests;

public sealed class PropertiesTests
{
    [Fact]
    public void A_property_that_holds_is_tried_on_a_thousand_cases()
    {
        var tried = 0;
        Properties.Hold(Prop.ForAll((int x) => ++tried > 0 && x == x + 0));
        Assert.Equal(1_000, tried);
    }

    [Fact]
    public void A_property_that_fails_shows_the_case_and_how_to_draw_it_again()
    {
        var start = Properties.Start("12,7");
        var failure = Assert.ThrowsAny<XunitException>(
            () => Properties.Hold(Prop.ForAll((int x) => x < 5), Properties.Cases, start));
        Assert.Contains("Falsifiable", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("TALLY_RANDOM=12,7", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_without_cases_fails() =>
        Assert.ThrowsAny<XunitException>(() => Properties.Hold(Prop.When(true, false)));

    [Theory]
    [InlineData(null, null)]
    [InlineData("12,7", "12,7")]
    public void The_same_start_draws_the_same_cases(string? first, string? second) =>
        Assert.Equal(Drawn(Properties.Start(first)), Drawn(Properties.Start(second)));

    [Fact]
    public void A_random_start_draws_other_cases() =>
        Assert.NotEqual(Drawn(Properties.Start(null)), Drawn(Properties.Start("1")));

    private static List<int> Drawn(Rnd start)
    {
        var drawn = new List<int>();
        Properties.Hold(Prop.ForAll((int x) => drawn.Add(x)), 50, start);
        return drawn;
    }
}
