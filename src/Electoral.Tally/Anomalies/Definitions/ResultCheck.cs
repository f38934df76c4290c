namespace Electoral.Tally;

/// <summary>Whether what a test returns is its own draft with something found.</summary>
internal static class ResultCheck
{
    /// <summary>What is wrong with a result; null where nothing is.</summary>
    public static string? Objection(AnomalyTest draft, AnomalyTest result)
    {
        bool isOwn = draft == result with
        {
            Statistic = null,
            DegreesOfFreedom = null,
            PValue = null,
            AttainableLevel = null,
            Effect = null,
            N = draft.N,
            Excluded = draft.Excluded,
            Warnings = draft.Warnings,
            Descriptive = draft.Descriptive,
            NotComputable = null,
        };
        if (!isOwn) return "it is not the draft with what was found";
        if (draft.IsDescriptive && !result.IsDescriptive) return "a descriptive test may not count";
        bool areCounted = result.N >= 0 && result.Excluded.All(excluded => excluded.Count > 0);
        if (!areCounted) return "a number of sheets is negative, or one that is left out is 0";
        bool isEmpty = result.Statistic is null && result.PValue is null;
        if (!result.IsComputable) return isEmpty ? null : "it is not computable and has numbers all the same";
        if (result.Statistic is not { } statistic) return "it has no statistic and does not say why";
        double?[] numbers = [statistic, result.DegreesOfFreedom, result.AttainableLevel, result.Effect?.Value];
        return Array.Exists(numbers, number => number is { } one && !double.IsFinite(one))
            ? "a number is not finite"
            : null;
    }
}
