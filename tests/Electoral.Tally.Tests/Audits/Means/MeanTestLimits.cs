namespace Electoral.Tally.Tests.Audits.Means;

/// <summary>
/// No test limits less risk than it says: over every order in which small populations can be drawn, the chance that the
/// risk ever is at most α is at most α, for every α. Exact, without simulation.
/// </summary>
public sealed class MeanTestLimits
{
    private const double Rounding = 1e-9;

    public static TheoryData<double[], double> Populations => new()
    {
        { [1, 1, 1, 0, 0, 0], 0.5 },
        { [1, 1, 0, 0, 0, 0], 0.5 },
        { [1, 0.5, 0.5, 0.5, 0.5, 0], 0.5 },
        { [0.9, 0.9, 0.9, 0.9, 0.9, 0], 0.75 },
        { [1, 1, 1, 1, 1, 0], 5.0 / 6 },
        { [0.6, 0.4, 0.45, 0.55, 0.5, 0.5], 0.5 },
        { [1, 0, 0, 0, 0, 0], 0.2 },
    };

    [Theory]
    [MemberData(nameof(Populations))]
    public void Without_replacement(double[] population, double nullMean)
    {
        foreach (var row in MeanTests.WithoutReplacementNames)
        {
            var test = MeanTests.Of(row.Data);
            var risks = Orders(population).Select(
                order => (test.Run(MeanSample.WithoutReplacement(order, nullMean, order.Length, 1)).Risk.Value,
                    Chance: 1.0));
            AssertLimited(row.Data, [.. risks]);
        }
    }

    [Theory]
    [MemberData(nameof(Populations))]
    public void With_replacement(double[] population, double nullMean)
    {
        foreach (var row in MeanTests.Names)
        {
            var test = MeanTests.Of(row.Data);
            var risks = Draws(population, 5).Select(
                draws => (test.Run(MeanSample.WithReplacement(draws, nullMean, 1)).Risk.Value, Chance: 1.0));
            AssertLimited(row.Data, [.. risks]);
        }
    }

    /// <summary>
    /// Batches of unequal bounds whose errors add up to one margin, drawn in proportion to the bounds.
    /// </summary>
    [Theory]
    [InlineData(new[] { 0.5, 0.4, 0.3, 0.6, 0.2 }, new[] { 1.0, 0.0, 1.0, 0.0, 1.0 })]
    [InlineData(new[] { 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 }, new[] { 0.0, 0.0, 0.5, 0.5, 0.5, 0.5 })]
    [InlineData(new[] { 1.0, 0.1, 0.1, 0.1, 0.3, 0.3 }, new[] { 1.0, 0.0, 0.0, 0.0, 0.0, 0.0 })]
    [InlineData(new[] { 0.9, 0.1, 0.1, 0.1, 0.3, 0.3 }, new[] { 1.0, 1.0, 0.0, 0.0, 0.0, 0.0 })]
    [InlineData(new[] { 0.7, 0.7, 0.2, 0.2, 0.4 }, new[] { 0.9, 0.9, 0.0, 0.0, 0.3 })]
    public void Batches_without_replacement(double[] bounds, double[] taints)
    {
        Assert.True(bounds.Zip(taints, (bound, taint) => bound * taint).Sum() >= 1 - Rounding);
        double total = bounds.Sum();
        foreach (var row in MeanTests.WithoutReplacementNames)
        {
            var test = MeanTests.Of(row.Data);
            List<(double, double)> risks = [];
            foreach (int[] order in Orders([.. Enumerable.Range(0, bounds.Length)]))
            {
                double chance = 1, left = total;
                foreach (int batch in order)
                {
                    chance *= bounds[batch] / left;
                    left -= bounds[batch];
                }

                var sample = MeanSample.OfBatches(
                    Array.ConvertAll(order, batch => taints[batch]), Array.ConvertAll(order, batch => bounds[batch]),
                    total);
                risks.Add((test.Run(sample).Risk.Value, chance));
            }

            AssertLimited(row.Data, risks);
        }
    }

    private static void AssertLimited(string name, List<(double Risk, double Chance)> risks)
    {
        double all = risks.Sum(risk => risk.Chance), sum = 0;
        foreach (var group in risks.GroupBy(risk => Math.Round(risk.Risk, 12)).OrderBy(group => group.Key))
        {
            sum += group.Sum(risk => risk.Chance) / all;
            Assert.True(sum <= group.Key + Rounding, $"{name}: a risk of {group.Key} or less has a chance of {sum}");
        }
    }

    private static IEnumerable<T[]> Orders<T>(T[] items) => items.Length <= 1
        ? [items]
        : items.Index().SelectMany(
            first => Orders([.. items.Where((_, index) => index != first.Index)]),
            (first, rest) => (T[])[first.Item, .. rest]);

    private static IEnumerable<double[]> Draws(double[] population, int count) => count == 0
        ? [[]]
        : population.SelectMany(_ => Draws(population, count - 1), (first, rest) => (double[])[first, .. rest]);
}
