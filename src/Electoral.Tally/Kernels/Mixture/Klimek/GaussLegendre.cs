namespace Electoral.Tally.Kernels;

/// <summary>The rule of Gauss and Legendre on an interval.</summary>
internal static class GaussLegendre
{
    /// <summary>Points and weights, ascending.</summary>
    public static (double[] Points, double[] Weights) On(double low, double high, int count)
    {
        double[] points = new double[count], weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5)), slope = 0;
            for (int step = 0; step < 100; step++)
            {
                double before = 1, now = x;
                for (int degree = 2; degree <= count; degree++)
                {
                    (before, now) = (now, ((2 * degree - 1) * x * now - (degree - 1) * before) / degree);
                }

                slope = count * (x * now - before) / (x * x - 1);
                double change = now / slope;
                x -= change;
                if (Math.Abs(change) < 1e-15) break;
            }

            int index = count - 1 - i;
            points[index] = (low + high) / 2 + (high - low) / 2 * x;
            weights[index] = (high - low) / ((1 - x * x) * slope * slope);
        }

        return (points, weights);
    }
}
