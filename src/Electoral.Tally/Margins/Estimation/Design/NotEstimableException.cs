namespace Electoral.Tally;

/// <summary>An estimate that its sample does not give, with the reason in every language.</summary>
internal sealed class NotEstimableException(ReportText reason)
    : InvalidOperationException($"Not computable, because {reason.In(null)}.")
{
    /// <summary>The clause after "because".</summary>
    public ReportText Reason => reason;
}
