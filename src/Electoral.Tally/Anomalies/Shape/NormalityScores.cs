namespace Electoral.Tally;

/// <summary>Standard normal scores of the skewness and kurtosis of n normal values.</summary>
internal static class NormalityScores
{
    /// <summary>D'Agostino (1970), Biometrika 57:679.</summary>
    public static double OfSkewness(double skewness, double n)
    {
        double scaled = skewness * Math.Sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        double beta = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        double omega = Math.Sqrt(2 * (beta - 1)) - 1;
        return Math.Asinh(scaled / Math.Sqrt(2 / (omega - 1))) / Math.Sqrt(0.5 * Math.Log(omega));
    }

    /// <summary>Anscombe and Glynn (1983), Biometrika 70:227.</summary>
    public static double OfKurtosis(double kurtosis, double n)
    {
        double mean = 3 * (n - 1) / (n + 1);
        double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        double scaled = (kurtosis - mean) / Math.Sqrt(variance);
        double root = 6 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9))
            * Math.Sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        double a = 6 + 8 / root * (2 / root + Math.Sqrt(1 + 4 / (root * root)));
        double cube = (1 - 2 / a) / (1 + scaled * Math.Sqrt(2 / (a - 4)));
        return (1 - 2 / (9 * a) - Math.Cbrt(cube)) / Math.Sqrt(2 / (9 * a));
    }
}
