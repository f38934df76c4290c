using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// One proportion of the sheets of a table, such as turnout: how it varies between centres and stations.
/// </summary>
/// <remarks>
/// A centre's true proportion has a beta distribution: around that of the unit above, with the dispersion that the
/// centres show, updated by what the centre's own stations say. A station's varies around its centre's.
/// </remarks>
internal sealed class FittedProportion
{
    private readonly double[] _alpha;
    private readonly double[] _beta;

    private FittedProportion(double[] alpha, double[] beta, double ofStations, double ofCentres) =>
        (_alpha, _beta, OfStations, OfCentres) = (alpha, beta, ofStations, ofCentres);

    /// <summary>The dispersion of stations around their centre.</summary>
    public double OfStations { get; }

    /// <summary>The dispersion of centres around the unit above them.</summary>
    public double OfCentres { get; }

    /// <param name="bounds">The first sheet of each centre, then the end of the last.</param>
    /// <param name="above">The first centre of each unit above, and the end after the last.</param>
    /// <param name="parts">The part of each sheet.</param>
    /// <param name="wholes">The whole that it is part of; 0 if the sheet does not give it.</param>
    public static FittedProportion Fit(int[] bounds, int[] above, int[] parts, int[] wholes)
    {
        int centres = bounds.Length - 1;
        double ofStations = SharedDispersion.Fit(bounds, parts, wholes, CancellationToken.None).Value;
        int[] sums = new int[centres], totals = new int[centres];
        var effective = new double[centres];
        for (int centre = 0; centre < centres; centre++)
        {
            for (int row = bounds[centre]; row < bounds[centre + 1]; row++)
            {
                if (wholes[row] == 0) continue;
                sums[centre] += parts[row];
                totals[centre] += wholes[row];
                effective[centre] += wholes[row] / (1 + (wholes[row] - 1) * ofStations);
            }
        }

        double ofCentres = SharedDispersion.Fit(above, sums, totals, CancellationToken.None).Value;
        double[] alpha = new double[centres], beta = new double[centres];
        for (int unit = 0; unit + 1 < above.Length; unit++)
        {
            double mean = MeanOf(sums, totals, above[unit], above[unit + 1]);
            for (int centre = above[unit]; centre < above[unit + 1]; centre++)
            {
                double own = totals[centre] > 0 ? (double)sums[centre] / totals[centre] : 0;
                // Without dispersion between centres, all of them have the mean.
                double prior = ofCentres > 0 ? (1 - ofCentres) / ofCentres : double.PositiveInfinity;
                alpha[centre] = ofCentres > 0 ? mean * prior + own * effective[centre] : mean;
                beta[centre] = ofCentres > 0
                    ? (1 - mean) * prior + (1 - own) * effective[centre]
                    : double.PositiveInfinity;
            }
        }

        return new(alpha, beta, ofStations, ofCentres);
    }

    /// <summary>A true proportion of a centre.</summary>
    public double NextOfCentre(ref CounterRandom random, int centre) => double.IsInfinity(_beta[centre])
        ? _alpha[centre]
        : _alpha[centre] <= 0 ? 0 : _beta[centre] <= 0 ? 1 : random.NextBeta(_alpha[centre], _beta[centre]);

    /// <summary>A true proportion of a station whose centre has this one.</summary>
    public double NextOfTable(ref CounterRandom random, double ofCentre) =>
        DispersedProportions.Next(ref random, ofCentre, OfStations);

    private static double MeanOf(int[] sums, int[] totals, int first, int end)
    {
        long sum = 0, total = 0;
        for (int centre = first; centre < end; centre++)
        {
            sum += sums[centre];
            total += totals[centre];
        }

        return total == 0 ? 0 : (double)sum / total;
    }
}
