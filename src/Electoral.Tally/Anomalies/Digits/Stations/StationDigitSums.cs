using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally;

/// <summary>What the digits of stations and of their laws add up to, for one selection and one digit place.</summary>
/// <remarks>
/// Rows of matrices are as long as a whole number of vectors; the cells beyond the last digit stay 0.
/// </remarks>
internal sealed class StationDigitSums
{
    private readonly int _cells;
    private readonly int _stride;
    private readonly double[] _expected;
    private readonly double[] _covariance;
    private readonly double[] _differences;
    private readonly double[] _squares;

    /// <param name="cells">How many digits, or kinds of pairs, there are.</param>
    /// <param name="isSlow">Whether digits change slower than chance moves a count.</param>
    public StationDigitSums(int cells, bool isSlow = false)
    {
        (_cells, _stride) = (cells, StationDeviations.StrideOf(cells));
        (Observed, _expected) = (new double[cells], new double[_stride]);
        (_differences, _squares) = (new double[cells], new double[cells]);
        (_covariance, Deviations) = (new double[cells * _stride], new(cells, isSlow, keepsThirds: !isSlow));
    }

    /// <summary>The sums of the weighted deviations.</summary>
    public StationDeviations Deviations { get; }

    public long Stations => Deviations.Stations;

    public double[] Observed { get; }

    public double[] Expected => _expected[.._cells];

    /// <summary>Observed less expected, with the correction for own shares and without weights.</summary>
    public IReadOnlyList<double> Differences => _differences;

    /// <summary>Adds a station.</summary>
    /// <param name="digit">What it shows.</param>
    /// <param name="law">What its law makes likely, with zeros up to a whole number of vectors.</param>
    /// <param name="average">
    /// The mean of such laws over the law itself, likewise; empty where the share is not its own.
    /// </param>
    /// <param name="weight">What the station counts as in the corrected form.</param>
    /// <param name="together">Where its weighted deviation is added too, or null.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(
        int digit, ReadOnlySpan<double> law, ReadOnlySpan<double> average, double weight, JoinedDeviations? together)
    {
        Observed[digit]++;
        // d = e − 2q + q̄: the digit less its expectation, corrected for following itself.
        Span<double> deviation = stackalloc double[_stride];
        for (int cell = 0; cell < _stride; cell++)
        {
            deviation[cell] = average.IsEmpty ? -law[cell] : average[cell] - 2 * law[cell];
        }

        deviation[digit]++;
        for (int cell = 0; cell < _cells; cell++)
        {
            _differences[cell] += deviation[cell];
            _squares[cell] += deviation[cell] * deviation[cell];
        }

        if (weight < 1)
        {
            foreach (ref double part in deviation) part *= weight;
        }

        // Σ diag(q) − qq'.
        ref double covariance = ref MemoryMarshal.GetArrayDataReference(_covariance);
        for (int cell = 0, index = 0; cell < _cells; cell++)
        {
            _expected[cell] += law[cell];
            _covariance[cell * _stride + cell] += law[cell];
            var chance = Vector256.Create(law[cell]);
            for (int other = 0; other < _stride; other += Vector256<double>.Count, index += Vector256<double>.Count)
            {
                var sum = Vector256.LoadUnsafe(ref covariance, (nuint)index) - chance * Vector256.Create(law[other..]);
                sum.StoreUnsafe(ref covariance, (nuint)index);
            }
        }

        Deviations.Add(deviation);
        together?.Add(deviation);
    }

    public void Merge(StationDigitSums others)
    {
        Add(Observed, others.Observed);
        Add(_expected, others._expected);
        Add(_covariance, others._covariance);
        Add(_differences, others._differences);
        Add(_squares, others._squares);
        Deviations.Merge(others.Deviations);
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
        return FitStatistic.ChiSquare(StationDeviations.Form, form.Value, form.Rank);
    }

    /// <summary>The test of the corrected deviations; null where nothing can vary.</summary>
    public FitStatistic? Corrected() => Deviations.Test();

    /// <summary>The standard deviation of each difference, from the stations; null for too few.</summary>
    public double[]? Deviance()
    {
        if (!Deviations.AreEnough) return null;
        double factor = (double)Stations / (Stations - 1);
        var found = new double[_cells];
        for (int cell = 0; cell < _cells; cell++)
        {
            double centred = _squares[cell] - _differences[cell] * _differences[cell] / Stations;
            found[cell] = Math.Sqrt(Math.Max(0, factor * centred));
        }

        return found;
    }

    private static void Add(double[] sums, double[] others)
    {
        for (int i = 0; i < sums.Length; i++) sums[i] += others[i];
    }
}
