namespace Electoral.Tally;

/// <summary>How a family is run with others.</summary>
/// <param name="Common">The options that all families share.</param>
/// <param name="ListsSheets">Whether single sheets are listed.</param>
internal sealed record FamilyOptions(AnomalyBatteryOptions Common, bool ListsSheets)
{
    /// <summary>Whether descriptions are given besides the tests that count.</summary>
    public bool Descriptions => Common.Descriptions;
}
