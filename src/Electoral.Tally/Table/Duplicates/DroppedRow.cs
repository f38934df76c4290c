namespace Electoral.Tally;

/// <summary>Why a staged row is not in the table.</summary>
/// <param name="Row">The staged row.</param>
/// <param name="Reason">Why.</param>
/// <param name="Field">The level or key concerned.</param>
/// <param name="Found">What was found.</param>
/// <param name="OtherRow">The staged row that is kept instead or contradicts it.</param>
internal readonly record struct DroppedRow(int Row, RejectReason Reason, string Field, string Found, int OtherRow)
{
    /// <summary>Whether the dropped sheet counted.</summary>
    public SheetStatus Status { get; init; }

    /// <summary>Whether the other one counts.</summary>
    public SheetStatus OtherStatus { get; init; }

    /// <summary>Whether the sheet gave way because of its status, not because of a policy.</summary>
    public bool GaveWay => Reason == RejectReason.Duplicate && Status != OtherStatus;
}
