using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>x'V⁺x with the pseudo-inverse of a covariance, and its rank.</summary>
internal readonly record struct QuadraticForm(double Value, int Rank)
{
    // Digits that no station can show have no variance; their directions are left out.
    private const double Negligible = 1e-9;

    public static QuadraticForm Of(ReadOnlySpan<double> x, double[,] covariance)
    {
        int n = x.Length;
        double[,] vectors = new double[n, n];
        double[] values = SymmetricEigen.Solve((double[,])covariance.Clone(), vectors);
        double limit = Negligible * values.Max(), sum = 0;
        int rank = 0;
        for (int i = 0; i < n; i++)
        {
            if (values[i] <= limit || values[i] <= 0) continue;
            double along = 0;
            for (int row = 0; row < n; row++) along += vectors[row, i] * x[row];
            sum += along * along / values[i];
            rank++;
        }

        return new(sum, rank);
    }
}
