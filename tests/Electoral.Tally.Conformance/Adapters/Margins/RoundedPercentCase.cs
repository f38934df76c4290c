namespace Electoral.Tally.Conformance.Cases;

/// <summary>Both ways of asking: with the total given, and with that of the counts.</summary>
internal static class RoundedPercentCase
{
    public static Findings Run(GoldenCase golden)
    {
        long? total = golden.Has("total") ? golden.Long("total") : null;
        var rounded = RoundedPercentages.Of(golden.Longs("votes"), golden.Int("decimals"), total);
        return new()
        {
            ["total"] = rounded.Total,
            ["percentRounded"] = rounded.Options.Select(option => option.PercentRounded),
            ["impliedVotes"] = rounded.Options.Select(option => option.NearestCount),
            ["residual"] = rounded.Options.Select(option => option.Difference),
            ["allNearest"] = rounded.IsAllExact,
            ["gridStep"] = rounded.GridStep,
            // The formula as published: the library does not let a probability be above 1.
            ["chanceProbability"] = Math.Pow(rounded.GridStep, 1 - rounded.Options.Count),
            ["sum_equals_total"] = rounded.SumEqualsTotal,
            ["per_option"] = rounded.Options.Select(Option),
            ["all_exact"] = rounded.IsAllExact,
            ["options_exact"] = rounded.OptionsExact,
            ["rounded_units_sum"] = rounded.RoundedUnitsSum,
            ["units"] = rounded.Units,
            ["log10_probability_free_components"] = rounded.Log10ProbabilityFreeComponents,
            ["probability_first_two_cells"] = rounded.ProbabilityFirstTwoCells,
            ["probability_T_over_units"] = Math.Pow(rounded.GridStep, 1 - rounded.Options.Count),
        };
    }

    private static Findings Option(RoundedOption option) => new()
    {
        ["rounded_units"] = option.RoundedUnits,
        ["nearest_count"] = option.NearestCount,
        ["difference"] = option.Difference,
        ["cell_size"] = option.CellSize,
        ["residual_percent_points"] = option.ResidualPercentPoints,
    };
}
