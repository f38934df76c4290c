namespace Electoral.Tally.Kernels;

/// <summary>Extrapolates a fixed-point iteration from its recent steps.</summary>
/// <remarks>
/// Anderson's method: among the affine combinations of the recent points x, the one whose step g(x) − x would be the
/// shortest if g were linear; the result is its image under g. Walker and Ni (2011), SIAM J. Numer. Anal. 49:1715.
/// </remarks>
internal sealed class AndersonMixing
{
    // Relative to squared lengths; keeps the equations solvable if changes are parallel.
    private const double Ridge = 1e-10;

    private readonly List<double[]> _stepChanges = [], _imageChanges = [];
    private double[]? _step, _image;

    /// <summary>Whether there is no point yet.</summary>
    public bool IsEmpty => _step is null;

    /// <summary>Forgets all points.</summary>
    public void Clear()
    {
        _stepChanges.Clear();
        _imageChanges.Clear();
        (_step, _image) = (null, null);
    }

    /// <summary>Adds a point and extrapolates; the first point's result is its image.</summary>
    /// <param name="point">The point, with as many coordinates as earlier ones.</param>
    /// <param name="image">Its image under one step.</param>
    public double[] Next(double[] point, double[] image)
    {
        double[] step = Difference(image, point);
        if (_step is not null)
        {
            _stepChanges.Add(Difference(step, _step));
            _imageChanges.Add(Difference(image, _image!));
            if (_stepChanges.Count > point.Length)
            {
                _stepChanges.RemoveAt(0);
                _imageChanges.RemoveAt(0);
            }
        }

        (_step, _image) = (step, image);
        double[] next = [.. image], weights = WeightsOf(step);
        for (int change = 0; change < weights.Length; change++)
        {
            for (int i = 0; i < next.Length; i++) next[i] -= weights[change] * _imageChanges[change][i];
        }

        return next;
    }

    // The combination of changes nearest to a step, by the normal equations scaled to a diagonal of 1.
    private double[] WeightsOf(double[] step)
    {
        int count = _stepChanges.Count;
        double[] scales = [.. _stepChanges.Select(change => 1 / Math.Max(Math.Sqrt(Product(change, change)), 1e-300))];
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++)
        {
            rows[i] = new double[count + 1];
            for (int j = 0; j < count; j++)
            {
                rows[i][j] = scales[i] * scales[j] * Product(_stepChanges[i], _stepChanges[j]);
            }

            rows[i][i] += Ridge;
            rows[i][count] = scales[i] * Product(_stepChanges[i], step);
        }

        double[] weights = Solved(rows);
        for (int i = 0; i < count; i++) weights[i] *= scales[i];
        return weights;
    }

    // Gaussian elimination without pivoting, since the matrix is positive definite. The last column is the right side.
    private static double[] Solved(double[][] rows)
    {
        int count = rows.Length;
        for (int pivot = 0; pivot < count; pivot++)
        {
            for (int row = pivot + 1; row < count; row++)
            {
                double factor = rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column <= count; column++) rows[row][column] -= factor * rows[pivot][column];
            }
        }

        double[] solution = new double[count];
        for (int row = count - 1; row >= 0; row--)
        {
            double rest = rows[row][count];
            for (int column = row + 1; column < count; column++) rest -= rows[row][column] * solution[column];
            solution[row] = rest / rows[row][row];
        }

        return solution;
    }

    private static double[] Difference(double[] one, double[] two)
    {
        double[] difference = new double[one.Length];
        for (int i = 0; i < one.Length; i++) difference[i] = one[i] - two[i];
        return difference;
    }

    private static double Product(double[] one, double[] two)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++) sum += one[i] * two[i];
        return sum;
    }
}
