using System.Globalization;

namespace Electoral.Tally.Conformance.Cases;

internal static class PercentageCase
{
    public static Findings Integer(GoldenCase golden)
    {
        var tests = IntegerPercentages.Of(
            golden.Ints("registered"), golden.Ints("ballots"), golden.Ints("votes"));
        var findings = new Findings { ["included"] = tests[0].Included };
        foreach (var test in tests)
        {
            string name = test.Percentage switch
            {
                PercentageOf.Turnout => "turnout",
                PercentageOf.Result => "result",
                _ => "either",
            };
            findings[$"{name}_observed"] = test.Observed;
            findings[$"{name}_expected"] = test.Expected;
            findings[$"{name}_sd"] = test.StandardDeviation;
            findings[$"{name}_excess"] = test.Excess;
            findings[$"{name}_z"] = test.Z;
            findings[$"{name}_p_upper_exact_poisson_binomial"] = test.UpperPValue?.Value;
        }

        return findings;
    }

    public static Findings Coarse(GoldenCase golden)
    {
        var test = CoarseFractions.Of(golden.Ints("votes"), golden.Ints("totals"));
        var byName = test.ByFraction.ToDictionary(
            fraction => string.Create(
                CultureInfo.InvariantCulture, $"{fraction.Numerator}/{fraction.Denominator}"),
            StringComparer.Ordinal);
        var wanted = golden.Items("fractions").Select(name => byName[name.GetString()!]).ToArray();
        return new()
        {
            ["n"] = test.Stations,
            ["observed_total"] = test.Observed,
            ["observed_by_fraction"] = wanted.Select(fraction => fraction.Observed),
            ["expected_total"] = test.Expected,
            ["sd_total"] = test.StandardDeviation,
            ["z"] = test.Z,
            ["expected_by_fraction"] = wanted.Select(fraction => fraction.Expected),
        };
    }
}
