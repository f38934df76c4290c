namespace Electoral.Tally;

/// <summary>A text about a number of things, with another wording for exactly one.</summary>
/// <param name="one">The text for one, with or without the number.</param>
/// <param name="several">The text for any other number, which is its first placeholder.</param>
internal sealed class CountText(ReportText one, ReportText several)
{
    /// <summary>The text for a number of things; the number stays its first value.</summary>
    public ReportText Of(long count) => count == 1 ? one : several;
}
