using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally;

/// <summary>
/// Sums over stations of d, the digits that a station shows less those that its laws make likely, 0 on average under
/// the null hypothesis, and the quadratic form of Σ d.
/// </summary>
/// <remarks>
/// Rows of matrices are as long as a whole number of vectors; the cells beyond the last digit stay 0.
/// </remarks>
internal sealed class StationDeviations
{
    /// <summary>The name of a quadratic form of digits.</summary>
    public const string Form = "station digits X²";

    private const int FewestStations = 30;
    private const int Lanes = 4;

    private readonly int _cells;
    private readonly int _stride;
    private readonly double[] _sum;
    private readonly double[] _products;
    private readonly ThirdMoments? _thirds;
    private readonly DigitContrasts? _contrasts;

    /// <param name="cells">How many digits, or kinds of pairs, there are.</param>
    /// <param name="isSlow">
    /// Whether digits change slower than chance moves a count, so that d is not given by the digit alone.
    /// </param>
    /// <param name="keepsThirds">Whether third moments are added up, which <see cref="Owed"/> needs.</param>
    public StationDeviations(int cells, bool isSlow, bool keepsThirds)
    {
        (_thirds, _contrasts) = (keepsThirds ? new(cells) : null, isSlow ? new() : null);
        (_cells, _stride) = (cells, StrideOf(cells));
        (_sum, _products) = (new double[_stride], new double[cells * _stride]);
    }

    /// <summary>Whether there are stations enough to know the covariance of Σ d.</summary>
    public bool AreEnough => Stations >= FewestStations;

    /// <summary>How many stations were added.</summary>
    public long Stations { get; private set; }

    /// <summary>Σ d.</summary>
    public ReadOnlySpan<double> Sum => _sum.AsSpan(0, _cells);

    /// <summary>Cells of a row, up to a whole number of vectors.</summary>
    public static int StrideOf(int cells) => (cells + Lanes - 1) / Lanes * Lanes;

    /// <summary>Adds the d of a station, with zeros up to a whole number of vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<double> deviation)
    {
        Stations++;
        ref double products = ref MemoryMarshal.GetArrayDataReference(_products);
        for (int cell = 0, index = 0; cell < _cells; cell++)
        {
            _sum[cell] += deviation[cell];
            var factor = Vector256.Create(deviation[cell]);
            for (int other = 0; other < _stride; other += Lanes, index += Lanes)
            {
                var of = Vector256.Create(deviation[other..]);
                var sum = Vector256.LoadUnsafe(ref products, (nuint)index) + factor * of;
                sum.StoreUnsafe(ref products, (nuint)index);
            }
        }

        _thirds?.Add(deviation[.._cells]);
        _contrasts?.Add(deviation[.._cells]);
    }

    public void Merge(StationDeviations others)
    {
        Stations += others.Stations;
        for (int i = 0; i < _sum.Length; i++) _sum[i] += others._sum[i];
        for (int i = 0; i < _products.Length; i++) _products[i] += others._products[i];
        if (others._thirds is { } thirds) _thirds?.Merge(thirds);
        if (others._contrasts is { } contrasts) _contrasts?.Merge(contrasts);
    }

    /// <summary>The quadratic form of Σ d; null for too few stations, or where nothing can vary.</summary>
    public FitStatistic? Test()
    {
        if (!AreEnough) return null;
        if (_contrasts is not null) return _contrasts.Hotelling(Stations, Sum, Products());
        var form = QuadraticForm.Of(Sum, DeviationCovariance.Of(Stations, Sum, Products(), _thirds!));
        return form.Rank == 0 ? null : FitStatistic.ChiSquare(Form, form.Value, form.Rank);
    }

    /// <summary>Products in the directions in which enough stations speak.</summary>
    public double[,] WithinSpeaking(double[,] products) => _contrasts?.Within(products) ?? products;

    /// <summary>What Σ dd' owes to Σ d: it less the covariance under the null hypothesis.</summary>
    public double[,] Owed()
    {
        var products = Products();
        var covariance = DeviationCovariance.Of(Stations, Sum, products, _thirds!);
        for (int row = 0; row < _cells; row++)
        {
            for (int cell = 0; cell < _cells; cell++) products[row, cell] -= covariance[row, cell];
        }

        return products;
    }

    /// <summary>Σ dd'.</summary>
    public double[,] Products()
    {
        var products = new double[_cells, _cells];
        for (int row = 0; row < _cells; row++)
        {
            for (int cell = 0; cell < _cells; cell++) products[row, cell] = _products[row * _stride + cell];
        }

        return products;
    }
}
