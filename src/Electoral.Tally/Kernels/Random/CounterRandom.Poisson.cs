using System.Diagnostics;

namespace Electoral.Tally.Kernels;

internal partial struct CounterRandom
{
    /// <summary>A Poisson count with this mean (up to 2^50).</summary>
    public long NextPoisson(double mean)
    {
        Debug.Assert(mean is >= 0 and <= 1L << 50, "A mean that is not negative and not huge.");
        return mean < SmallMean ? NextPoissonByInversion(mean) : NextPoissonByRejection(mean);
    }

    private long NextPoissonByInversion(double mean)
    {
        double none = PortableMath.Exp(-mean);
        while (true)
        {
            double u = NextDouble();
            double mass = none;
            for (long count = 0; mass > 0; count++)
            {
                if (u < mass)
                {
                    return count;
                }

                u -= mass;
                mass *= mean / (count + 1);
            }
        }
    }

    // Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and
    // Economics 12 (1993), algorithm PTRS; the log mass by Stirling's formula, so that it keeps its digits at any mean.
    private long NextPoissonByRejection(double mean)
    {
        double b = 0.931 + 2.53 * Math.Sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true)
        {
            double u = NextDouble() - 0.5;
            double v = NextDouble();
            double distance = 0.5 - Math.Abs(u);
            double count = Math.Floor((2 * a / distance + b) * u + mean + 0.43);
            if (distance >= 0.07 && v <= squeeze)
            {
                return (long)count;
            }

            if (count < 0 || (distance < 0.013 && v > distance))
            {
                continue;
            }

            double logMass = count * PortableMath.Log(mean / (count + 1)) - 0.5 * PortableMath.Log(count + 1)
                + (count + 1 - mean) - PortableMath.HalfLogTwoPi - PortableMath.StirlingCorrection(count);
            if (PortableMath.Log(v * inverseAlpha / (a / (distance * distance) + b)) <= logMass)
            {
                return (long)count;
            }
        }
    }
}
