using System.Diagnostics;

namespace Electoral.Tally.Kernels;

internal partial struct CounterRandom
{
    private const long SmallSample = 10;

    /// <summary>
    /// A hypergeometric count: marked ones among <paramref name="sample"/> drawn without replacement from
    /// <paramref name="population"/>, of which <paramref name="marked"/> are marked.
    /// </summary>
    public long NextHypergeometric(long population, long marked, long sample)
    {
        Debug.Assert(marked >= 0 && marked <= population, "Marked ones belong to the population.");
        Debug.Assert(sample >= 0 && sample <= population, "The sample belongs to the population.");

        // Two symmetries: what is not drawn is a sample too, and the rarer kind may be the one counted.
        if (sample > population / 2)
        {
            return marked - NextHypergeometric(population, marked, population - sample);
        }

        if (marked > population / 2)
        {
            return sample - NextHypergeometric(population, population - marked, sample);
        }

        return Math.Min(sample, marked) <= SmallSample
            ? NextHypergeometricByDrawing(population, Math.Max(sample, marked), Math.Min(sample, marked))
            : NextHypergeometricByRejection(population, marked, sample);
    }

    // One by one, in integers; sample and marked are interchangeable, so the smaller of them is drawn.
    private long NextHypergeometricByDrawing(long population, long marked, long sample)
    {
        long found = 0;
        for (long drawn = 0; drawn < sample; drawn++)
        {
            if (NextInt64(population - drawn) < marked - found)
            {
                found++;
            }
        }

        return found;
    }

    // Stadlober, "The ratio of uniforms approach for generating discrete random variates", J. Comput. Appl. Math. 31
    // (1990), algorithm HRUA; the table mountain hat has the constants 2√(2/e) and 3 − 2√(3/e).
    private long NextHypergeometricByRejection(long population, long marked, long sample)
    {
        double n = population, share = marked / n;
        double centre = sample * share + 0.5;
        double width = 1.7155277699214135
            * Math.Sqrt((n - sample) * sample * share * (1 - share) / (n - 1) + 0.5) + 0.8989161620588988;
        double mode = Math.Floor((sample + 1.0) * (marked + 1.0) / (n + 2));
        double peak = LogWays(mode);
        double end = Math.Min(Math.Min(sample, marked) + 1.0, Math.Floor(centre + 16 * width));
        while (true)
        {
            double u = NextDouble();
            double position = centre + width * (NextDouble() - 0.5) / u;
            if (position < 0 || position >= end)
            {
                continue;
            }

            double count = Math.Floor(position);
            double logRatio = peak - LogWays(count);
            if (u * (4 - u) - 3 <= logRatio
                || (u * (u - logRatio) < 1 && 2 * PortableMath.Log(u) <= logRatio))
            {
                return (long)count;
            }
        }

        double LogWays(double count) => PortableMath.LogFactorial(count) + PortableMath.LogFactorial(marked - count)
            + PortableMath.LogFactorial(sample - count)
            + PortableMath.LogFactorial(n - marked - sample + count);
    }
}
