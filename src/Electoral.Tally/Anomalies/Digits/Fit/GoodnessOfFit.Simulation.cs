using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    /// <summary>Draws counts with the sum and the probabilities of these: their null distribution.</summary>
    /// <param name="measures">At least one; others cannot be asked for afterwards.</param>
    /// <param name="draws">The number of draws, 1 to 100,000,000; eight bytes a measure each.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no measure, or a number is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public FitSimulation Simulate(
        IReadOnlyList<FitMeasure> measures, int draws = 9_999, ulong seed = 1, int? maxDegreeOfParallelism = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(measures);
        return FitSimulation.Of(
            N, Probabilities, FirstValue, measures, draws,
            new(seed, ThreadCount.Of(maxDegreeOfParallelism), cancellation));
    }
}
