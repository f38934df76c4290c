using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>Quantiles of ratios of random tables against those of sorted lists.</summary>
public sealed class QuantileHistogramProperties
{
    private static readonly double[] Probabilities = [0, 0.01, 0.25, 0.5, 0.77, 1];

    private static readonly AggregationOptions[] Ways =
    [
        new(),
        new() { MaxDegreeOfParallelism = 1, BlockRows = 5 },
        new() { MaxDegreeOfParallelism = 7, FewCells = 0, BlockRows = 2 },
    ];

    [Property]
    public Property Quantiles_are_those_of_the_sorted_ratios() => Holds((table, over, under) =>
    {
        double[] ratios = Ratios(table, over, under);
        QuantileHistogram? first = null;
        foreach (var way in Ways)
        {
            var found = QuantileHistogram.Of(table, table.Column(over)!, table.Column(under)!, way);
            AssertEqual(table, over, under, ratios, found);
            first ??= found;
            Assert.Equal((first.Mean, first.Summarize()), (found.Mean, found.Summarize()));
        }
    });

    [Property]
    public Property Parts_merge_to_the_whole_in_any_order() => Holds((table, over, under) =>
    {
        QuantileHistogram[] parts = [.. Enumerable.Range(0, 3).Select(
            part => Of(table.Where(row => row.Index * 7 % 3 == part)))];
        double[] ratios = Ratios(table, over, under);
        var forwards = parts[0].Merge(parts[1]).Merge(parts[2]);
        var backwards = parts[2].Merge(parts[1].Merge(parts[0]));
        AssertEqual(table, over, under, ratios, forwards);
        AssertEqual(table, over, under, ratios, backwards);
        var whole = Of(table);
        Assert.Equal((whole.Mean, whole.Summarize()), (forwards.Mean, forwards.Summarize()));
        Assert.Equal((whole.Mean, whole.Summarize()), (backwards.Mean, backwards.Summarize()));

        QuantileHistogram Of(TallyTable part) =>
            QuantileHistogram.Of(part, part.Column(over)!, part.Column(under)!);
    });

    private static Property Holds(Action<TallyTable, CountField, CountField> property) => Prop.ForAll(
        RandomTable.Arbitrary, Gen.Elements(Enum.GetValues<CountField>()).Two().ToArbitrary(), (random, fields) =>
        {
            var (over, under) = fields;
            if (random.Table.Column(over) is null || random.Table.Column(under) is null) return;
            property(random.Table, over, under);
        });

    private static void AssertEqual(
        TallyTable table, CountField over, CountField under, double[] ratios, QuantileHistogram found)
    {
        var counts = Counts(table, over, under);
        Assert.Equal(ratios.Length, found.Count);
        Assert.Equal(counts.Count(pair => pair.Over is null || pair.Under is null), found.Lacking);
        Assert.Equal(counts.Count(pair => pair.Over is not null && pair.Under == 0), found.Undefined);
        if (ratios.Length == 0)
        {
            Assert.Null(found.Mean);
            Assert.Null(found.Bracket(0.5));
            Assert.Null(found.Quantile(0.5));
            Assert.Null(found.Summarize());
            Assert.Equal("No ratios", found.ToString());
            return;
        }

        foreach (double probability in Probabilities)
        {
            double quantile = found.Quantile(probability)!.Value;
            Assert.Equal(Quantiles.Quantile(ratios, probability), quantile);
            var (least, most) = found.Bracket(probability)!.Value;
            Assert.InRange(quantile, least, most);
        }

        var summary = found.Summarize()!.Value;
        Assert.Equal(ratios.Length, summary.Count);
        Assert.Equal(ratios.Average(), summary.Mean, ratios.Average() * 1e-12 + 1e-13);
        Assert.Equal(Quantiles.Median(ratios), summary.Median);
        Assert.Equal(Quantiles.MedianAbsoluteDeviation(ratios), summary.MedianAbsoluteDeviation);
    }

    private static double[] Ratios(TallyTable table, CountField over, CountField under) =>
    [
        .. Counts(table, over, under).Where(pair => pair.Over is not null && pair.Under > 0).Select(
            pair => (double)pair.Over!.Value / pair.Under!.Value),
    ];

    private static (int? Over, int? Under)[] Counts(TallyTable table, CountField over, CountField under) =>
    [
        .. table.AsEnumerable().Where(row => row.Status == SheetStatus.Counted).Select(row => (
            table.Column(over)![row.Index], table.Column(under)![row.Index])),
    ];
}
