using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>How many stations a stratified sample needs, and how they are spread.</summary>
/// <remarks>
/// Cochran (1977), <i>Sampling Techniques</i>, sections 5.5 to 5.9; W = N<sub>h</sub>/N, S the standard deviation
/// between the stations of a stratum. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SamplePlan>))]
public sealed class SamplePlan : IJsonResult<SamplePlan>
{
    private readonly StratumPlan[] _strata;
    private readonly double _all;

    /// <summary>A plan for strata.</summary>
    /// <param name="strata">The strata, at least one, each with at least one station.</param>
    /// <exception cref="ArgumentException">There is no stratum, or a number is out of its range.</exception>
    public SamplePlan(params IEnumerable<StratumPlan> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        _strata = [.. strata];
        bool isRight = _strata.Length > 0
            && _strata.All(stratum => stratum.Stations > 0 && stratum.StandardDeviation >= 0
                && double.IsFinite(stratum.StandardDeviation));
        if (!isRight) Throw.NoPlan();
        _all = _strata.Sum(stratum => stratum.Stations);
    }

    /// <summary>The strata.</summary>
    public IReadOnlyList<StratumPlan> Strata => _strata;

    /// <summary>The stations that a sample spread in proportion needs for a half-width.</summary>
    /// <param name="error">The half-width of the mean, above 0.</param>
    /// <param name="z">The normal quantile, above 0.</param>
    /// <returns>n₀/(1 + n₀/N) with n₀ = z² Σ W S²/error², not rounded.</returns>
    public double ProportionalSize(double error, double z)
    {
        double ratio = Ratio(error, z);
        double first = _strata.Sum(s => s.Stations / _all * s.StandardDeviation * s.StandardDeviation) * ratio * ratio;
        return first / (1 + first / _all);
    }

    /// <summary>The stations that a sample with the least variance needs for a half-width.</summary>
    /// <param name="error">The half-width of the mean, above 0.</param>
    /// <param name="z">The normal quantile, above 0.</param>
    /// <returns>(Σ W S)²/((error/z)² + Σ W S²/N), not rounded.</returns>
    public double NeymanSize(double error, double z)
    {
        double ratio = Ratio(error, z), sum = _strata.Sum(s => s.Stations / _all * s.StandardDeviation);
        double squares = _strata.Sum(s => s.Stations / _all * s.StandardDeviation * s.StandardDeviation);
        return sum * sum / (1 / (ratio * ratio) + squares / _all);
    }

    /// <summary>A number of stations spread in proportion to those of the strata.</summary>
    /// <param name="stations">The stations, from 0 to all.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many stations.</exception>
    public SampleAllocation Proportional(long stations) => Allocated(stations, stratum => stratum.Stations);

    /// <summary>A number of stations spread with the least variance: in proportion to N S.</summary>
    /// <param name="stations">The stations, from 0 to all.</param>
    /// <remarks>A stratum never gets more stations than it has: the rest is spread over the others.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many stations.</exception>
    public SampleAllocation Neyman(long stations) => _strata.All(stratum => stratum.StandardDeviation == 0)
        ? Proportional(stations)
        : Allocated(stations, stratum => stratum.Stations * stratum.StandardDeviation);

    private static double Ratio(double error, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(error);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(z);
        return z / error;
    }

    private SampleAllocation Allocated(long stations, Func<StratumPlan, double> size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stations);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stations, (long)_all);
        long[] limits = [.. _strata.Select(stratum => stratum.Stations)];
        double[] exact = LargestRemainders.Shares(stations, [.. _strata.Select(size)], limits);
        long[] whole = LargestRemainders.Of(exact, stations, limits);
        double variance = 0;
        for (int h = 0; h < whole.Length; h++)
        {
            double deviation = _strata[h].Stations / _all * _strata[h].StandardDeviation;
            if (deviation == 0 || whole[h] == _strata[h].Stations) continue;
            variance += deviation * deviation * (1 - (double)whole[h] / _strata[h].Stations) / whole[h];
        }

        return new(exact, whole, Math.Sqrt(variance));
    }

    static void IJsonResult<SamplePlan>.Describe(JsonForm<SamplePlan> form) => form
        .Items("strata", plan => plan.Strata);
}
