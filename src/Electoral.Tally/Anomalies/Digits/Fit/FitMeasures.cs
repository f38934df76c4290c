namespace Electoral.Tally;

/// <summary>The statistics that can be simulated, as plain functions of counts.</summary>
internal static class FitMeasures
{
    public static double Of(FitMeasure measure, ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n, int first) =>
        measure switch
        {
            FitMeasure.Pearson => Pearson(counts, p, n),
            FitMeasure.KolmogorovSmirnov => KolmogorovSmirnov(counts, p, n),
            FitMeasure.Chebyshev => Chebyshev(counts, p, n),
            FitMeasure.Kuiper => Kuiper(counts, p, n),
            FitMeasure.Euclid => Euclid(counts, p, n),
            FitMeasure.FreedmanWatson => FreedmanWatson(counts, p, n),
            FitMeasure.MeanDigit => MeanDigit(counts, p, n, first),
            FitMeasure.Correlation => Correlation(counts, p, n),
            FitMeasure.MeanAbsoluteDeviation => MeanAbsoluteDeviation(counts, p, n),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
        };

    public static double Pearson(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        double sum = 0;
        for (int cell = 0; cell < p.Length; cell++)
        {
            double expected = n * p[cell], difference = counts[cell] - expected;
            sum += difference * difference / expected;
        }

        return sum;
    }

    public static double KolmogorovSmirnov(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        var (low, high) = Extremes(counts, p, n);
        return Math.Max(-low, high);
    }

    public static double Kuiper(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        var (low, high) = Extremes(counts, p, n);
        return high - low;
    }

    public static double Chebyshev(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        double largest = 0;
        for (int cell = 0; cell < p.Length; cell++)
        {
            largest = Math.Max(largest, Math.Abs((double)counts[cell] / n - p[cell]));
        }

        return largest;
    }

    /// <summary>n Σ(r − p)².</summary>
    public static double Euclid(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        double sum = 0;
        for (int cell = 0; cell < p.Length; cell++)
        {
            double difference = (double)counts[cell] / n - p[cell];
            sum += difference * difference;
        }

        return n * sum;
    }

    public static double FreedmanWatson(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        double s = 0, sum = 0, squares = 0;
        for (int cell = 0; cell < p.Length; cell++)
        {
            s += (double)counts[cell] / n - p[cell];
            sum += s;
            squares += s * s;
        }

        double k = p.Length;
        return n / k * (squares - sum * sum / k);
    }

    /// <summary>|mean − μ|/(largest − μ).</summary>
    public static double MeanDigit(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n, int first)
    {
        double mean = 0, expected = 0;
        for (int cell = 0; cell < p.Length; cell++)
        {
            mean += (double)(first + cell) * counts[cell];
            expected += (first + cell) * p[cell];
        }

        return Math.Abs(mean / n - expected) / (first + p.Length - 1 - expected);
    }

    /// <summary>sgn(c) c² with c the correlation of r and p over the cells; 0 where either does not vary.</summary>
    public static double Correlation(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        double k = p.Length, meanShare = 1 / k, cross = 0, shares = 0, probabilities = 0;
        for (int cell = 0; cell < p.Length; cell++)
        {
            double share = (double)counts[cell] / n - meanShare, probability = p[cell] - meanShare;
            cross += share * probability;
            shares += share * share;
            probabilities += probability * probability;
        }

        return shares == 0 || probabilities < 1e-30
            ? 0
            : Math.Sign(cross) * Math.Min(1, cross * cross / (shares * probabilities));
    }

    public static double MeanAbsoluteDeviation(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        double sum = 0;
        for (int cell = 0; cell < p.Length; cell++) sum += Math.Abs((double)counts[cell] / n - p[cell]);
        return sum / p.Length;
    }

    // The last cumulative difference is 0 and both extremes include it.
    private static (double Low, double High) Extremes(ReadOnlySpan<long> counts, ReadOnlySpan<double> p, long n)
    {
        double s = 0, low = 0, high = 0;
        for (int cell = 0; cell < p.Length - 1; cell++)
        {
            s += (double)counts[cell] / n - p[cell];
            low = Math.Min(low, s);
            high = Math.Max(high, s);
        }

        return (low, high);
    }
}
