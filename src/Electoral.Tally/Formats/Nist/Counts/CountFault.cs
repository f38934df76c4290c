namespace Electoral.Tally;

/// <summary>Why a count cannot be taken, so that the whole sheet is refused.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Field">The member, with the selection it is of.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Line">Its line; 0 where that is not known.</param>
internal sealed record CountFault(RejectReason Reason, string Field, string Found, ReportStatement Expected, long Line);
