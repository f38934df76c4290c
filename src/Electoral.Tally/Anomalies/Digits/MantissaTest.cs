namespace Electoral.Tally;

/// <summary>The fractional parts of the decimal logarithms of counts: uniform under Benford's law.</summary>
/// <remarks>
/// <para>Null hypothesis: the fractional parts are independent and uniform on a circle. It makes sense only for counts
/// that spread over several powers of ten; polling stations do not, and are rejected: a description.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class MantissaTest
{
    /// <summary>39.0865, the mean of collapsed numbers under Benford's law to four decimals (Nigrini 1996).</summary>
    /// <remarks>The exact value is 90/ln 10 = 39.08650337; published factors use four decimals.</remarks>
    public const double BenfordCollapsedMean = 39.0865;

    private MantissaTest(double[] sorted, double collapsedMean, long excluded)
    {
        (N, Excluded, CollapsedMean) = (sorted.Length, excluded, collapsedMean);
        double cosines = 0, sines = 0, sum = 0;
        foreach (double x in sorted)
        {
            cosines += Math.Cos(2 * Math.PI * x);
            sines += Math.Sin(2 * Math.PI * x);
            sum += x;
        }

        double n = N;
        Mean = sum / n;
        ArcSquared = cosines / n * (cosines / n) + sines / n * (sines / n);
        double m2 = 0, m3 = 0, m4 = 0, above = 0, below = 0, watson = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double x = sorted[i], d = x - Mean;
            (m2, m3, m4) = (m2 + d * d / n, m3 + d * d * d / n, m4 + d * d * d * d / n);
            above = Math.Max(above, (i + 1) / n - x);
            below = Math.Max(below, x - i / n);
            double step = x - (2 * i + 1) / (2 * n);
            watson += step * step;
        }

        watson += 1 / (12 * n) - n * (Mean - 0.5) * (Mean - 0.5);
        Variance = N > 1 ? m2 * n / (n - 1) : null;
        Skewness = m2 > 0 ? m3 / Math.Pow(m2, 1.5) : null;
        ExcessKurtosis = m2 > 0 ? m4 / (m2 * m2) - 3 : null;
        KuiperScaled = (above + below) * (Math.Sqrt(n) + 0.155 + 0.24 / Math.Sqrt(n));
        WatsonScaled = (watson - 0.1 / n + 0.1 / (n * n)) * (1 + 0.8 / n);
    }

    /// <summary>Counts used: those from 1 on.</summary>
    public int N { get; }

    /// <summary>Counts of 0, which have no logarithm.</summary>
    public long Excluded { get; }

    /// <summary>
    /// L² of the mantissa arc (Alexander 2009): the squared distance of the mean point from the centre.
    /// </summary>
    public double ArcSquared { get; }

    /// <summary>The length of the mean point's vector, √L², from 0 to 1: Rayleigh's R̄.</summary>
    public double Resultant => Math.Sqrt(ArcSquared);

    /// <summary>exp(−nL²), Rayleigh's p-value; asymptotic.</summary>
    public PValue PValue => PValue.FromLog(-N * ArcSquared, PValueMethod.Asymptotic, PValueSides.OneSided);

    /// <summary>Kuiper's (D⁺ + D⁻)(√n + 0.155 + 0.24/√n); 1.747 is exceeded 5 % of the time (Stephens 1970).</summary>
    public double KuiperScaled { get; }

    /// <summary>Watson's (U² − 0.1/n + 0.1/n²)(1 + 0.8/n); 0.187 is exceeded 5 % of the time (Stephens 1970).</summary>
    public double WatsonScaled { get; }

    /// <summary>The mean of the fractional parts; ½ under the law.</summary>
    public double Mean { get; }

    /// <summary>Their variance with n − 1; 1/12 under the law; null for one count.</summary>
    public double? Variance { get; }

    /// <summary>Their skewness m3/m2^1.5; 0 under the law; null where they do not vary.</summary>
    public double? Skewness { get; }

    /// <summary>Their kurtosis m4/m2² − 3; −1.2 under the law; null where they do not vary.</summary>
    public double? ExcessKurtosis { get; }

    /// <summary>The mean of the counts with the point after the second digit, 10 to 100.</summary>
    public double CollapsedMean { get; }

    /// <summary>100(AM − 39.0865)/39.0865, in percent (Nigrini 1996).</summary>
    public double DistortionFactor => 100 * (CollapsedMean - BenfordCollapsedMean) / BenfordCollapsedMean;

    /// <summary>The test of counts.</summary>
    /// <param name="counts">None negative, at least one above 0.</param>
    /// <exception cref="ArgumentException">A count is negative, or all are 0.</exception>
    public static MantissaTest Of(ReadOnlySpan<long> counts)
    {
        var mantissas = new List<double>(counts.Length);
        double collapsed = 0;
        foreach (long count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            if (count == 0) continue;
            long power = 1;
            while (count / power >= 10) power *= 10;
            double leading = (double)count / power;
            mantissas.Add(Math.Min(Math.Log10(leading), Math.BitDecrement(1.0)));
            collapsed += 10 * leading;
        }

        if (mantissas.Count == 0) Throw.NoCountInAnyCategory();
        double[] sorted = [.. mantissas];
        Array.Sort(sorted);
        return new(sorted, collapsed / sorted.Length, counts.Length - sorted.Length);
    }
}
