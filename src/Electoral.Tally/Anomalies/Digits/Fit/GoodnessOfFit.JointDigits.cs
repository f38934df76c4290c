using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    /// <summary>
    /// The joint-digit statistic T² = n Σ (u'(r − p))²/λ over eigenvectors u and eigenvalues λ of diag(p) − pp'
    /// (Hotelling 1931; for digits Joenssen 2013).
    /// </summary>
    /// <remarks>
    /// With all k − 1 eigenvalues it is Pearson's X², digit for digit, and no further test; the subset above the mean
    /// (Kaiser's rule) looks at the cells of high probability alone. Asymptotic. For at most 100 cells.
    /// </remarks>
    /// <param name="aboveMean">Whether only eigenvalues above the mean of all k are used.</param>
    /// <exception cref="InvalidOperationException">More than 100 cells, or no eigenvalue is above.</exception>
    public FitStatistic JointDigits(bool aboveMean)
    {
        if (Cells > MostCells) Throw.TooManyCells(Cells, MostCells);
        double[,] vectors = new double[Cells, Cells];
        double[] values = SymmetricEigen.Solve(Covariance((row, cell) => row == cell ? 1 : 0), vectors);
        double limit = aboveMean ? values.Sum() / Cells * (1 + 1e-12) : 1e-12 * values.Max();
        double sum = 0;
        int components = 0;
        for (int i = 0; i < Cells; i++)
        {
            if (values[i] <= limit) continue;
            double along = 0;
            for (int cell = 0; cell < Cells; cell++)
            {
                along += vectors[cell, i] * ((double)_counts[cell] / N - _probabilities[cell]);
            }

            sum += along * along / values[i];
            components++;
        }

        if (components == 0) Throw.NoComponent();
        double statistic = N * sum;
        double log = ChiSquareDistribution.LogSurvival(statistic, components);
        return new("joint digits T²", statistic, components, Asymptotic(log));
    }
}
