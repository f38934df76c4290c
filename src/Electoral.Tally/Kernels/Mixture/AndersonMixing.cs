namespace Electoral.Tally.Kernels;

/// <summary>Extrapolates a fixed-point iteration from its recent steps.</summary>
/// <remarks>
/// Anderson's method: among the affine combinations of the recent points x, the one whose step g(x) − x would be the
/// shortest if g were linear; the result is its image under g. Walker and Ni (2011), SIAM J. Numer. Anal. 49:1715.
/// </remarks>
internal sealed class AndersonMixing
{
    // Older changes say little about where an iteration is now.
    private const int MostChanges = 10;

    // A change that is closer to the span of newer ones is left out.
    private const double LeastIndependent = 1e-8;

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
            if (_stepChanges.Count > Math.Min(point.Length, MostChanges))
            {
                _stepChanges.RemoveAt(0);
                _imageChanges.RemoveAt(0);
            }
        }

        (_step, _image) = (step, image);
        return Without(step, [.. image]);
    }

    // Takes from an image what the changes of steps make of the nearest combination to a step. Gram-Schmidt, the newest
    // change first; each orthogonal change of steps comes with the same combination of changes of images.
    private double[] Without(double[] step, double[] image)
    {
        var (bases, images) = (new List<double[]>(), new List<double[]>());
        double[] rest = [.. step];
        for (int change = _stepChanges.Count - 1; change >= 0; change--)
        {
            double[] own = [.. _stepChanges[change]], ownImage = [.. _imageChanges[change]];
            double before = Length(own);
            for (int i = 0; i < bases.Count; i++)
            {
                double along = Product(bases[i], own);
                Subtract(own, along, bases[i]);
                Subtract(ownImage, along, images[i]);
            }

            double length = Length(own);
            if (length == 0 || length < LeastIndependent * before) continue;
            for (int i = 0; i < own.Length; i++) (own[i], ownImage[i]) = (own[i] / length, ownImage[i] / length);
            bases.Add(own);
            images.Add(ownImage);
            double weight = Product(own, rest);
            Subtract(rest, weight, own);
            Subtract(image, weight, ownImage);
        }

        return image;
    }

    private static double[] Difference(double[] one, double[] two)
    {
        double[] difference = new double[one.Length];
        for (int i = 0; i < one.Length; i++) difference[i] = one[i] - two[i];
        return difference;
    }

    private static void Subtract(double[] from, double factor, double[] vector)
    {
        for (int i = 0; i < from.Length; i++) from[i] -= factor * vector[i];
    }

    private static double Length(double[] vector) => Math.Sqrt(Product(vector, vector));

    private static double Product(double[] one, double[] two)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++) sum += one[i] * two[i];
        return sum;
    }
}
