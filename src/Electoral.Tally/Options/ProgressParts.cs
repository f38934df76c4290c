namespace Electoral.Tally;

/// <summary>The progress of a whole from that of its parts, which may be worked on at the same time.</summary>
/// <remarks>
/// A listener receives numbers that never decrease, one at a time, and 1 exactly once, when all parts are done.
/// </remarks>
/// <param name="listener">The listener for the progress of the whole; null for none.</param>
/// <param name="weights">The share of the work in each part, in any unit; a part of weight 0 is not reported.</param>
internal sealed class ProgressParts(IProgress<double>? listener, double[] weights)
{
    private readonly Lock _door = new();
    private readonly double[] _shares = new double[weights.Length];
    private readonly double _all = weights.Sum();
    private double _sum;
    private int _unfinished = weights.Count(weight => weight > 0);

    /// <summary>The listener for the progress of a part, in addition to the part's own.</summary>
    /// <param name="index">Which part.</param>
    /// <param name="own">The part's own listener, or null.</param>
    public IProgress<double>? Of(int index, IProgress<double>? own = null) =>
        listener is null ? own : new Part(this, index, own);

    /// <summary>Reports that a part is done.</summary>
    public void Done(int index) => Report(index, 1);

    private void Report(int index, double share)
    {
        if (listener is null || weights[index] <= 0) return;
        lock (_door)
        {
            if (share <= _shares[index]) return;
            _sum += weights[index] * (share - _shares[index]);
            _shares[index] = share;
            if (share >= 1) _unfinished--;
            listener.Report(_unfinished == 0 ? 1 : Math.Min(_sum / _all, Math.BitDecrement(1)));
        }
    }

    private sealed class Part(ProgressParts whole, int index, IProgress<double>? own) : IProgress<double>
    {
        public void Report(double value)
        {
            own?.Report(value);
            whole.Report(index, Math.Clamp(value, 0, 1));
        }
    }
}
