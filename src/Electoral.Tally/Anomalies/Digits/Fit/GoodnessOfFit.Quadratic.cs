using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    private const int MostCells = 100;

    /// <summary>n Σ(r − p)², whose root is the Euclidean distance d* (Cho and Gaines 2007).</summary>
    /// <remarks>Asymptotic: Σ λ χ²₁ with λ the eigenvalues of diag(p) − pp'.</remarks>
    public FitStatistic Euclid() => Weighted(
        "Euclid d*²", FitMeasures.Euclid(_counts, _probabilities, N), (row, cell) => row == cell ? 1 : 0);

    /// <summary>U² = (n/k)(ΣS² − (ΣS)²/k), Freedman's scaling of Watson's statistic (1981), for circles.</summary>
    /// <remarks>Asymptotic: a weighted sum of chi-squares.</remarks>
    public FitStatistic FreedmanWatson()
    {
        double k = Cells, root = Math.Sqrt(k);
        return Weighted(
            "Freedman–Watson U²", FitMeasures.FreedmanWatson(_counts, _probabilities, N),
            (row, cell) => (Above(cell, row) - (k - cell) / k) / root);
    }

    /// <summary>Choulakian, Lockhart and Stephens' discrete Cramér–von Mises W² = n Σ S² p (1994).</summary>
    /// <remarks>Asymptotic: a weighted sum of chi-squares.</remarks>
    public FitStatistic CramerVonMises() => Weighted(
        "Cramér–von Mises W²", N * Sums((s, p, _) => s * s * p),
        (row, cell) => Math.Sqrt(_probabilities[row]) * Above(cell, row));

    /// <summary>Choulakian's Watson statistic U² = n Σ(S − ΣSp)² p, for circular cells (1994).</summary>
    /// <remarks>Asymptotic: a weighted sum of chi-squares.</remarks>
    public FitStatistic Watson()
    {
        double mean = Sums((s, p, _) => s * p);
        double[] after = new double[Cells + 1];
        for (int cell = Cells - 1; cell >= 0; cell--) after[cell] = after[cell + 1] + _probabilities[cell];
        return Weighted(
            "Watson U²", N * Sums((s, p, _) => (s - mean) * (s - mean) * p),
            (row, cell) => Math.Sqrt(_probabilities[row]) * (Above(cell, row) - after[cell]));
    }

    /// <summary>Choulakian's discrete Anderson–Darling A² = n Σ S² p/(H(1 − H)) over all cells but the last.</summary>
    /// <remarks>Asymptotic: a weighted sum of chi-squares. Sees the ends better than W².</remarks>
    public FitStatistic AndersonDarling()
    {
        double[] cumulative = new double[Cells];
        double sum = 0;
        for (int cell = 0; cell < Cells; cell++) cumulative[cell] = sum += _probabilities[cell];
        return Weighted(
            "Anderson–Darling A²", N * Sums((s, p, cell) => s * s * Weight(p, cell)),
            (row, cell) => Math.Sqrt(Weight(_probabilities[row], row)) * Above(cell, row));

        double Weight(double p, int cell) =>
            cell == Cells - 1 ? 0 : p / (cumulative[cell] * (1 - cumulative[cell]));
    }

    // Entry of the matrix of cumulative sums: whether cell counts towards the sum up to row.
    private static double Above(int cell, int row) => cell <= row ? 1 : 0;

    private double Sums(Func<double, double, int, double> term)
    {
        double s = 0, sum = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            s += (double)_counts[cell] / N - _probabilities[cell];
            sum += term(s, _probabilities[cell], cell);
        }

        return sum;
    }

    // The statistic is n|B(r − p)|², and √n(r − p) is about normal with covariance Σ: the weights are the eigenvalues
    // of BΣB'. Sums over more than 100 cells would cost more than they tell.
    private FitStatistic Weighted(string name, double statistic, Func<int, int, double> form)
    {
        if (Cells > MostCells) return new(name, statistic, null, null);
        double log = WeightedChiSquare.LogSurvival(statistic, SymmetricEigen.Solve(Covariance(form)));
        return new(name, statistic, null, Asymptotic(log));
    }

    // BΣB' = Σ_c p_c b_c b_c' − (Bp)(Bp)', with b_c the columns of B.
    private double[,] Covariance(Func<int, int, double> form)
    {
        int k = Cells;
        double[] image = new double[k];
        double[,] matrix = new double[k, k], b = new double[k, k];
        for (int row = 0; row < k; row++)
        {
            for (int cell = 0; cell < k; cell++)
            {
                b[row, cell] = form(row, cell);
                image[row] += b[row, cell] * _probabilities[cell];
            }
        }

        for (int row = 0; row < k; row++)
        {
            for (int other = 0; other <= row; other++)
            {
                double sum = 0;
                for (int cell = 0; cell < k; cell++)
                {
                    sum += _probabilities[cell] * (b[row, cell] - image[row]) * (b[other, cell] - image[other]);
                }

                matrix[row, other] = matrix[other, row] = sum;
            }
        }

        return matrix;
    }
}
