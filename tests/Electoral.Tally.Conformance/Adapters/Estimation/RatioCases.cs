using System.Globalization;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Ratios of a stratified sample.</summary>
internal static class RatioCases
{
    public static Findings Combined(GoldenCase golden)
    {
        var set = SampleSet.Of(golden);
        double confidence = golden.Double("confidence", 0.95);
        var sample = set.Sample(new() { Confidence = confidence });
        string percent = (100 * confidence).ToString("0.###", CultureInfo.InvariantCulture);
        string quantile = (500 + 500 * confidence).ToString("0.###", CultureInfo.InvariantCulture);
        var findings = new Findings();
        foreach (var pair in golden.Items("numerators/denominators"))
        {
            string name = pair.GetString()!;
            string[] parts = name.Split('/');
            var ratio = sample.CombinedRatio(SampleSet.Named(parts[0]), SampleSet.Named(parts[1]));
            long degrees = ratio.DegreesOfFreedom!.Value;
            double t = Kernels.StudentDistribution.Quantile((1 + confidence) / 2, degrees);
            double z = Kernels.NormalDistribution.Quantile((1 + confidence) / 2);
            findings[name] = new Findings
            {
                ["estimate"] = ratio.Value,
                ["se"] = ratio.StandardError,
                ["seWithoutFpc"] = ratio.StandardErrorWithoutCorrection,
                ["df"] = degrees,
                [$"t{quantile}"] = t,
                [$"lowerT{percent}"] = ratio.Interval.Low,
                [$"upperT{percent}"] = ratio.Interval.High,
                [$"lowerZ{percent}"] = ratio.Value - z * ratio.StandardError,
                [$"upperZ{percent}"] = ratio.Value + z * ratio.StandardError,
            };
        }

        return findings;
    }

    public static Findings ByStratum(GoldenCase golden)
    {
        var ratios = SampleSet.Of(golden).Sample().RatioByStratum(
            SampleSet.Named(golden.Text("numerator")), SampleSet.Named(golden.Text("denominator")));
        var findings = new Findings();
        foreach (var (stratum, ratio) in ratios)
        {
            findings[stratum.Name] = new Findings { ["ratio"] = ratio!.Value, ["se"] = ratio.StandardError };
        }

        return findings;
    }

    /// <summary>One-stage clusters; centres that were not drawn are in the frame alone.</summary>
    public static Findings Clustered(GoldenCase golden)
    {
        var sheets = golden.Items("sheets").ToArray();
        string cluster = golden.Text("psu");
        var table = SampleSet.TableOf(sheets, ["stratum", "centre", "sheet"], sheet => new(
            SampleSet.Text(sheet, "stratum"), SampleSet.Text(sheet, cluster)));
        var units = new List<FrameUnit>();
        foreach (var stratum in golden.Items("strata"))
        {
            var drawn = table.Units.UnitsAt("centre")
                .Where(centre => centre.Parent!.Value.Code == SampleSet.Text(stratum, "id"));
            units.AddRange(drawn.Select(centre => new FrameUnit(centre.Path, null, null)));
            int rest = stratum.GetProperty("centers").GetInt32() - units.Count(
                unit => unit.Unit[0] == SampleSet.Text(stratum, "id"));
            units.AddRange(Enumerable.Range(0, rest).Select(index => new FrameUnit(
                new(SampleSet.Text(stratum, "id"), $"not drawn {index}"), null, null)));
        }

        var frame = SheetFrame.OfUnits(["stratum", "centre"], units);
        var sample = table.SampleFrom(
            frame, new() { ClusterLevel = "centre", SingleStations = SingleStationPolicy.Certainty });
        var margin = sample.CombinedRatio(SampleSet.Margin, LinearCount.Valid);
        var share = sample.CombinedRatio(LinearCount.Votes("A"), LinearCount.Valid);
        var turnout = sample.CombinedRatio(LinearCount.BallotsCast, LinearCount.Registered);
        var total = sample.Total(SampleSet.Margin);
        return new()
        {
            ["marginRatio"] = margin.Value,
            ["marginRatioSe"] = margin.StandardError,
            ["shareA"] = share.Value,
            ["shareASe"] = share.StandardError,
            ["turnout"] = turnout.Value,
            ["turnoutSe"] = turnout.StandardError,
            ["totalMargin"] = total.Value,
            ["totalMarginSe"] = total.StandardError,
            ["df"] = margin.DegreesOfFreedom,
            ["seNoFpc"] = margin.StandardErrorWithoutCorrection,
        };
    }

    public static Findings SingletonStrata(GoldenCase golden)
    {
        var set = SampleSet.Of(golden);
        return new()
        {
            ["remove"] = Under(SingleStationPolicy.Certainty),
            ["certainty"] = Under(SingleStationPolicy.Certainty),
            ["adjust"] = Under(SingleStationPolicy.Adjust),
            ["average"] = Under(SingleStationPolicy.Average),
        };

        Findings Under(SingleStationPolicy policy)
        {
            var sample = set.Sample(new() { SingleStations = policy });
            var margin = sample.CombinedRatio(SampleSet.Margin, LinearCount.Valid);
            var total = sample.Total(LinearCount.Votes("A"));
            return new()
            {
                ["marginRatio"] = margin.Value,
                ["se"] = margin.StandardError,
                ["totalA"] = total.Value,
                ["totalASe"] = total.StandardError,
                ["df"] = margin.DegreesOfFreedom,
            };
        }
    }
}
