using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class QuantileHistogram
{
    /// <summary>
    /// The two numbers that a quantile lies between, without another pass over the sheets; null if there is no ratio.
    /// </summary>
    /// <param name="probability">The share of the ratios below it, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public NumberRange? Bracket(double probability)
    {
        if (!(probability is >= 0 and <= 1)) Throw.NoShare(probability);
        if (Count == 0) return null;
        var (rank, share) = Position(probability);
        long next = share == 0 ? rank : rank + 1;
        return new NumberRange(RatioSteps.Least(_steps.IndexAt(rank)), RatioSteps.Most(_steps.IndexAt(next)));
    }

    /// <summary>A quantile, exact, by a second pass over the sheets; null if there is no ratio.</summary>
    /// <param name="probability">The share of the ratios below it, from 0 to 1.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public double? Quantile(double probability, CancellationToken cancellation = default)
    {
        if (Bracket(probability) is not var (least, most)) return null;
        var (taken, _) = Look(RatioWindows.ByValue(least, most), cancellation);
        return AmongRatios(taken, Position(probability));
    }

    /// <summary>
    /// Mean, median and median absolute deviation, exact, by a second pass over the sheets; null if there is no ratio.
    /// </summary>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public RatioSummary? Summarize(CancellationToken cancellation = default)
    {
        if (Bracket(0.5) is not var (least, most)) return null;
        var middle = Position(0.5);

        // The same pass finds the distances from the median, which is known to be within that distance of the centre.
        double centre = double.IsFinite(most) ? (least + most) / 2 : least;
        double off = most - centre;
        var (near, far) = _steps.Distances(centre, middle.Rank);

        // A distance from the median differs by at most that from the distance from the centre: twice, for a ratio and
        // for the one sought, and a little more because distances are rounded.
        var windows = new RatioWindows(least, most, centre, near - 2.5 * off, far + 2.5 * off);
        var (taken, nearer) = Look(windows, cancellation);
        double median = AmongRatios(taken.FindAll(windows.IsBetween), middle);
        var distances = taken.FindAll(windows.IsAround).ConvertAll(ratio => Math.Abs(ratio - median));
        return new(Count, Mean!.Value, median, Among(distances, middle, nearer));
    }

    /// <summary>A quantile among the extracted ratios, given how many smaller ones were not extracted.</summary>
    private static double Among(List<double> taken, (long Rank, double Share) position, long smaller)
    {
        var (at, next) = OrderStatistic.Two(CollectionsMarshal.AsSpan(taken), (int)(position.Rank - smaller));
        return position.Share == 0 ? at : at + position.Share * (next - at);
    }

    private double AmongRatios(List<double> taken, (long Rank, double Share) position)
    {
        // A ratio on the border of a step may have been counted in the step before.
        int index = _steps.IndexAt(position.Rank);
        taken.RemoveAll(ratio => RatioHistogram.IndexOf(ratio) < index);
        return Among(taken, position, _steps.Before(index));
    }

    /// <summary>
    /// The two ratios of the sorted list that a quantile lies between, and how far it is from the first.
    /// </summary>
    private (long Rank, double Share) Position(double probability)
    {
        double position = (Count - 1) * probability;
        long rank = (long)position;
        return (rank, position - rank);
    }

    private (List<double> Taken, long Nearer) Look(RatioWindows windows, CancellationToken cancellation)
    {
        var taken = new List<double>();
        long nearer = 0;
        foreach (var part in _parts)
        {
            nearer += RatioPass.Take(part, windows, taken, _options.WorkOn(2L * part.Rows, cancellation));
        }

        return (taken, nearer);
    }
}
