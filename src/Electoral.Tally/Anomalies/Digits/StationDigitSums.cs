namespace Electoral.Tally;

/// <summary>What the digits of stations and of their laws add up to, for one selection and one place.</summary>
internal sealed class StationDigitSums
{
    public const int Cells = 10;

    public long Stations { get; private set; }

    public double[] Observed { get; } = new double[Cells];

    public double[] Expected { get; } = new double[Cells];

    /// <summary>Σ diag(q) − qq'.</summary>
    public double[,] Covariance { get; } = new double[Cells, Cells];

    /// <summary>Σ d with d = e − 2q + q̄: the digit less its expectation, corrected for following itself.</summary>
    public double[] Deviations { get; } = new double[Cells];

    /// <summary>Σ dd'.</summary>
    public double[,] Products { get; } = new double[Cells, Cells];

    /// <summary>Adds a station.</summary>
    /// <param name="digit">What it shows.</param>
    /// <param name="law">What its law makes likely.</param>
    /// <param name="average">The mean of such laws over the law itself; empty where the share is not its own.</param>
    public void Add(int digit, ReadOnlySpan<double> law, ReadOnlySpan<double> average)
    {
        Stations++;
        Observed[digit]++;
        Span<double> deviation = stackalloc double[Cells];
        for (int cell = 0; cell < Cells; cell++)
        {
            Expected[cell] += law[cell];
            Covariance[cell, cell] += law[cell];
            deviation[cell] = average.IsEmpty ? -law[cell] : average[cell] - 2 * law[cell];
        }

        deviation[digit]++;
        for (int cell = 0; cell < Cells; cell++)
        {
            Deviations[cell] += deviation[cell];
            for (int other = 0; other < Cells; other++)
            {
                Covariance[cell, other] -= law[cell] * law[other];
                Products[cell, other] += deviation[cell] * deviation[other];
            }
        }
    }

    public void Merge(StationDigitSums others)
    {
        Stations += others.Stations;
        for (int cell = 0; cell < Cells; cell++)
        {
            Observed[cell] += others.Observed[cell];
            Expected[cell] += others.Expected[cell];
            Deviations[cell] += others.Deviations[cell];
            for (int other = 0; other < Cells; other++)
            {
                Covariance[cell, other] += others.Covariance[cell, other];
                Products[cell, other] += others.Products[cell, other];
            }
        }
    }
}
