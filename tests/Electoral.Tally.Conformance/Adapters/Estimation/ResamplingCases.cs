using System.Text.Json;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>The jackknife and the rescaled bootstrap.</summary>
internal static class ResamplingCases
{
    public static Findings Jackknife(GoldenCase golden)
    {
        var sample = SampleSet.Of(golden).Sample(new() { SingleStations = SingleStationPolicy.Certainty });
        var margin = sample.JackknifeRatio(SampleSet.Margin, LinearCount.Valid);
        var total = sample.JackknifeTotal(LinearCount.Votes("A")).Estimate;
        return new()
        {
            ["marginRatio"] = margin.Estimate.Value,
            ["seMse"] = margin.Estimate.StandardError,
            ["seCentredAtReplicateMean"] = margin.StandardErrorAboutReplicates,
            ["seMseNoFpc"] = margin.Estimate.StandardErrorWithoutCorrection,
            ["totalA"] = total.Value,
            ["totalASe"] = total.StandardError,
        };
    }

    public static Findings RaoWu(GoldenCase golden)
    {
        var set = SampleSet.Of(golden);
        var sample = set.Sample(new() { SingleStations = SingleStationPolicy.Certainty });
        var rows = sample.Rows.ToArray();
        int[] indexInFile = [.. rows.Select(row => IndexOf(set.Ids, row.Code))];
        var replicates = golden.Items("multiplicities").Select(drawn =>
        {
            long[] counts = GoldenCase.Longs(drawn);
            return sample.RescaledWeights([.. indexInFile.Select(index => (int)counts[index])]);
        }).ToArray();
        double[] first = new double[rows.Length];
        for (int i = 0; i < first.Length; i++) first[indexInFile[i]] = replicates[0][i];
        double[] ratios = [.. replicates.Select(weights => Ratio(rows, weights))];
        double mean = ratios.Average();
        return new()
        {
            ["replicateWeightsFirst"] = first,
            ["replicateMarginRatio"] = ratios,
            ["seAroundReplicateMeanDivB-1"] =
                Math.Sqrt(ratios.Sum(ratio => (ratio - mean) * (ratio - mean)) / (ratios.Length - 1)),
        };
    }

    /// <summary>Every resample of every stratum, each as likely as another.</summary>
    public static Findings ExactVariance(GoldenCase golden)
    {
        var strata = golden.Items("strata").ToArray();
        var builder = new TallyTable.Builder(new(new Selection("y")), ["stratum", "sheet"]);
        foreach (var stratum in strata)
        {
            double[] values = GoldenCase.Doubles(stratum.GetProperty("y"));
            for (int i = 0; i < values.Length; i++)
            {
                builder.Add(new() { Unit = IdOf(stratum), Code = Numbered.Name(i), Votes = [(int)values[i]] });
            }
        }

        var frame = SheetFrame.OfUnits(["stratum"], strata.Select(stratum => new FrameUnit(
            IdOf(stratum), stratum.GetProperty("stations").GetInt64(), null)));
        var sample = builder.Build().SampleFrom(frame, new() { SingleStations = SingleStationPolicy.Certainty });
        var rows = sample.Rows.ToArray();
        double[] totals = [.. Resamples(sample).Select(drawn =>
            sample.RescaledWeights(drawn).Zip(rows, (weight, row) => weight * row.VotesAt(0)!.Value).Sum())];
        double mean = totals.Average();
        double error = sample.Total(LinearCount.Votes("y")).StandardError;
        return new()
        {
            ["bootstrapVarianceOfTotalExact"] = totals.Sum(total => (total - mean) * (total - mean)) / totals.Length,
            ["analytic"] = error * error,
            ["resamples"] = totals.Length,
        };
    }

    private static UnitPath IdOf(JsonElement stratum) => new(SampleSet.Text(stratum, "id"));

    private static IEnumerable<int[]> Resamples(StratifiedSample sample)
    {
        IEnumerable<int[]> all = [[]];
        foreach (var stratum in sample.Strata)
        {
            var own = Draws((int)stratum.Observed, Math.Max(1, (int)stratum.Observed - 1)).ToArray();
            all = all.SelectMany(before => own, (before, drawn) => (int[])[.. before, .. drawn]);
        }

        return all;
    }

    private static IEnumerable<int[]> Draws(int units, int draws)
    {
        IEnumerable<int[]> all = [new int[units]];
        for (int draw = 0; draw < draws; draw++)
        {
            all = all.SelectMany(before => Enumerable.Range(0, units), (before, unit) =>
            {
                int[] drawn = [.. before];
                drawn[unit]++;
                return drawn;
            });
        }

        return all;
    }

    private static double Ratio(TallyRow[] rows, IReadOnlyList<double> weights)
    {
        double above = 0, below = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            above += weights[i] * (rows[i]["A"]!.Value - rows[i]["B"]!.Value);
            below += weights[i] * (rows[i]["A"]!.Value + rows[i]["B"]!.Value + rows[i]["C"]!.Value);
        }

        return above / below;
    }

    private static int IndexOf(IReadOnlyList<string> ids, string id)
    {
        for (int index = 0; index < ids.Count; index++)
        {
            if (ids[index] == id) return index;
        }

        return -1;
    }
}
