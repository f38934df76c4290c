namespace Electoral.Tally;

/// <summary>Treats the sheets of a table as a sample of a frame.</summary>
public static class TableSampling
{
    /// <summary>The collected sheets as a stratified sample.</summary>
    /// <param name="table">The collected sheets; only counted ones enter.</param>
    /// <param name="frame">What the whole is.</param>
    /// <param name="options">Strata, clusters, confidence and what the intervals assume.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// The sheets cannot be matched with the frame (see <see cref="FrameCoverage.AssessCoverage"/>), the frame has no
    /// such level, does not give the stations of each stratum, or fewer than two of several stations were observed.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static StratifiedSample SampleFrom(
        this TallyTable table, SheetFrame frame, SampleOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(frame);
        var (sample, reason) = StratifiedSample.Of(
            table.AssessCoverage(frame), options ?? SampleOptions.Default, cancellation);
        return sample ?? Throw.NoSample(reason!, nameof(frame));
    }
}
