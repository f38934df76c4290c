namespace Electoral.Tally.Tests;

public sealed class PropertyDefaultsTests(PropertyDefaultsTests.Tried tried)
    : IClassFixture<PropertyDefaultsTests.Tried>
{
    [Property]
    public void It_is_tried_on_a_thousand_cases(int drawn) => tried.Of(nameof(It_is_tried_on_a_thousand_cases), drawn);

    [Property(MaxTest = 30)]
    public void Or_on_as_many_as_it_says(int drawn) => tried.Of(nameof(Or_on_as_many_as_it_says), drawn);

    [Fact]
    public void Unless_asked_for_others_the_cases_are_always_the_same() =>
        Assert.Equal(PropertyDefaultsAttribute.Start(null), PropertyDefaultsAttribute.Start(""));

    [Theory]
    [InlineData("12,7")]
    [InlineData("(12,7)")]
    [InlineData("12,7,30")]
    public void Those_of_a_failure_are_drawn_again(string printed) =>
        Assert.Equal(printed, PropertyDefaultsAttribute.Start(printed));

    [Fact]
    public void Others_are_new_each_time() =>
        Assert.NotEqual(PropertyDefaultsAttribute.Start("1"), PropertyDefaultsAttribute.Start("1"));

    /// <summary>Counts the cases of both properties, and looks at them when all tests of the class are done.</summary>
    public sealed class Tried : IDisposable
    {
        private readonly Dictionary<string, List<int>> _cases = [];

        public void Of(string property, int drawn)
        {
            lock (_cases)
            {
                if (!_cases.TryGetValue(property, out var cases)) _cases[property] = cases = [];
                cases.Add(drawn);
            }
        }

        public void Dispose()
        {
            foreach (var (property, cases) in _cases)
            {
                int expected = property == nameof(Or_on_as_many_as_it_says) ? 30 : PropertyDefaultsAttribute.Cases;
                Assert.Equal((property, expected), (property, cases.Count));
                Assert.True(cases.Distinct().Count() > 10, $"{property} is tried on the same numbers.");
            }
        }
    }
}
