using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the digits of stations and of their laws add up to, for one selection and one place.</summary>
/// <param name="cells">How many digits, or kinds of pairs, there are.</param>
internal sealed class StationDigitSums(int cells)
{
    private const int FewestStations = 30;

    public long Stations { get; private set; }

    public double[] Observed { get; } = new double[cells];

    public double[] Expected { get; } = new double[cells];

    /// <summary>Σ diag(q) − qq'.</summary>
    public double[,] Covariance { get; } = new double[cells, cells];

    /// <summary>Σ d with d = e − 2q + q̄: the digit less its expectation, corrected for following itself.</summary>
    public double[] Deviations { get; } = new double[cells];

    /// <summary>Σ dd'.</summary>
    public double[,] Products { get; } = new double[cells, cells];

    /// <summary>Adds a station.</summary>
    /// <param name="digit">What it shows.</param>
    /// <param name="law">What its law makes likely.</param>
    /// <param name="average">The mean of such laws over the law itself; empty where the share is not its own.</param>
    public void Add(int digit, ReadOnlySpan<double> law, ReadOnlySpan<double> average)
    {
        Stations++;
        Observed[digit]++;
        Span<double> deviation = stackalloc double[cells];
        for (int cell = 0; cell < cells; cell++)
        {
            Expected[cell] += law[cell];
            Covariance[cell, cell] += law[cell];
            deviation[cell] = average.IsEmpty ? -law[cell] : average[cell] - 2 * law[cell];
        }

        deviation[digit]++;
        for (int cell = 0; cell < cells; cell++)
        {
            Deviations[cell] += deviation[cell];
            for (int other = 0; other < cells; other++)
            {
                Covariance[cell, other] -= law[cell] * law[other];
                Products[cell, other] += deviation[cell] * deviation[other];
            }
        }
    }

    public void Merge(StationDigitSums others)
    {
        Stations += others.Stations;
        for (int cell = 0; cell < cells; cell++)
        {
            Observed[cell] += others.Observed[cell];
            Expected[cell] += others.Expected[cell];
            Deviations[cell] += others.Deviations[cell];
            for (int other = 0; other < cells; other++)
            {
                Covariance[cell, other] += others.Covariance[cell, other];
                Products[cell, other] += others.Products[cell, other];
            }
        }
    }

    /// <summary>x'V⁻¹x of observed less expected; null where nothing can vary.</summary>
    public FitStatistic? PlugIn()
    {
        double[] difference = new double[cells];
        for (int cell = 0; cell < cells; cell++) difference[cell] = Observed[cell] - Expected[cell];
        var form = QuadraticForm.Of(difference, Covariance);
        if (Stations == 0 || form.Rank == 0) return null;
        double log = ChiSquareDistribution.LogSurvival(form.Value, form.Rank);
        return new("station digits X²", form.Value, form.Rank, Asymptotic(log));
    }

    /// <summary>Hotelling's T² of the corrected deviations; null where nothing can vary.</summary>
    public FitStatistic? Corrected()
    {
        if (Stations < FewestStations) return null;
        var form = QuadraticForm.Of(Deviations, Centred());
        if (form.Rank == 0) return null;
        double hotelling = form.Value * (Stations - 1) / Stations, rank = form.Rank;
        double f = hotelling * (Stations - rank) / (rank * (Stations - 1));
        double log = FisherDistribution.LogSurvival(f, rank, Stations - rank);
        return new("station digits T²", hotelling, rank, Asymptotic(log));
    }

    /// <summary>The standard deviation of each corrected deviation, from the stations; null for too few.</summary>
    public double[]? Deviance()
    {
        if (Stations < FewestStations) return null;
        double[,] centred = Centred();
        double factor = (double)Stations / (Stations - 1);
        var found = new double[cells];
        for (int cell = 0; cell < cells; cell++) found[cell] = Math.Sqrt(Math.Max(0, factor * centred[cell, cell]));
        return found;
    }

    // Σ (d − d̄)(d − d̄)'.
    private double[,] Centred()
    {
        var centred = (double[,])Products.Clone();
        for (int row = 0; row < cells; row++)
        {
            for (int cell = 0; cell < cells; cell++)
            {
                centred[row, cell] -= Deviations[row] * Deviations[cell] / Stations;
            }
        }

        return centred;
    }

    private static PValue Asymptotic(double log) =>
        PValue.FromLog(log, PValueMethod.Asymptotic, PValueSides.OneSided);
}
