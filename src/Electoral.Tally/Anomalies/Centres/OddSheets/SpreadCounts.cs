using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How many comparisons are far out, and how many the fit without odd sheets expects.</summary>
internal static class SpreadCounts
{
    private static readonly double[] Distances = [3, 4, 5];

    /// <summary>The fitted dispersion and the counts beyond 3, 4 and 5 standard deviations, as a clause.</summary>
    public static ReportStatement Of(OddStations odd, StationComparison[] before)
    {
        int[] observed = new int[Distances.Length];
        var usable = Array.FindAll(before, comparison => comparison.IsUsable);
        foreach (var comparison in usable)
        {
            for (int i = 0; i < Distances.Length; i++)
            {
                if (Math.Abs(comparison.Score) > Distances[i]) observed[i]++;
            }
        }

        double[] expected = ExpectedTails.Of(
            odd.Fit.Without, Array.ConvertAll(usable, comparison => comparison.Gamma), Distances);
        return new(
            "fitted-spread", CentreTexts.Spread, odd.MedianDispersion, odd.MeanDispersion, observed[0], observed[1],
            observed[2], expected[0], expected[1], expected[2]);
    }
}
