namespace Electoral.Tally.Kernels;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations.</summary>
/// <remarks>
/// Cyclic Jacobi (Golub and Van Loan, "Matrix Computations", 8.5): small eigenvalues of a positive matrix come out with
/// high accuracy, and the cost of some ten sweeps of n³ does not matter at the sizes of digit tests (up to 100).
/// </remarks>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;

    /// <summary>The eigenvalues, in no order, and for each its vector as a column.</summary>
    /// <param name="matrix">A symmetric matrix; it is overwritten.</param>
    /// <param name="vectors">Filled with the vectors where it is not null.</param>
    public static double[] Solve(double[,] matrix, double[,]? vectors = null)
    {
        int n = matrix.GetLength(0);
        for (int i = 0; vectors is not null && i < n; i++) vectors[i, i] = 1;
        double scale = 0;
        foreach (double entry in matrix) scale += entry * entry;
        for (int sweep = 0; sweep < MostSweeps && OffDiagonal(matrix, n) > 1e-34 * scale; sweep++)
        {
            for (int p = 0; p < n - 1; p++)
            {
                for (int q = p + 1; q < n; q++) Rotate(matrix, vectors, n, p, q);
            }
        }

        var values = new double[n];
        for (int i = 0; i < n; i++) values[i] = matrix[i, i];
        return values;
    }

    private static double OffDiagonal(double[,] matrix, int n)
    {
        double sum = 0;
        for (int p = 0; p < n - 1; p++)
        {
            for (int q = p + 1; q < n; q++) sum += matrix[p, q] * matrix[p, q];
        }

        return sum;
    }

    private static void Rotate(double[,] a, double[,]? vectors, int n, int p, int q)
    {
        if (a[p, q] == 0) return;
        double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        double t = 1 / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        if (theta < 0) t = -t;
        double c = 1 / Math.Sqrt(t * t + 1), s = t * c;
        for (int i = 0; i < n; i++) (a[i, p], a[i, q]) = (c * a[i, p] - s * a[i, q], s * a[i, p] + c * a[i, q]);
        for (int i = 0; i < n; i++) (a[p, i], a[q, i]) = (c * a[p, i] - s * a[q, i], s * a[p, i] + c * a[q, i]);
        a[p, q] = a[q, p] = 0;
        for (int i = 0; vectors is not null && i < n; i++)
        {
            (vectors[i, p], vectors[i, q]) =
                (c * vectors[i, p] - s * vectors[i, q], s * vectors[i, p] + c * vectors[i, q]);
        }
    }
}
