using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Hartigan's dip: how far some numbers are from having one mode.</summary>
/// <remarks>
/// <para>Hartigan and Hartigan (1985), Ann. Stat. 13:70. The dip is the largest distance of the empirical distribution
/// function from the nearest one that is convex up to a mode and concave after it: at least 1/(2n). Null hypothesis of
/// the p-value: n independent values of a uniform distribution, for which the dip is largest among those with one
/// mode. The p-value is simulated: from n values up to <see cref="MostSimulated"/> and beyond from that many, √n times
/// the dip being compared, which has settled by then; those sets are kept for the next question.</para>
/// <para>Not evidence of: anything but several modes, which town and country make in clean elections. Equal values,
/// such as shares of small stations, raise the dip.</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<DipTest>))]
public sealed record DipTest : IJsonResult<DipTest>
{
    /// <summary>Fewer numbers than that have no dip.</summary>
    public const int FewestValues = 4;

    /// <summary>The most values of a simulated set.</summary>
    public const int MostSimulated = 1_000;

    private static readonly ConcurrentDictionary<(int Simulations, ulong Seed), double[]> Kept = new();

    private readonly double _scaled;

    private DipTest(int count, double dip, double low, double high)
    {
        (Count, Dip, ModalInterval) = (count, dip, new(low, high));
        _scaled = dip * Math.Sqrt(count);
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>The dip, from 1/(2n) to 1/4.</summary>
    public double Dip { get; }

    /// <summary>The numbers between which the mode of the nearest single-moded distribution lies.</summary>
    public NumberRange ModalInterval { get; }

    /// <summary>The dip of some numbers; O(n log n).</summary>
    /// <param name="values">At least four numbers, all finite, in any order.</param>
    /// <exception cref="ArgumentException">There are fewer numbers, or one is not finite.</exception>
    public static DipTest Of(ReadOnlySpan<double> values)
    {
        Throw.IfNoNumbers(values, FewestValues, nameof(values));
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        var (dip, low, high) = DipStatistic.Of(sorted);
        return new(sorted.Length, dip, sorted[low], sorted[high]);
    }

    /// <summary>The p-value by simulation.</summary>
    /// <param name="simulations">Simulated sets, at least 99.</param>
    /// <param name="seed">The seed; the same gives the same answer on any number of threads.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer simulations, or fewer threads than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PValue PValue(
        int simulations = 9_999, ulong seed = 1, int? maxDegreeOfParallelism = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(simulations, 99);
        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        double[] scaled = Count < MostSimulated
            ? Simulated(Count, simulations, seed, parallel)
            : Kept.GetOrAdd((simulations, seed), _ => Simulated(MostSimulated, simulations, seed, parallel));
        long extreme = scaled.LongCount(dip => dip >= _scaled - 1e-9);
        return Electoral.Tally.PValue.MonteCarlo(extreme, simulations, PValueSides.OneSided);
    }

    // √n times the dip of each simulated set.
    private static double[] Simulated(int size, int simulations, ulong seed, ParallelOptions parallel)
    {
        var scaled = new double[simulations];
        Parallel.For(0, simulations, parallel, replicate =>
            scaled[replicate] = DipStatistic.Of(Uniforms(seed, replicate, size)).Dip * Math.Sqrt(size));
        return scaled;
    }

    // Sums of exponential numbers are the ordered uniform ones up to their total, which the dip does not feel.
    private static double[] Uniforms(ulong seed, int replicate, int size)
    {
        var random = new CounterRandom(seed, replicate, UnitPathKey.Root);
        var sums = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) sums[i] = sum += random.NextExponential();
        return sums;
    }

    static void IJsonResult<DipTest>.Describe(JsonForm<DipTest> form) => form
        .Whole("count", test => test.Count)
        .Number("dip", test => test.Dip)
        .Item("modalInterval", test => test.ModalInterval);
}
