using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Regressions of a station's figures on its turnout.</summary>
internal sealed class AssociationSums
{
    /// <summary>1 − r² of the largest correlation below 1.</summary>
    private const double LeastRest = 1.0 / (1L << 52);

    private readonly double[] _x;
    private readonly int[] _bounds;
    private readonly double _meanX;
    private readonly double _squares;

    private AssociationSums(double[] x, int[] bounds)
    {
        (_x, _bounds) = (x, bounds);
        _meanX = Moments.Of(x).Mean;
        foreach (double value in x) _squares += (value - _meanX) * (value - _meanX);
    }

    // A centre without a station is not a cluster.
    private int Clusters
    {
        get
        {
            int count = 0;
            for (int i = 1; i < _bounds.Length; i++) count += _bounds[i] > _bounds[i - 1] ? 1 : 0;
            return count;
        }
    }

    public static TurnoutShareAssociation? Associate(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes, ReadOnlySpan<int> bounds)
    {
        int n = votes.Length;
        var (turnout, share, perElector) = (new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++)
        {
            turnout[i] = (double)ballots[i] / registered[i];
            share[i] = (double)votes[i] / ballots[i];
            perElector[i] = (double)votes[i] / registered[i];
        }

        if (n < TurnoutShareAssociation.FewestStations || IsConstant(turnout) || IsConstant(share)) return null;
        var sums = new AssociationSums(turnout, bounds.IsEmpty ? [.. Enumerable.Range(0, n + 1)] : bounds.ToArray());
        if (sums.Clusters < 2) return null;
        var (meanShare, slope) = sums.Line(share);
        var (_, electorSlope) = sums.Line(perElector);
        double pearson = Correlation(turnout, share), degrees = n - 2;
        double rest = 1 - pearson * pearson;
        // On a line, t is as large as the doubles next to a correlation of 1 allow.
        double t = pearson * Math.Sqrt(degrees / Math.Max(rest, LeastRest));
        double logTail = StudentDistribution.LogSurvival(Math.Abs(t), degrees);
        var plain = new RegressionSlope(slope, sums.PlainError(share, slope), degrees);
        return new()
        {
            Count = n,
            Centres = sums.Clusters,
            MeanTurnout = sums._meanX,
            MeanShare = meanShare,
            Pearson = pearson,
            PearsonT = t,
            PearsonPValue = PValue.FromLog(logTail, PValueMethod.Asymptotic, PValueSides.OneSided).Doubled(),
            PearsonInterval = FisherInterval(pearson, n),
            Spearman = Correlation(MidRanks.Of(turnout), MidRanks.Of(share)),
            KendallTauB = KendallTau.Of(turnout, share),
            Slope = plain,
            SlopeByCentre = sums.ByCentre(slope, share, slope, 0),
            SobyaninSukhovolsky = sums.ByCentre(slope - meanShare, share, slope, 1),
            VotesPerElector = sums.ByCentre(electorSlope, perElector, electorSlope, 0),
            VotesPerElectorIntercept = Moments.Of(perElector).Mean - electorSlope * sums._meanX,
            VotesPerElectorWeighted = Weighted(turnout, perElector, registered),
        };
    }

    private (double Mean, double Slope) Line(double[] y)
    {
        double mean = Moments.Of(y).Mean, cross = 0;
        for (int i = 0; i < y.Length; i++) cross += (_x[i] - _meanX) * (y[i] - mean);
        return (mean, cross / _squares);
    }

    private double PlainError(double[] y, double slope)
    {
        double mean = Moments.Of(y).Mean, sum = 0;
        for (int i = 0; i < y.Length; i++)
        {
            double residual = y[i] - mean - slope * (_x[i] - _meanX);
            sum += residual * residual;
        }

        return Math.Sqrt(sum / (y.Length - 2) / _squares);
    }

    /// <summary>A slope less a multiple of the mean, with the error of the sums of the centres' influences.</summary>
    private RegressionSlope ByCentre(double value, double[] y, double slope, double lessMean)
    {
        double mean = Moments.Of(y).Mean, total = 0;
        int clusters = Clusters;
        for (int centre = 0; centre + 1 < _bounds.Length; centre++)
        {
            double influence = 0;
            for (int i = _bounds[centre]; i < _bounds[centre + 1]; i++)
            {
                double away = _x[i] - _meanX, residual = y[i] - mean - slope * away;
                influence += away * residual / _squares - lessMean * (y[i] - mean) / y.Length;
            }

            total += influence * influence;
        }

        return new(value, Math.Sqrt(total * clusters / (clusters - 1)), clusters - 1);
    }

    private static double Weighted(double[] x, double[] y, ReadOnlySpan<int> weights)
    {
        double sum = 0, sumX = 0, sumY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += weights[i];
            sumX += weights[i] * x[i];
            sumY += weights[i] * y[i];
        }

        double meanX = sumX / sum, meanY = sumY / sum, cross = 0, squares = 0;
        for (int i = 0; i < x.Length; i++)
        {
            cross += weights[i] * (x[i] - meanX) * (y[i] - meanY);
            squares += weights[i] * (x[i] - meanX) * (x[i] - meanX);
        }

        return cross / squares;
    }

    internal static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double meanX = Moments.Of(x).Mean, meanY = Moments.Of(y).Mean, cross = 0, squaresX = 0, squaresY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            cross += (x[i] - meanX) * (y[i] - meanY);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }

        return Math.Clamp(cross / Math.Sqrt(squaresX) / Math.Sqrt(squaresY), -1, 1);
    }

    private static Interval? FisherInterval(double correlation, int n)
    {
        if (Math.Abs(correlation) >= 1 || n <= 3) return null;
        double middle = Math.Atanh(correlation), reach = NormalDistribution.Quantile(0.975) / Math.Sqrt(n - 3);
        return new(
            Math.Tanh(middle - reach), Math.Tanh(middle + reach), 0.95, IntervalAssumption.IndependentTrials,
            "Fisher's z");
    }

    private static bool IsConstant(double[] values) => Array.TrueForAll(values, value => value == values[0]);
}
