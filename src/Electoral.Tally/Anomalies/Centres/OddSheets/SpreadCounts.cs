namespace Electoral.Tally;

/// <summary>How many comparisons lie far out, and how many the fit without odd sheets lets expect.</summary>
internal static class SpreadCounts
{
    private static readonly double[] Distances = [3, 4, 5];

    /// <summary>The fitted dispersion and the counts beyond 3, 4 and 5 standard deviations, as a clause.</summary>
    public static ReportStatement Of(OddStations odd, StationComparison[] before)
    {
        int[] observed = new int[Distances.Length];
        double[] expected = new double[Distances.Length];
        foreach (var comparison in before)
        {
            if (!comparison.IsUsable) continue;
            for (int i = 0; i < Distances.Length; i++)
            {
                if (Math.Abs(comparison.Score) > Distances[i]) observed[i]++;
                expected[i] += Math.Exp(odd.Fit.Without.LogTail(Distances[i], comparison.Gamma));
            }
        }

        return new(
            "fitted-spread", CentreTexts.Spread, odd.MedianDispersion, odd.MeanDispersion, observed[0], observed[1],
            observed[2], expected[0], expected[1], expected[2]);
    }
}
