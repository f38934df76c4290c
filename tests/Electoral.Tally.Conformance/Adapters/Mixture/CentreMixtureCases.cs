using Electoral.Tally.Kernels;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Stations compared with those of their centre.</summary>
internal static class CentreMixtureCases
{
    public static Findings Kernel(GoldenCase golden)
    {
        var nodes = MixtureNodes.Of(golden.Double("h"));
        int[] totals = golden.Ints("n"), votes = golden.Ints("votes"), at = golden.Ints("nodes");
        double[] rho = golden.Doubles("rho");
        var (logs, first, last) = (new List<double[]>(), new List<int>(), new List<int>());
        for (int i = 0; i < votes.Length; i++)
        {
            var station = new StationsByCentre([0, 1], [votes[i]], [totals[i]], nodes);
            var kernel = new BetaBinomialKernel(station, rho[i], MixtureData.Alone);
            double[] kept = new double[nodes.Count + CentreLanes.Lanes];
            var range = kernel.Fill(votes[i], totals[i], kept);
            first.Add(range.First);
            last.Add(range.Last);
            logs.Add([.. at.Select(node => kernel.At(votes[i], totals[i], node))]);
        }

        return new() { ["log_kernel"] = logs, ["first_node"] = first, ["last_node"] = last };
    }

    public static Findings Moves(GoldenCase golden)
    {
        var nodes = MixtureNodes.Of(golden.Double("h"));
        double[] logs = new double[nodes.Count + CentreLanes.Lanes], values = new double[nodes.Count];
        int votes = golden.Int("votes"), total = golden.Int("n");
        var station = new StationsByCentre([0, 1], [votes], [total], nodes);
        var range = new BetaBinomialKernel(station, golden.Double("rho"), MixtureData.Alone).Fill(votes, total, logs);
        for (int node = range.First; node <= range.Last; node++) values[node] = Math.Exp(logs[node] - range.Largest);
        double ratio = NodeMoves.RatioOf(golden.Double("b"), nodes);
        double[] up = new double[nodes.Count], down = new double[nodes.Count], far = new double[nodes.Count];
        NodeMoves.IncrementalBack(values, ratio, up);
        NodeMoves.IncrementalForward(values, ratio, down);
        NodeMoves.ExtremeBack(values, nodes, far);
        int[] at = golden.Ints("nodes");
        return new()
        {
            ["clean"] = at.Select(node => values[node]),
            ["incremental"] = at.Select(node => up[node]),
            ["odd"] = at.Select(node => 0.5 * (up[node] + down[node])),
            ["extreme"] = at.Select(node => far[node]),
        };
    }

    public static Findings Step(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "centre");
        var (stations, rows) = StationsOf(data, MixtureNodes.Of(golden.Double("h")));
        var model = new CentreModel(
            CentreKernels.Of(stations, golden.Double("rho"), MixtureData.Alone), null, MixtureData.Alone);
        var at = new MixtureParameters(golden.Doubles("pi"), golden.Double("b"), 1, []);
        var step = model.Step(at);
        var posteriors = model.Posteriors(at);
        var byRow = new Findings();
        for (int i = 0; i < rows.Length; i++)
        {
            var one = posteriors[i];
            byRow[$"{rows[i]}"] = new[] { one.OfIncremental, one.OfExtreme, one.OfOdd };
        }

        return new(step.Next.ToFindings())
        {
            ["centres"] = stations.Centres,
            ["tables"] = stations.Count,
            ["loglik"] = step.LogLikelihood,
            ["penalised"] = step.Penalised,
            ["first_centres"] = model.LogLikelihoods(at).Take(golden.Expected.GetProperty("first_centres")
                .GetArrayLength()),
            ["n_incremental"] = step.Expected[1],
            ["n_extreme"] = step.Expected[2],
            ["n_odd"] = step.Expected[3],
            ["stuffed_incremental"] = posteriors.Sum(one => one.AddedByIncremental),
            ["stuffed_extreme"] = posteriors.Sum(one => one.AddedByExtreme),
            ["posterior_of_rows"] = byRow,
        };
    }

    public static Findings Fit(GoldenCase golden)
    {
        var data = MixtureData.Of(golden, "centre");
        var (stations, rows) = StationsOf(data, data.NodesOf(golden));
        var fit = golden.Has("rho")
            ? CentreFit.At(
                CentreKernels.Of(stations, golden.Double("rho"), MixtureData.Alone), StationFit.Tolerance,
                MixtureData.Alone)
            : CentreFit.Of(stations, StationFit.Tolerance, MixtureData.Alone);
        var at = fit.Full.End.At;
        var posteriors = new CentreModel(fit.Full.Kernels, null, MixtureData.Alone).Posteriors(at);
        var (ofRows, addedOfRows) = (new Findings(), new Findings());
        for (int i = 0; i < rows.Length; i++)
        {
            ofRows[$"{rows[i]}"] = posteriors[i].OfIncremental + posteriors[i].OfExtreme;
            addedOfRows[$"{rows[i]}"] = posteriors[i].AddedByIncremental + posteriors[i].AddedByExtreme;
        }

        double incremental = posteriors.Sum(one => one.AddedByIncremental);
        double extreme = posteriors.Sum(one => one.AddedByExtreme);
        return new()
        {
            ["centres"] = stations.Centres,
            ["tables"] = stations.Count,
            ["leader_votes_in_tables"] = stations.Votes.Sum(),
            ["null_penalised"] = fit.Null.End.Step.Penalised,
            ["null_share_odd"] = fit.Null.End.At.Shares[3],
            ["penalised"] = fit.Full.End.Step.Penalised,
            ["D"] = fit.Gain,
            ["share_incremental"] = at.Shares[1],
            ["share_extreme"] = at.Shares[2],
            ["share_odd"] = at.Shares[3],
            ["stuffed"] = incremental + extreme,
            ["stuffed_incremental"] = incremental,
            ["stuffed_extreme"] = extreme,
            ["null_rho"] = fit.Null.Rho,
            ["rho"] = fit.Full.Rho,
            ["b"] = at.Decay,
            ["posterior_of_rows"] = ofRows,
            ["stuffed_of_rows"] = addedOfRows,
        };
    }

    // Centres with two stations or more, in the order of the file.
    private static (StationsByCentre Stations, int[] Rows) StationsOf(MixtureData data, MixtureNodes nodes)
    {
        var centres = Enumerable.Range(0, data.Keys.Length).GroupBy(i => data.Keys[i]).Where(own => own.Count() > 1)
            .Select(own => own.ToArray()).ToArray();
        int[] order = [.. centres.SelectMany(own => own)];
        int[] first = [0, .. centres.Select(own => own.Length)];
        for (int centre = 1; centre < first.Length; centre++) first[centre] += first[centre - 1];
        int[] Take(int[] column) => Array.ConvertAll(order, i => column[i]);
        return (new(first, Take(data.Usable.Votes), Take(data.Usable.Totals), nodes), Take(data.Usable.Rows));
    }
}
