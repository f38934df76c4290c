using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Stations compared with stations.</summary>
internal static class StationMixtureCases
{
    // A class that is further below the mixture is not compared: where the kernel is cut matters there.
    private const double Furthest = 12;

    public static Findings Densities(GoldenCase golden)
    {
        var data = MixtureData.Of(golden.Input);
        var found = ModelOf(data, MixtureNodes.Of(golden.Double("h")), hasGroups: false).Posteriors(PointOf(golden));
        return new()
        {
            ["clean"] = found.Select(one => Near(one.Clean, one.Mixture, one.Clean)),
            ["incremental"] = found.Select(one => Near(one.Incremental, one.Mixture, one.Incremental)),
            ["extreme"] = found.Select(one => Near(one.Extreme, one.Mixture, one.Extreme)),
            ["mixture"] = found.Select(one => one.Mixture),
            ["posterior_incremental"] = found.Select(one => one.OfIncremental),
            ["posterior_extreme"] = found.Select(one => one.OfExtreme),
            ["stuffed_given_incremental"] = found.Select(
                one => Near(one.Incremental, one.Mixture, one.AddedByIncremental)),
            ["stuffed_given_extreme"] = found.Select(one => Near(one.Extreme, one.Mixture, one.AddedByExtreme)),
        };
    }

    public static Findings Step(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "group");
        var model = ModelOf(data, data.NodesOf(golden), HasGroups(golden));
        var at = PointOf(golden);
        var step = model.Step(at);
        var (incremental, extreme) = model.AddedBallots(at);
        return new(step.Next.ToFindings())
        {
            ["loglik"] = step.LogLikelihood,
            ["penalised"] = step.Penalised,
            ["n_incremental"] = step.Expected[1],
            ["n_extreme"] = step.Expected[2],
            ["stuffed_incremental"] = incremental,
            ["stuffed_extreme"] = extreme,
        };
    }

    public static Findings Cycle(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "group");
        var model = ModelOf(data, data.NodesOf(golden), HasGroups(golden));
        var at = PointOf(golden);
        var cycle = MixtureClimb.Cycle(model, model.Step(at), at);
        return new(cycle.At.ToFindings())
        {
            ["step_length"] = cycle.Length,
            ["penalised_after_one"] = cycle.AfterOne,
            ["penalised"] = cycle.Step.Penalised,
        };
    }

    public static Findings Fit(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "group");
        var nodes = data.NodesOf(golden);
        var (model, fit) = FitOf(golden, data);
        var at = fit.Full.At;
        var (incremental, extreme) = model.AddedBallots(at);
        var posteriors = model.Posteriors(at);
        var rows = new Findings();
        for (int i = 0; i < posteriors.Length; i++)
        {
            rows[$"{data.Usable.Rows[i]}"] = posteriors[i].OfIncremental + posteriors[i].OfExtreme;
        }

        return new()
        {
            ["h"] = nodes.Step,
            ["null_penalised"] = fit.Null.Step.Penalised,
            ["null_sigma"] = fit.Null.At.Spread,
            ["null_eta"] = fit.Null.At.Means,
            ["penalised"] = fit.Full.Step.Penalised,
            ["D"] = fit.Gain,
            ["share_incremental"] = at.Shares[1],
            ["share_extreme"] = at.Shares[2],
            ["stuffed"] = incremental + extreme,
            ["stuffed_incremental"] = incremental,
            ["stuffed_extreme"] = extreme,
            ["sigma"] = at.Spread,
            ["eta"] = at.Means,
            ["b"] = at.Decay,
            ["mean_intensity"] = at.Intensity,
            ["posterior_of_rows"] = rows,
        };
    }

    public static Findings Listed(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "group");
        var (model, fit) = FitOf(golden, data);
        double[] posteriors =
            [.. model.Posteriors(fit.Full.At).Select(one => one.OfIncremental + one.OfExtreme)];
        int[] listed = MixtureList.Of(posteriors, golden.Double("level"));
        return new()
        {
            ["count"] = listed.Length,
            ["rows"] = listed.Select(index => data.Usable.Rows[index]).Order(),
        };
    }

    public static Findings Cells(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "group");
        var at = new MixtureParameters([1, 0, 0], 1, golden.Double("sigma"), golden.Doubles("eta"));
        int[] groups = HasGroups(golden) ? data.Keys : new int[data.Keys.Length];
        double[] counts = LogitCells.Of(data.Usable.Votes, data.Usable.Totals, groups, at);
        return new()
        {
            ["counts"] = counts,
            ["G"] = LogitCells.Distance(counts, golden.Doubles("expected_counts")),
        };
    }

    private static (StationModel Model, StationFit Fit) FitOf(GoldenCase golden, MixtureData data)
    {
        bool hasGroups = HasGroups(golden);
        var model = ModelOf(data, data.NodesOf(golden), hasGroups);
        int[] groups = GroupsOf(data, hasGroups);
        var start = StationFit.StartOf(data.Usable.Votes, data.Usable.Totals, groups, groups.Max() + 1);
        return (model, StationFit.Of(model, start, groups.Length, CancellationToken.None));
    }

    private static StationModel ModelOf(MixtureData data, MixtureNodes nodes, bool hasGroups)
    {
        int[] groups = GroupsOf(data, hasGroups);
        var kernels = StationKernels.Of(nodes, data.Usable.Votes, data.Usable.Totals, MixtureData.Alone);
        return new(kernels, data.Usable.Votes, groups, groups.Max() + 1, null, MixtureData.Alone);
    }

    private static int[] GroupsOf(MixtureData data, bool hasGroups) =>
        hasGroups ? data.Keys : new int[data.Keys.Length];

    private static bool HasGroups(GoldenCase golden) => golden.Input.GetProperty("groups").GetBoolean();

    private static MixtureParameters PointOf(GoldenCase golden) => new(
        golden.Doubles("pi"), golden.Double("b"), golden.Double("sigma"), golden.Doubles("eta"));

    private static double? Near(double own, double mixture, double value) =>
        mixture - own > Furthest ? null : value;
}
