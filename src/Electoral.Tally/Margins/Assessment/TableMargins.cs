namespace Electoral.Tally;

/// <summary>Assesses what a partial collection of sheets proves about the whole result.</summary>
public static class TableMargins
{
    /// <summary>Coverage, bounds and verdict, side by side with what they rest on.</summary>
    /// <param name="table">The collected sheets; only counted ones enter.</param>
    /// <param name="frame">What the whole is.</param>
    /// <param name="options">What is assumed of the missing stations, and the rule.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// A voter has several votes in the contest or it has no selection; the sheets cannot be matched with the frame
    /// (see <see cref="FrameCoverage.AssessCoverage"/>); the options name a level or a unit that the frame does not
    /// have: the message names the option.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static MarginAssessment AssessMargin(
        this TallyTable table, SheetFrame frame, MarginOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(frame);
        if (table.Contest.VotesAllowed != 1) Throw.SeveralVotes(table.Contest);
        if (table.Contest.Candidates.Count == 0) Throw.NoSelections(table.Contest);
        options ??= MarginOptions.Default;
        FrameNameGuard.Check(frame, options);
        if (options.Stated.HasFlag(StatedPremises.FrameComplete)) frame = frame.AsRead();
        var coverage = table.AssessCoverage(frame);
        cancellation.ThrowIfCancellationRequested();
        return new(coverage, options, cancellation);
    }
}
