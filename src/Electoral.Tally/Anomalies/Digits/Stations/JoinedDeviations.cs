using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Deviations of several selections added up together: a station is one observation.</summary>
/// <param name="cells">How many digits, or kinds of pairs, there are.</param>
/// <param name="isSlow">Whether digits change slower than chance moves a count.</param>
/// <remarks>
/// The sum of a station's deviations has its covariance among stations, whether or not its counts depend on each other.
/// The part of it that is of two selections is estimated, with an error as that of as many normal numbers as
/// (Σ |d|²)²/Σ (Σ |d|²|e|²), d and e two selections of a station: of two selections everywhere, twice as
/// many as stations.
/// </remarks>
internal sealed class JoinedDeviations(int cells, bool isSlow)
{
    // Of independent selections the variance of the sum is the sum of variances, less what 100 stations make uncertain.
    private const double LeastPart = 0.3;

    private readonly StationDeviations _sums = new(cells, isSlow, keepsThirds: false);
    private readonly double[] _station = new double[StationDeviations.StrideOf(cells)];
    private double _square;
    private double _fourth;
    private double _squares;
    private double _crosses;

    /// <summary>Adds what one selection of the station deviates by, with zeros up to a whole
    /// number of vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> deviation)
    {
        double square = 0;
        for (int cell = 0; cell < deviation.Length; cell++)
        {
            _station[cell] += deviation[cell];
            square += deviation[cell] * deviation[cell];
        }

        _square += square;
        _fourth += square * square;
    }

    /// <summary>Ends the station whose selections were added, if any was.</summary>
    public void EndStation()
    {
        if (_square == 0) return;
        _sums.Add(_station);
        _squares += _square;
        _crosses += Math.Max(0, _square * _square - _fourth);
        Array.Clear(_station);
        (_square, _fourth) = (0, 0);
    }

    public void Merge(JoinedDeviations others)
    {
        _sums.Merge(others._sums);
        _squares += others._squares;
        _crosses += others._crosses;
    }

    /// <summary>
    /// Whether digits of one selection give those of another, as where two share all ballots of stations of one size:
    /// then the sum of deviations hardly varies in some direction.
    /// </summary>
    /// <param name="selections">What was added up of each selection by itself.</param>
    public bool AreDependent(IEnumerable<StationDeviations> selections)
    {
        var apart = new double[cells, cells];
        foreach (var selection in selections) Add(apart, selection.Products(), 1);
        return !QuadraticForm.IsAtLeast(_sums.WithinSpeaking(_sums.Products()), LeastPart, _sums.WithinSpeaking(apart));
    }

    /// <summary>The quadratic form of the sum; null for too few stations, or where nothing can vary.</summary>
    /// <param name="selections">What was added up of each selection by itself.</param>
    public FitStatistic? Test(IEnumerable<StationDeviations> selections)
    {
        if (isSlow || !_sums.AreEnough) return _sums.Test();
        var products = _sums.Products();
        var covariance = (double[,])products.Clone();
        foreach (var selection in selections) Add(covariance, selection.Owed(), -1);
        if (!DeviationCovariance.IsEnough(covariance, products)) covariance = products;
        var form = QuadraticForm.Of(_sums.Sum, covariance);
        if (form.Rank == 0) return null;
        double numbers = _squares * _squares / _crosses, left = numbers - form.Rank + 1;
        if (!double.IsFinite(numbers)) return FitStatistic.ChiSquare(StationDeviations.Form, form.Value, form.Rank);
        if (left <= 1) return null;
        double log = FisherDistribution.LogSurvival(form.Value * left / (form.Rank * numbers), form.Rank, left);
        return new(
            StationDeviations.Form, form.Value, form.Rank,
            PValue.FromLog(log, PValueMethod.Asymptotic, PValueSides.OneSided));
    }

    private static void Add(double[,] sum, double[,] products, double factor)
    {
        for (int row = 0; row < sum.GetLength(0); row++)
        {
            for (int cell = 0; cell < sum.GetLength(1); cell++) sum[row, cell] += factor * products[row, cell];
        }
    }
}
