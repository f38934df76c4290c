namespace Electoral.Tally;

/// <summary>Why a fit of odd tables makes no verdict, where it makes none.</summary>
internal static class OddVerdict
{
    /// <summary>Fewer comparisons cannot tell odd sheets from tables that differ.</summary>
    public const int FewestComparisons = 200;

    /// <summary>Units whose tables differ more, on average, are no polling places.</summary>
    public const double LargestMeanDispersion = 0.01;

    /// <summary>The reason; null where the test counts.</summary>
    public static ReportStatement? Refusal(OddTables odd, CentreSheets sheets, CentreLevel level)
    {
        string name = level.Level.Name;
        if (!level.IsPollingPlace) return new("level-only-named", CentreTexts.OnlyNamed, name);
        if (2 * sheets.Alone > sheets.Alone + sheets.Tables.Count)
        {
            return new("mostly-alone", CentreTexts.MostlyAlone, name);
        }

        if (2 * Largest(sheets.Tables) > sheets.Alone + sheets.Tables.Count)
        {
            return new("mostly-one-unit", CentreTexts.MostlyOne, name);
        }

        if (odd.Comparisons < FewestComparisons)
        {
            return new("few-comparisons", CentreTexts.FewComparisons, odd.Comparisons, FewestComparisons);
        }

        return odd.MeanDispersion > LargestMeanDispersion
            ? new("unlike-tables", CentreTexts.Unlike, name, odd.MeanDispersion, LargestMeanDispersion)
            : null;
    }

    /// <summary>What the ratios are under each law; the smallest counts.</summary>
    public static ReportStatement Ratios(OddTables odd) => new(
        "ratios-by-law", CentreTexts.RatiosByLaw, odd.ScoreRatio, odd.LogNormalRatio, odd.InverseGammaRatio,
        OddTables.LargestDispersion, odd.BoundedRatio);

    private static long Largest(CentreTables tables)
    {
        long largest = 0;
        for (int centre = 0; centre < tables.Centres; centre++)
        {
            largest = Math.Max(largest, tables.TablesOf(centre).Count);
        }

        return largest;
    }
}
