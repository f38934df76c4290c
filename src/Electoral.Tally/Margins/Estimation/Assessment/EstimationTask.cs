namespace Electoral.Tally;

/// <summary>What every method of an assessment starts from.</summary>
/// <param name="Coverage">The collected sheets and the frame.</param>
/// <param name="Leader">The candidate with the most collected votes.</param>
/// <param name="Rival">The one after.</param>
/// <param name="Options">How to estimate.</param>
/// <param name="Sample">The sheets as a stratified sample; null where the frame does not give one.</param>
/// <param name="WhyNoSample">Why there is none.</param>
/// <param name="Cancellation">Stops the work.</param>
internal sealed record EstimationTask(
    Coverage Coverage, Candidate Leader, Candidate Rival, EstimationOptions Options, StratifiedSample? Sample,
    ReportStatement? WhyNoSample, CancellationToken Cancellation)
{
    // The bootstrap takes about as long as all others together.
    private static readonly double[] Weights =
    [
        .. Enum.GetValues<EstimationMethod>().Select(method => method == EstimationMethod.Bootstrap ? 12.0 : 1.0),
    ];

    /// <summary>How far the methods have come, by their number.</summary>
    public ProgressParts Progress { get; } = new(Options.Progress, Weights);

    /// <summary>How the bootstrap is done: with no more threads than the estimates may have.</summary>
    public BootstrapOptions Bootstrap => Options.Bootstrap.WithAtMost(Options.MaxDegreeOfParallelism) with
    {
        Progress = Progress.Of((int)EstimationMethod.Bootstrap, Options.Bootstrap.Progress),
    };

    private Contest Contest => Coverage.Collected.Contest;

    public LinearCount Margin => LeaderVotes - RivalVotes;

    public LinearCount LeaderVotes => LinearCount.Votes(Leader, Contest);

    public LinearCount RivalVotes => LinearCount.Votes(Rival, Contest);

    /// <summary>What the strata are called, also where the frame does not give them.</summary>
    public string Level => Sample?.Level
        ?? (Options.Sample.Strata ?? StratifiedSample.DefaultStrata(Coverage.Frame)).Name;

    /// <summary>Why nothing can be estimated of the whole, where rows of its roll were not read.</summary>
    public ReportStatement? WhyNotWhole => Coverage.Frame.UnreadRows is > 0 and var unread
        ? new(Contradiction.RowsNotRead, TableTexts.NotRead.Of(unread), unread)
        : null;

    public bool WasDrawn => Options.Sample.Assumption == IntervalAssumption.StratifiedRandomSample;

    /// <summary>An estimate that is not computable.</summary>
    public static MethodEstimate None(
        EstimationMethod method, string level, IntervalAssumption assumption, ReportStatement premise,
        ReportStatement reason) => new()
        {
            Method = method,
            Level = level,
            Assumption = assumption,
            Premise = premise,
            Reason = reason,
        };
}
