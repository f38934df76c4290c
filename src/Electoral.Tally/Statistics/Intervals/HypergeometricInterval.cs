using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// An interval for how many units of a population are marked, such as wrong sheets among all sheets, from a random
/// sample drawn without replacement.
/// </summary>
/// <remarks>
/// <para>By inversion of exact tests: a number of marked units belongs to it if finding at least as many, and finding
/// at most as many, each has a probability above half of 1 − confidence (Katz 1953; Buonaccorsi 1987). So its coverage
/// is never below the confidence, if the sample was drawn at random.</para>
/// <para>Equality compares all parts; no order. The default value goes from 0 to 0 with confidence 0; no method
/// returns it. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<HypergeometricInterval>))]
public readonly record struct HypergeometricInterval : IJsonResult<HypergeometricInterval>
{
    // Two tails that differ by less than this relative amount are tied, and a tie does not count as above.
    private const double Tie = 1e-12;

    private HypergeometricInterval(long low, long high, double confidence, double atLow, double atHigh)
    {
        (Low, High, Confidence) = (low, high, confidence);
        (ProbabilityOfAtLeastFoundAtLow, ProbabilityOfAtMostFoundAtHigh) = (atLow, atHigh);
    }

    /// <summary>The least number of marked units in the population.</summary>
    public long Low { get; }

    /// <summary>The greatest number of marked units in the population.</summary>
    public long High { get; }

    /// <summary>The confidence as a share of 1.</summary>
    public double Confidence { get; }

    /// <summary>The probability of finding at least as many as were found, if <see cref="Low"/> are marked.</summary>
    public double ProbabilityOfAtLeastFoundAtLow { get; }

    /// <summary>The probability of finding at most as many as were found, if <see cref="High"/> are marked.</summary>
    public double ProbabilityOfAtMostFoundAtHigh { get; }

    /// <summary>The interval for a sample.</summary>
    /// <param name="population">Units in all, at least 1.</param>
    /// <param name="sample">Units drawn, from 1 to <paramref name="population"/>.</param>
    /// <param name="found">Marked units in the sample, from 0 to <paramref name="sample"/>.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static HypergeometricInterval Of(long population, long sample, long found, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(population, 1);
        if (sample < 1 || sample > population)
        {
            Throw.OutsidePopulation(nameof(sample), sample, 1, population);
        }

        if (found < 0 || found > sample)
        {
            Throw.OutsidePopulation(nameof(found), found, 0, sample);
        }

        double limit = Math.Log(Electoral.Tally.Confidence.Alpha(confidence) / 2) + Tie;
        long least = found, greatest = population - (sample - found);
        long low = LeastWith(least, greatest, marked => AtLeast(marked) > limit);
        long high = greatest - LeastWith(0, greatest - low, unmarked => AtMost(greatest - unmarked) > limit);
        return new(low, high, confidence, Math.Exp(AtLeast(low)), Math.Exp(AtMost(high)));

        double AtLeast(long marked) => new HypergeometricDistribution(population, marked, sample).LogAtLeast(found);
        double AtMost(long marked) => new HypergeometricDistribution(population, marked, sample).LogAtMost(found);
    }

    /// <summary>The same ends as an <see cref="Interval"/> of units.</summary>
    public Interval ToInterval() =>
        new(Low, High, Confidence, IntervalAssumption.RandomSample, "hypergeometric inversion");

    /// <summary>The interval as <see cref="Interval.ToString()"/> prints it.</summary>
    public override string ToString() => Confidence > 0 ? ToInterval().ToString() : "no interval";

    // The condition holds from some number on, at the latest from the last.
    private static long LeastWith(long first, long last, Func<long, bool> holds)
    {
        while (first < last)
        {
            long middle = first + (last - first) / 2;
            (first, last) = holds(middle) ? (first, middle) : (middle + 1, last);
        }

        return first;
    }

    static void IJsonResult<HypergeometricInterval>.Describe(JsonForm<HypergeometricInterval> form) => form
        .Whole("low", interval => interval.Low)
        .Whole("high", interval => interval.High)
        .Number("confidence", interval => interval.Confidence)
        .Number("probabilityOfAtLeastFoundAtLow", interval => interval.ProbabilityOfAtLeastFoundAtLow)
        .Number("probabilityOfAtMostFoundAtHigh", interval => interval.ProbabilityOfAtMostFoundAtHigh);
}
