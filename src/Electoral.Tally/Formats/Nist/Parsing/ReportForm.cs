namespace Electoral.Tally;

/// <summary>The forms of a report.</summary>
internal enum ReportForm
{
    /// <summary>There is not a byte.</summary>
    Nothing,
    Unknown,
    Json,
    Xml,
}
