using System.Text.Json;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Shrinkage, predictions and intervals around bounds.</summary>
internal static class PredictionCases
{
    public static Findings Shrinkage(GoldenCase golden) => new()
    {
        ["DL"] = Shrunk(golden, ShrinkageMethod.DerSimonianLaird),
        ["REML"] = Shrunk(golden, ShrinkageMethod.Reml),
        ["PM"] = Shrunk(golden, ShrinkageMethod.PauleMandel),
    };

    public static Findings BetaBinomial(GoldenCase golden)
    {
        var prediction = BetaBinomialPrediction.Of(
            golden.Long("outstanding"), golden.Double("alpha"), golden.Double("beta"),
            golden.Double("confidence", 0.95));
        return new()
        {
            ["mean"] = prediction.Mean,
            ["variance"] = prediction.Variance,
            ["lower"] = prediction.Interval.Low,
            ["upper"] = prediction.Interval.High,
            ["probAtLeastHalfPlusOne"] = prediction.ProbabilityOfMajority,
        };
    }

    public static Findings ImbensManskiInterval(GoldenCase golden)
    {
        var found = ImbensManski.Of(
            golden.Double("lower"), golden.Double("upper"), golden.Double("seLower"), golden.Double("seUpper"),
            golden.Double("confidence", 0.95));
        return new()
        {
            ["c"] = found.Critical,
            ["ciLower"] = found.Interval.Low,
            ["ciUpper"] = found.Interval.High,
        };
    }

    public static Findings WeightedQuantiles(GoldenCase golden)
    {
        double[] values = golden.Doubles("x"), weights = golden.Doubles("w");
        return new() { ["q"] = golden.Doubles("taus").Select(tau => WeightedQuantile.Of(values, weights, tau)) };
    }

    public static Findings Conformal(GoldenCase golden)
    {
        double confidence = (double)(1 - golden.Decimal("alpha"));
        var conformal = SplitConformal.Of(Units(golden, "training"), Units(golden, "calibration"), confidence);
        double[] missing = golden.Doubles("missingBaseline");
        Interval[] plain = [.. missing.Select(baseline => conformal.IntervalOf(baseline))];
        Interval[] weighted = [.. missing.Select(baseline => conformal.IntervalOf(baseline, byBaseline: true))];
        return new()
        {
            ["center"] = conformal.Centre,
            ["scores"] = conformal.Scores,
            ["rank"] = conformal.Rank,
            ["quantile"] = Finite(conformal.Width),
            ["populationWeightedQuantile"] = Finite(conformal.WeightedWidth),
            ["lower"] = plain.Select(interval => Finite(interval.Low)),
            ["upper"] = plain.Select(interval => Finite(interval.High)),
            ["sumLower"] = Finite(plain.Sum(interval => interval.Low)),
            ["sumUpper"] = Finite(plain.Sum(interval => interval.High)),
            ["lowerWeighted"] = weighted.Select(interval => Finite(interval.Low)),
            ["upperWeighted"] = weighted.Select(interval => Finite(interval.High)),
            ["sumLowerWeighted"] = Finite(weighted.Sum(interval => interval.Low)),
            ["sumUpperWeighted"] = Finite(weighted.Sum(interval => interval.High)),
            ["point"] = missing.Select(conformal.Predict),
            ["sumPoint"] = missing.Sum(conformal.Predict),
        };
    }

    /// <summary>Infinite ends have no number in a file: null.</summary>
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static UnitResult[] Units(GoldenCase golden, string key) =>
        [.. golden.Items(key).Select(unit => new UnitResult(Number(unit, "baseline"), Number(unit, "result")))];

    private static double Number(JsonElement unit, string key) => unit.GetProperty(key).GetDouble();

    private static Findings Shrunk(GoldenCase golden, ShrinkageMethod method)
    {
        var shrinkage = NormalShrinkage.Of(golden.Doubles("yi"), golden.Doubles("vi"), method);
        return new()
        {
            ["tau2"] = shrinkage.BetweenVariance,
            ["mu"] = shrinkage.Mean,
            ["seMu"] = shrinkage.StandardErrorOfMean,
            ["Q"] = shrinkage.Q,
            ["I2"] = shrinkage.InconsistencyPercent,
            ["blup"] = shrinkage.Predictions.Select(prediction => prediction.Value),
            ["blupSe"] = shrinkage.Predictions.Select(prediction => prediction.StandardError),
        };
    }
}
