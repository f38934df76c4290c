namespace Electoral.Tally.Audits;

/// <summary>
/// How the sheets of a table are audited. All of it is fixed, and published, before the seed is known.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record SheetAuditOptions
{
    /// <summary>The default options.</summary>
    public static SheetAuditOptions Default { get; } = new();

    /// <summary>The largest chance to confirm a wrong outcome, strictly between 0 and 1.</summary>
    /// <value>The default is 0.05.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double RiskLimit
    {
        get;
        init => field = OptionGuard.Probability(this, value);
    } = 0.05;

    /// <summary>The rule by which the reported winner won. <value>The default is plurality.</value></summary>
    public AuditRule Rule
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = AuditRule.Plurality;

    /// <summary>How the risk is measured. <value>The default is without replacement.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such method.</exception>
    public SheetAuditMethod Method
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    }

    /// <summary>What bounds the ballots of a station. <value>The default is ballots cast.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bound.</exception>
    public BallotBound BallotBound
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    }

    /// <summary>
    /// All ballots of the contest as reported, including those of stations without a sheet in the table.
    /// </summary>
    /// <value>The default is null: only those of the counted and pending sheets.</value>
    /// <remarks>Ballots that are on no sheet are assumed to be against the winner.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long? BallotsCast
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }

    /// <summary>Ballots that are still to be counted and on no sheet of the table, not even a pending one.</summary>
    /// <value>The default is 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long PendingBallots
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }

    /// <summary>
    /// The expected errors, as a share of the margin, from 0 to below 1; only used without replacement. The risk is
    /// valid for any value; a larger one needs more sheets if there are no errors, and fewer if there are.
    /// </summary>
    /// <value>The default is 0.02.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double ExpectedError
    {
        get;
        init => field = OptionGuard.BelowOne(this, value);
    } = 0.02;
}
