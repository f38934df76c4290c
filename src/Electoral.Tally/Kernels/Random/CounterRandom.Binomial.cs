using System.Diagnostics;

namespace Electoral.Tally.Kernels;

internal partial struct CounterRandom
{
    // Below this mean, walking up from zero is faster than the transformed rejection, which needs at least 10.
    private const double SmallMean = 10;

    /// <summary>A binomial count: successes in <paramref name="trials"/> trials.</summary>
    public int NextBinomial(int trials, double probability) => (int)NextBinomial((long)trials, probability);

    /// <summary>A binomial count: successes in <paramref name="trials"/> trials.</summary>
    /// <remarks>Exact methods, up to the rounding of doubles: inversion for small means, else BTRS.</remarks>
    public long NextBinomial(long trials, double probability)
    {
        Debug.Assert(trials >= 0, "The number of trials is not negative.");
        Debug.Assert(probability is >= 0 and <= 1, "A probability.");
        if (probability > 0.5)
        {
            return trials - NextBinomial(trials, 1 - probability);
        }

        if (trials == 0 || probability == 0)
        {
            return 0;
        }

        return trials * probability < SmallMean
            ? NextBinomialByInversion(trials, probability)
            : NextBinomialByRejection(trials, probability);
    }

    /// <summary>A binomial count whose probability is a beta number: overdispersed votes of one station.</summary>
    public int NextBetaBinomial(int trials, double alpha, double beta) =>
        NextBinomial(trials, NextBeta(alpha, beta));

    // Kachitvichyanukul and Schmeiser (1988), algorithm BINV: subtract the probabilities of 0, 1, 2, … from one
    // uniform.
    private long NextBinomialByInversion(long trials, double probability)
    {
        double odds = probability / (1 - probability);
        double none = PortableMath.Exp(trials * PortableMath.LogOnePlus(-probability));
        while (true)
        {
            double u = NextDouble();
            double mass = none;
            for (long count = 0; count <= trials && mass > 0; count++)
            {
                if (u < mass)
                {
                    return count;
                }

                u -= mass;
                mass *= odds * (trials - count) / (count + 1);
            }

            // Rounding left a remainder beyond the last count (about one draw in 2^50): draw again.
        }
    }

    // Hörmann, "The generation of binomial random variates", J. Statist. Comput. Simul. 46 (1993), algorithm BTRS.
    private long NextBinomialByRejection(long trials, double probability)
    {
        double n = trials;
        double deviation = Math.Sqrt(n * probability * (1 - probability));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double centre = n * probability + 0.5;
        double squeeze = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double mode = Math.Floor((n + 1) * probability);
        double odds = probability / (1 - probability);
        double fixedPart = (mode + 0.5) * PortableMath.Log((mode + 1) / (odds * (n - mode + 1)))
            + PortableMath.StirlingCorrection(mode) + PortableMath.StirlingCorrection(n - mode);
        while (true)
        {
            double u = NextDouble() - 0.5;
            double v = NextDouble();
            double distance = 0.5 - Math.Abs(u);
            double count = Math.Floor((2 * a / distance + b) * u + centre);
            if (count < 0 || count > n)
            {
                continue;
            }

            if (distance >= 0.07 && v <= squeeze)
            {
                return (long)count;
            }

            double limit = fixedPart
                + (n + 1) * PortableMath.Log((n - mode + 1) / (n - count + 1))
                + (count + 0.5) * PortableMath.Log(odds * (n - count + 1) / (count + 1))
                - PortableMath.StirlingCorrection(count) - PortableMath.StirlingCorrection(n - count);
            if (PortableMath.Log(v * alpha / (a / (distance * distance) + b)) <= limit)
            {
                return (long)count;
            }
        }
    }
}
