using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>The null distributions of statistics of counts, by drawing multinomial counts.</summary>
/// <remarks>
/// <para>Whole counts are drawn, not digit by digit, so that the cost does not grow with n. Each draw has a stream of
/// random numbers of its own: the same seed gives the same answer on any number of threads. Ties count as extreme, with
/// a slack of 1e-9.</para>
/// <para>A p-value has the Monte-Carlo error of its replicates: with B of them a true 0.05 has a standard error of
/// 0.22/√B, and none below 1/(B + 1) is possible. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FitSimulation>))]
public sealed class FitSimulation : IJsonResult<FitSimulation>
{
    private const double Slack = 1e-9;
    private const int BlockDraws = 1024;

    private readonly FitMeasure[] _measures;
    private readonly double[][] _draws;

    private FitSimulation(FitMeasure[] measures, double[][] draws) => (_measures, _draws) = (measures, draws);

    /// <summary>The number of draws.</summary>
    public int Draws => _draws[0].Length;

    /// <summary>Draws counts and keeps what the measures say of them.</summary>
    /// <param name="total">The sum of the counts, at least 1.</param>
    /// <param name="law">The probabilities.</param>
    /// <param name="measures">At least one; others cannot be asked for afterwards.</param>
    /// <param name="draws">The number of draws, 1 to 100,000,000; eight bytes a measure each.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no measure, or a number is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static FitSimulation Of(
        long total, DigitLaw law, IReadOnlyList<FitMeasure> measures, int draws = 9_999, ulong seed = 1,
        int? maxDegreeOfParallelism = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(law);
        ArgumentNullException.ThrowIfNull(measures);
        return Of(
            total, law.Probabilities, law.FirstValue, measures, draws,
            new(seed, ThreadCount.Of(maxDegreeOfParallelism), cancellation));
    }

    /// <summary>The share of draws at least as extreme as the observed counts, these among them.</summary>
    /// <param name="measure">One of the measures drawn.</param>
    /// <param name="observed">The observed counts, of the same sum and probabilities.</param>
    /// <exception cref="ArgumentException">The measure was not drawn.</exception>
    public PValue PValue(FitMeasure measure, GoodnessOfFit observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        double statistic = FitMeasures.Of(
            measure, observed.Counts, observed.Probabilities, observed.N, observed.FirstValue);
        long extreme = 0;
        foreach (double draw in DrawsOf(measure))
        {
            bool isExtreme = measure == FitMeasure.Correlation ? draw <= statistic + Slack : draw >= statistic - Slack;
            if (isExtreme) extreme++;
        }

        return Tally.PValue.MonteCarlo(extreme, Draws, PValueSides.OneSided);
    }

    /// <summary>The smallest drawn value that a share of the draws does not exceed.</summary>
    /// <param name="measure">One of the measures drawn.</param>
    /// <param name="level">The share, above 0 and at most 1, such as 0.95.</param>
    /// <exception cref="ArgumentException">The measure was not drawn, or the share is out of range.</exception>
    public double Quantile(FitMeasure measure, double level)
    {
        if (!(level is > 0 and <= 1)) Throw.ProbabilityOutOfRange(level, nameof(level));
        return DrawsOf(measure)[(int)Math.Ceiling(level * Draws - Slack) - 1];
    }

    internal static FitSimulation Of(
        long total, ReadOnlySpan<double> probabilities, int first, IReadOnlyList<FitMeasure> measures, int draws,
        (ulong Seed, int Threads, CancellationToken Cancellation) how)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, 100_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(how.Threads, 1);
        if (measures.Count == 0) Throw.NoMeasure();
        FitMeasure[] wanted = [.. measures];
        double[][] values = Array.ConvertAll(wanted, _ => new double[draws]);
        double[] weights = probabilities.ToArray();
        var work = new Workload(how.Threads, BlockDraws, 0, how.Cancellation);
        work.For(work.BlocksOf(draws), block =>
        {
            long[] counts = new long[weights.Length];
            int end = Math.Min(draws, (block + 1) * BlockDraws);
            for (int draw = block * BlockDraws; draw < end; draw++)
            {
                var random = new CounterRandom(how.Seed, draw, UnitPathKey.Root);
                random.NextMultinomial(total, weights, counts);
                for (int i = 0; i < wanted.Length; i++)
                {
                    values[i][draw] = FitMeasures.Of(wanted[i], counts, weights, total, first);
                }
            }
        });
        foreach (double[] drawn in values) Array.Sort(drawn);
        return new(wanted, values);
    }

    private double[] DrawsOf(FitMeasure measure)
    {
        int index = Array.IndexOf(_measures, measure);
        if (index < 0) Throw.NotDrawn(measure);
        return _draws[index];
    }

    static void IJsonResult<FitSimulation>.Describe(JsonForm<FitSimulation> form) => form
        .Whole("draws", simulation => simulation.Draws);
}
