using System.Diagnostics;

namespace Electoral.Tally.Kernels;

internal partial struct CounterRandom
{
    /// <summary>A standard normal number.</summary>
    /// <remarks>
    /// The polar method (Marsaglia and Bray 1964); the second of each pair is kept for the next call.
    /// </remarks>
    public double NextNormal()
    {
        if (_hasSpareNormal)
        {
            _hasSpareNormal = false;
            return _spareNormal;
        }

        while (true)
        {
            double x = 2 * NextDouble() - 1;
            double y = 2 * NextDouble() - 1;
            double square = x * x + y * y;
            if (square < 1 && square > 0)
            {
                double factor = Math.Sqrt(-2 * PortableMath.Log(square) / square);
                _spareNormal = y * factor;
                _hasSpareNormal = true;
                return x * factor;
            }
        }
    }

    /// <summary>An exponential number with mean 1.</summary>
    public double NextExponential() => -PortableMath.Log(NextDouble());

    /// <summary>A gamma number with this shape and scale 1; below a shape of about 0.01 it may
    /// underflow to 0.</summary>
    /// <remarks>Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).</remarks>
    public double NextGamma(double shape) =>
        shape >= 1 ? NextGammaOfLargeShape(shape) : PortableMath.Exp(NextLogGammaOfSmallShape(shape));

    /// <summary>A beta number in [0, 1]; 0 and 1 themselves only by rounding, where a shape is small.</summary>
    public double NextBeta(double alpha, double beta)
    {
        if (alpha >= 1 && beta >= 1)
        {
            double first = NextGammaOfLargeShape(alpha);
            return first / (first + NextGammaOfLargeShape(beta));
        }

        // Gamma numbers of small shape underflow; their ratio is taken on the logarithmic scale.
        double logOdds = NextLogGamma(alpha) - NextLogGamma(beta);
        double ratio = PortableMath.Exp(-Math.Abs(logOdds));
        return logOdds > 0 ? 1 / (1 + ratio) : ratio / (1 + ratio);
    }

    private double NextLogGamma(double shape) =>
        shape >= 1 ? PortableMath.Log(NextGammaOfLargeShape(shape)) : NextLogGammaOfSmallShape(shape);

    // If G has shape a + 1 and U is uniform, G U^(1/a) has shape a.
    private double NextLogGammaOfSmallShape(double shape)
    {
        Debug.Assert(shape > 0, "The shape is positive.");
        return PortableMath.Log(NextGammaOfLargeShape(shape + 1)) + PortableMath.Log(NextDouble()) / shape;
    }

    private double NextGammaOfLargeShape(double shape)
    {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = NextNormal();
            double root = 1 + c * x;
            if (root <= 0)
            {
                continue;
            }

            double v = root * root * root;
            double u = NextDouble();
            double square = x * x;
            if (u < 1 - 0.0331 * square * square
                || PortableMath.Log(u) < 0.5 * square + d * (1 - v + PortableMath.Log(v)))
            {
                return d * v;
            }
        }
    }
}
