namespace Electoral.Tally;

/// <summary>Why a count cannot be accepted, so that the whole sheet is refused.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Field">The member, with its selection.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Line">Its line; 0 if unknown.</param>
internal sealed record CountFault(RejectReason Reason, string Field, string Found, ReportStatement Expected, long Line);
