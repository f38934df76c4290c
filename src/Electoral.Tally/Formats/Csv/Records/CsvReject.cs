namespace Electoral.Tally;

/// <summary>A refused record of a block.</summary>
/// <param name="Record">The index of the record in the block, from 0.</param>
/// <param name="Line">The line of the block on which it begins, from 0.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="Field">The field, or -1 where it is the whole record.</param>
/// <param name="Found">What was found, at most 100 bytes.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Before">What became of the block's records before it.</param>
/// <param name="Lines">How many lines it takes, where it is refused as a whole.</param>
internal sealed record CsvReject(
    int Record,
    int Line,
    RejectReason Reason,
    int Field,
    byte[] Found,
    ReportStatement Expected,
    RecordCounts Before,
    int Lines)
{
    public const int FoundLimit = 100;
}
