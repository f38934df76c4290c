namespace Electoral.Tally.Kernels;

/// <summary>The distance of observed and expected bins as a function of both shares, at one α.</summary>
internal sealed class KlimekObjective
{
    private readonly double[] _clean, _incremental, _extreme;

    /// <param name="observed">The stations in each bin.</param>
    /// <param name="start">The starting values taken from the stations.</param>
    /// <param name="alpha">α, the exponent of votes taken from others.</param>
    public KlimekObjective(double[] observed, KlimekStart start, double alpha)
    {
        double n = observed.Sum();
        double[] clean = KlimekHistograms.Clean(start), incremental = KlimekHistograms.Incremental(start, alpha);
        double[] extreme = KlimekHistograms.Extreme(start, alpha);
        int bins = observed.Length;
        (_clean, _incremental, _extreme) = (new double[bins], new double[bins], new double[bins]);
        // Residuals are linear in both shares.
        for (int bin = 0; bin < bins; bin++)
        {
            double scale = 1 / (observed[bin] + 1);
            _clean[bin] = (n * clean[bin] - observed[bin]) * scale;
            _incremental[bin] = n * (incremental[bin] - clean[bin]) * scale;
            _extreme[bin] = n * (extreme[bin] - clean[bin]) * scale;
        }
    }

    public double At(double incremental, double extreme)
    {
        double sum = 0;
        for (int bin = 0; bin < _clean.Length; bin++)
        {
            double residual = _clean[bin] + incremental * _incremental[bin] + extreme * _extreme[bin];
            sum += residual * residual;
        }

        return sum;
    }

    /// <summary>The least value over non-negative shares that add up to at most 1.</summary>
    public (double Incremental, double Extreme, double Value) Least()
    {
        double aa = Dot(_incremental, _incremental), bb = Dot(_extreme, _extreme), ab = Dot(_incremental, _extreme);
        double ac = Dot(_incremental, _clean), bc = Dot(_extreme, _clean), determinant = aa * bb - ab * ab;
        var best = (Incremental: 0.0, Extreme: 0.0, Value: At(0, 0));
        Try(1, 0);
        Try(0, 1);
        if (determinant > 0) Try((ab * bc - bb * ac) / determinant, (ab * ac - aa * bc) / determinant);
        if (aa > 0) Try(-ac / aa, 0);
        if (bb > 0) Try(0, -bc / bb);
        // On the third edge both shares add up to 1.
        double edge = aa - 2 * ab + bb;
        if (edge > 0)
        {
            double share = (bb - ab + bc - ac) / edge;
            Try(share, 1 - share);
        }

        return best;

        void Try(double incremental, double extreme)
        {
            if (incremental < 0 || extreme < 0 || incremental + extreme > 1 + 1e-12) return;
            double value = At(incremental, extreme);
            if (value < best.Value) best = (incremental, extreme, value);
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }
}
