namespace Electoral.Tally;

/// <summary>Why a fit of odd stations does not lead to a verdict, where it does not.</summary>
internal static class OddVerdict
{
    /// <summary>Fewer comparisons cannot tell odd sheets from stations that differ.</summary>
    public const int FewestComparisons = 200;

    /// <summary>Units whose stations differ more, on average, are not polling places.</summary>
    public const double LargestMeanDispersion = 0.01;

    /// <summary>The reason; null where the test counts.</summary>
    public static ReportStatement? Refusal(OddStations odd, CentreSheets sheets, CentreLevel level)
    {
        string name = level.Level.Name;
        if (!level.IsPollingPlace) return new("level-only-named", CentreTexts.OnlyNamed, name);
        if (2 * sheets.Alone > sheets.Alone + sheets.Stations.Count)
        {
            return new("mostly-alone", CentreTexts.MostlyAlone, name);
        }

        if (2 * Largest(sheets.Stations) > sheets.Alone + sheets.Stations.Count)
        {
            return new("mostly-one-unit", CentreTexts.MostlyOne, name);
        }

        if (odd.Comparisons < FewestComparisons)
        {
            return new("few-comparisons", CentreTexts.FewComparisons, odd.Comparisons, FewestComparisons);
        }

        return odd.MeanDispersion > LargestMeanDispersion
            ? new("unlike-stations", CentreTexts.Unlike, name, odd.MeanDispersion, LargestMeanDispersion)
            : null;
    }

    /// <summary>What the ratios are under each law; the smallest counts.</summary>
    public static ReportStatement Ratios(OddStations odd) => new(
        "ratios-by-law", CentreTexts.RatiosByLaw, odd.ScoreRatio, odd.LogNormalRatio, odd.InverseGammaRatio,
        OddStations.LargestDispersion, odd.BoundedRatio);

    private static long Largest(CentreStations stations)
    {
        long largest = 0;
        for (int centre = 0; centre < stations.Centres; centre++)
        {
            largest = Math.Max(largest, stations.StationsOf(centre).Count);
        }

        return largest;
    }
}
