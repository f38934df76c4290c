using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the digits of stations and of their laws add up to, for one selection and one place.</summary>
/// <remarks>
/// Rows of matrices are as long as a whole number of vectors; the cells beyond the last digit stay 0.
/// </remarks>
internal sealed class StationDigitSums
{
    private const int FewestStations = 30;
    private const int Lanes = 4;

    private readonly int _cells;
    private readonly int _stride;
    private readonly double[] _expected;
    private readonly double[] _covariance;
    private readonly double[] _deviations;
    private readonly double[] _products;
    private readonly ThirdMoments? _thirds;
    private readonly DigitContrasts? _contrasts;

    /// <param name="cells">How many digits, or kinds of pairs, there are.</param>
    /// <param name="isSlow">
    /// Whether digits change slower than chance moves a count, so that d is not given by the digit alone.
    /// </param>
    public StationDigitSums(int cells, bool isSlow = false)
    {
        (_thirds, _contrasts) = isSlow ? ((ThirdMoments?)null, new DigitContrasts()) : (new(cells), null);
        (_cells, _stride) = (cells, (cells + Lanes - 1) / Lanes * Lanes);
        Observed = new double[cells];
        (_expected, _deviations) = (new double[_stride], new double[_stride]);
        (_covariance, _products) = (new double[cells * _stride], new double[cells * _stride]);
    }

    public long Stations { get; private set; }

    public double[] Observed { get; }

    public double[] Expected => _expected[.._cells];

    /// <summary>Observed less expected, with the correction for own shares.</summary>
    public ReadOnlySpan<double> Deviations => _deviations.AsSpan(0, _cells);

    /// <summary>Adds a station.</summary>
    /// <param name="digit">What it shows.</param>
    /// <param name="law">What its law makes likely, with zeros up to a whole number of vectors.</param>
    /// <param name="average">
    /// The mean of such laws over the law itself, likewise; empty where the share is not its own.
    /// </param>
    /// <param name="weight">What the station counts as in the corrected form.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int digit, ReadOnlySpan<double> law, ReadOnlySpan<double> average, double weight = 1)
    {
        Stations++;
        Observed[digit]++;
        // d = e − 2q + q̄: the digit less its expectation, corrected for following itself.
        Span<double> deviation = stackalloc double[_stride];
        for (int cell = 0; cell < _stride; cell++)
        {
            deviation[cell] = average.IsEmpty ? -law[cell] : average[cell] - 2 * law[cell];
        }

        deviation[digit]++;
        if (weight < 1)
        {
            foreach (ref double part in deviation) part *= weight;
        }

        for (int cell = 0; cell < _cells; cell++)
        {
            _expected[cell] += law[cell];
            _deviations[cell] += deviation[cell];
            _covariance[cell * _stride + cell] += law[cell];
        }

        // Σ diag(q) − qq' and Σ dd'.
        ref double covariance = ref MemoryMarshal.GetArrayDataReference(_covariance);
        ref double products = ref MemoryMarshal.GetArrayDataReference(_products);
        for (int cell = 0, place = 0; cell < _cells; cell++)
        {
            Vector256<double> chance = Vector256.Create(law[cell]), factor = Vector256.Create(deviation[cell]);
            for (int other = 0; other < _stride; other += Lanes, place += Lanes)
            {
                var of = Vector256.Create(law[other..]);
                var sum = Vector256.LoadUnsafe(ref covariance, (nuint)place) - chance * of;
                sum.StoreUnsafe(ref covariance, (nuint)place);
                of = Vector256.Create<double>(deviation[other..]);
                sum = Vector256.LoadUnsafe(ref products, (nuint)place) + factor * of;
                sum.StoreUnsafe(ref products, (nuint)place);
            }
        }

        _thirds?.Add(deviation[.._cells]);
        _contrasts?.Add(deviation[.._cells]);
    }

    public void Merge(StationDigitSums others)
    {
        Stations += others.Stations;
        Add(Observed, others.Observed);
        Add(_expected, others._expected);
        Add(_deviations, others._deviations);
        Add(_covariance, others._covariance);
        Add(_products, others._products);
        if (others._thirds is { } thirds) _thirds?.Merge(thirds);
        if (others._contrasts is { } contrasts) _contrasts?.Merge(contrasts);
    }

    /// <summary>x'V⁻¹x of observed less expected; null where nothing can vary.</summary>
    public FitStatistic? PlugIn()
    {
        double[] difference = new double[_cells];
        var covariance = new double[_cells, _cells];
        for (int cell = 0; cell < _cells; cell++)
        {
            difference[cell] = Observed[cell] - _expected[cell];
            for (int other = 0; other < _cells; other++)
            {
                covariance[cell, other] = _covariance[cell * _stride + other];
            }
        }

        var form = QuadraticForm.Of(difference, covariance);
        if (Stations == 0 || form.Rank == 0) return null;
        double log = ChiSquareDistribution.LogSurvival(form.Value, form.Rank);
        return new("station digits X²", form.Value, form.Rank, Asymptotic(log));
    }

    /// <summary>The quadratic form of the corrected deviations; null where nothing can vary.</summary>
    public FitStatistic? Corrected()
    {
        if (Stations < FewestStations) return null;
        var deviations = _deviations.AsSpan(0, _cells);
        var products = new double[_cells, _cells];
        for (int row = 0; row < _cells; row++)
        {
            for (int cell = 0; cell < _cells; cell++) products[row, cell] = _products[row * _stride + cell];
        }

        if (_contrasts is not null) return _contrasts.Hotelling(Stations, deviations, products);
        var form = QuadraticForm.Of(deviations, DeviationCovariance.Of(Stations, deviations, products, _thirds!));
        if (form.Rank == 0) return null;
        double log = ChiSquareDistribution.LogSurvival(form.Value, form.Rank);
        return new("station digits X²", form.Value, form.Rank, Asymptotic(log));
    }

    /// <summary>The standard deviation of each corrected deviation, from the stations; null for too few.</summary>
    public double[]? Deviance()
    {
        if (Stations < FewestStations) return null;
        double[,] centred = Centred();
        double factor = (double)Stations / (Stations - 1);
        var found = new double[_cells];
        for (int cell = 0; cell < _cells; cell++) found[cell] = Math.Sqrt(Math.Max(0, factor * centred[cell, cell]));
        return found;
    }

    // Σ (d − d̄)(d − d̄)'.
    private double[,] Centred()
    {
        var centred = new double[_cells, _cells];
        for (int row = 0; row < _cells; row++)
        {
            for (int cell = 0; cell < _cells; cell++)
            {
                centred[row, cell] =
                    _products[row * _stride + cell] - _deviations[row] * _deviations[cell] / Stations;
            }
        }

        return centred;
    }

    private static void Add(double[] sums, double[] others)
    {
        for (int i = 0; i < sums.Length; i++) sums[i] += others[i];
    }

    private static PValue Asymptotic(double log) =>
        PValue.FromLog(log, PValueMethod.Asymptotic, PValueSides.OneSided);
}
