using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Estimation;

/// <summary>What must hold of estimates from any collection of any synthetic election.</summary>
public class EstimationProperties
{
    private static readonly Gen<Collected> Elections =
        from seed in Gen.Choose(1, 1_000_000)
        from percent in Gen.Choose(5, 100)
        from drop in Gen.Choose(0, 3)
        select new Collected(seed, percent, drop);

    [Property(MaxTest = 100)]
    public Property The_jackknife_variance_of_a_total_is_the_stratified_one() => Holds(collected =>
    {
        var sample = collected.Sample();
        foreach (var count in (LinearCount[])[LinearCount.Valid, collected.Margin])
        {
            var total = sample.Total(count);
            var jackknife = sample.JackknifeTotal(count).Estimate;
            double tolerance = 1e-9 * (1 + total.StandardError);
            Assert.Equal(total.StandardError, jackknife.StandardError, tolerance);
        }
    });

    [Property(MaxTest = 60)]
    public Property Intervals_nest_in_confidence() => Holds(collected =>
    {
        double[] confidences = [0.5, 0.8, 0.95, 0.99];
        var estimates = confidences.Select(confidence => collected.Estimates(
            new() { Sample = new() { Confidence = confidence }, Bootstrap = new() { Replicates = 20 } })).ToArray();
        foreach (var method in Enum.GetValues<EstimationMethod>())
        {
            var ends = estimates.Select(all => all[method].Margin?.Interval).ToArray();
            for (int i = 0; i + 1 < ends.Length; i++)
            {
                if (ends[i] is not { } inner || ends[i + 1] is not { } outer) continue;
                Assert.True(outer.Low <= inner.Low + 1e-12 && outer.High >= inner.High - 1e-12, $"{method}");
            }
        }
    });

    [Property(MaxTest = 100)]
    public Property Totals_never_fall_below_what_was_counted() => Holds(collected =>
    {
        var sample = collected.Sample();
        var totals = collected.Table.Totals();
        foreach (var selection in collected.Table.Contest.Selections)
        {
            var count = LinearCount.Votes(selection.Id);
            long seen = totals.VotesOf(selection.Id) ?? 0;
            foreach (var total in (Estimate[])
                [sample.Total(count), sample.CombinedRatioTotal(count), sample.SeparateRatioTotal(count),
                    sample.PostStratifiedTotal(count)])
            {
                Assert.True(total.Value >= seen - 1e-6 && total.Interval.Low >= seen - 1e-6, selection.Id);
                Assert.True(total.Interval.High >= total.Value - 1e-9, selection.Id);
            }
        }

        var prediction = collected.Table.PredictByLevels(collected.Frame);
        Assert.All(prediction.Votes.Zip(prediction.CollectedVotes), pair => Assert.True(pair.First >= pair.Second));
    });

    [Property(MaxTest = 40)]
    public Property The_bits_do_not_depend_on_threads_or_on_the_order_of_rows() => Holds(collected =>
    {
        string expected = Bits(collected.Estimates(Threads(1)));
        Assert.Equal(expected, Bits(collected.Estimates(Threads(2))));
        Assert.Equal(expected, Bits(collected.Estimates(Threads(7))));
        Assert.Equal(expected, Bits(collected.Shuffled().Estimates(Threads(2))));
    });

    [Property(MaxTest = 40)]
    public Property A_whole_collection_is_estimated_without_error() => Holds(collected =>
    {
        var whole = collected with { Percent = 100, Dropped = 0 };
        var totals = whole.Table.Totals();
        var sample = whole.Sample();
        double lead = totals.Votes[0].Sum - totals.Votes[1].Sum;
        Assert.Equal(lead, sample.Total(whole.Margin).Value, 1e-6);
        foreach (var ratio in (Estimate[])
            [sample.CombinedRatio(whole.Margin, LinearCount.Valid),
                sample.SeparateRatio(whole.Margin, LinearCount.Valid),
                sample.GregRatio(whole.Margin, LinearCount.Valid)])
        {
            Assert.Equal(lead / totals.EffectiveValid!.Value.Sum, ratio.Value, 1e-12);
            Assert.Equal(0, ratio.StandardError, 1e-12);
        }
    });

    [Property(MaxTest = 100)]
    public Property Strata_hold_every_station_once_and_joins_are_listed() => Holds(collected =>
    {
        var levels = collected.Frame.Units.Levels.Select(level => level.Name).Append("all");
        foreach (string level in levels)
        {
            var sample = collected.Sample(new() { Strata = StratumSource.Level(level) });
            Assert.Equal(collected.Frame.Stations, sample.Units);
            Assert.Equal(collected.Table.Count, sample.Observed);
            Assert.All(sample.Strata, stratum => Assert.True(stratum.Observed > 1 || stratum.Fraction >= 1));
            int units = collected.Frame.Units.UnitsAt(level).Count;
            int rests = sample.Strata.Count(stratum => stratum.Name.EndsWith("(rest)", StringComparison.Ordinal));
            Assert.Equal(units, sample.Strata.Count - rests + sample.Collapsed.Count);
            Assert.All(sample.Collapsed, stratum => Assert.Contains(sample.Strata, into => into.Name == stratum.Into));
        }
    });

    private static EstimationOptions Threads(int threads) => new()
    {
        MaxDegreeOfParallelism = threads,
        Bootstrap = new() { Replicates = 20 },
    };

    private static string Bits(MarginEstimates estimates) => string.Join('\n', estimates.All.Select(estimate =>
        $"{estimate.Code} {BitConverter.DoubleToInt64Bits(estimate.MarginShare ?? 0)} "
        + $"{BitConverter.DoubleToInt64Bits(estimate.Margin?.StandardError ?? 0)} "
        + $"{BitConverter.DoubleToInt64Bits(estimate.Margin?.Interval.High ?? 0)}"));

    private static Property Holds(Action<Collected> property) =>
        Prop.ForAll(Arb.From(Elections), property);
}
