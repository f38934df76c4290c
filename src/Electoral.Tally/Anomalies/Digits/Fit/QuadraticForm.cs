using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>x'V⁺x with the pseudo-inverse of a covariance, and its rank.</summary>
internal readonly record struct QuadraticForm(double Value, int Rank)
{
    // Digits that no station can show have no variance; their directions are left out.
    private const double Negligible = 1e-9;

    public static QuadraticForm Of(ReadOnlySpan<double> x, double[,] covariance)
    {
        var (solved, rank) = PseudoSolve(x, covariance);
        double sum = 0;
        for (int i = 0; i < solved.Length; i++) sum += solved[i] * x[i];
        return new(sum, rank);
    }

    /// <summary>(Ax)'(AVA')⁺(Ax): the form in the directions that are the rows of A.</summary>
    public static QuadraticForm Along(double[][] directions, ReadOnlySpan<double> x, double[,] covariance)
    {
        if (directions.Length == 0) return default;
        double[] along = new double[directions.Length];
        for (int row = 0; row < along.Length; row++)
        {
            for (int a = 0; a < x.Length; a++) along[row] += directions[row][a] * x[a];
        }

        return Of(along, Within(directions, covariance));
    }

    /// <summary>AVA': the covariance in the directions that are the rows of A.</summary>
    public static double[,] Within(double[][] directions, double[,] covariance)
    {
        int n = directions.Length, cells = covariance.GetLength(0);
        var within = new double[n, n];
        for (int row = 0; row < n; row++)
        {
            for (int a = 0; a < cells; a++)
            {
                double sum = 0;
                for (int b = 0; b < cells; b++) sum += covariance[a, b] * directions[row][b];
                for (int other = 0; other < n; other++) within[other, row] += directions[other][a] * sum;
            }
        }

        return within;
    }

    /// <summary>V⁺x.</summary>
    public static double[] Solve(ReadOnlySpan<double> x, double[,] covariance) => PseudoSolve(x, covariance).Solved;

    /// <summary>Whether a − part·b has no negative variance in any direction, up to rounding.</summary>
    public static bool IsAtLeast(double[,] a, double part, double[,] b)
    {
        int n = a.GetLength(0);
        if (n == 0) return true;
        double[,] difference = new double[n, n];
        double largest = 0;
        for (int row = 0; row < n; row++)
        {
            largest = Math.Max(largest, Math.Abs(a[row, row]));
            for (int cell = 0; cell < n; cell++) difference[row, cell] = a[row, cell] - part * b[row, cell];
        }

        return SymmetricEigen.Solve(difference).Min() >= -Negligible * largest;
    }

    private static (double[] Solved, int Rank) PseudoSolve(ReadOnlySpan<double> x, double[,] covariance)
    {
        int n = x.Length;
        double[,] vectors = new double[n, n];
        double[] values = SymmetricEigen.Solve((double[,])covariance.Clone(), vectors), solved = new double[n];
        double limit = Negligible * values.Max();
        int rank = 0;
        for (int i = 0; i < n; i++)
        {
            if (values[i] <= limit || values[i] <= 0) continue;
            double along = 0;
            for (int row = 0; row < n; row++) along += vectors[row, i] * x[row];
            for (int row = 0; row < n; row++) solved[row] += along / values[i] * vectors[row, i];
            rank++;
        }

        return (solved, rank);
    }
}
