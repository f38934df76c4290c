using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>How many numbers end in 0 or 5.</summary>
/// <remarks>
/// <para>Null hypothesis: one in five does, independently. For counts (C05s) that holds as well as last digits are
/// uniform. For rounded percentages (P05s) it is only near: a share of 37 ballots cannot be every whole percentage, so
/// the test of integer percentages, which knows the sizes, is to be preferred (Mebane 2012 uses both).</para>
/// <para>Not evidence of who rounded, or whether anything but the writing down was rounded. Equality compares all
/// parts. Immutable and safe to share between threads.</para>
/// </remarks>
/// <param name="N">The numbers.</param>
/// <param name="Ending">Those that end in 0 or 5.</param>
[JsonConverter(typeof(ResultJsonConverter<FifthEndings>))]
public sealed record FifthEndings(long N, long Ending) : IJsonResult<FifthEndings>
{
    private const double Chance = 0.2;

    /// <summary>The share that ends in 0 or 5; null for no number.</summary>
    public double? Share => N == 0 ? null : (double)Ending / N;

    /// <summary>(k/n − 0.2)/√(0.16/n); null for no number.</summary>
    public double? Z => N == 0 ? null : ((double)Ending / N - Chance) / Math.Sqrt(Chance * (1 - Chance) / N);

    /// <summary>Exact and two-sided.</summary>
    public PValue TwoSidedPValue => PValue.FromLog(
        BinomialDistribution.LogTwoSided(Ending, N, Chance), PValueMethod.Exact, PValueSides.TwoSided);

    /// <summary>The exact probability of this many or more.</summary>
    public PValue UpperPValue => PValue.FromLog(
        BinomialDistribution.LogAtLeast(Ending, N, Chance), PValueMethod.Exact, PValueSides.OneSided);

    /// <summary>The endings of counts from 10 on; smaller ones are left out.</summary>
    /// <param name="counts">None negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static FifthEndings OfCounts(ReadOnlySpan<long> counts)
    {
        long n = 0, ending = 0;
        foreach (long count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            if (count < 10) continue;
            n++;
            if (count % 5 == 0) ending++;
        }

        return new(n, ending);
    }

    /// <summary>The endings of whole percentages, the half rounded upwards, of stations that have a whole.</summary>
    /// <param name="parts">The parts, such as votes; none negative.</param>
    /// <param name="wholes">The wholes, such as ballots cast; none negative.</param>
    /// <exception cref="ArgumentException">A number is negative, or the lists differ in length.</exception>
    public static FifthEndings OfPercentages(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes)
    {
        if (parts.Length != wholes.Length) Throw.UnlikeStations(parts.Length, wholes.Length);
        long n = 0, ending = 0;
        for (int station = 0; station < parts.Length; station++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(parts[station], nameof(parts));
            ArgumentOutOfRangeException.ThrowIfNegative(wholes[station], nameof(wholes));
            if (wholes[station] == 0) continue;
            n++;
            var percent = ((Int128)200 * parts[station] + wholes[station]) / ((Int128)2 * wholes[station]);
            if (percent % 5 == 0) ending++;
        }

        return new(n, ending);
    }

    static void IJsonResult<FifthEndings>.Describe(JsonForm<FifthEndings> form) => form
        .Whole("n", endings => endings.N)
        .Whole("ending", endings => endings.Ending)
        .Number("share", endings => endings.Share)
        .Number("z", endings => endings.Z)
        .Item("twoSidedPValue", endings => endings.TwoSidedPValue)
        .Item("upperPValue", endings => endings.UpperPValue);
}
