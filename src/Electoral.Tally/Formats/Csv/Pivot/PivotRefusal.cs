namespace Electoral.Tally;

/// <summary>Why a record cannot be part of its sheet.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Field">The field, or -1.</param>
/// <param name="Found">What it contains.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record PivotRefusal(RejectReason Reason, int Field, byte[] Found, ReportStatement Expected);
