namespace Electoral.Tally.Validation;

/// <summary>A finding as submitted by a rule.</summary>
/// <param name="Row">The index of the sheet, or -1 if the finding is about a unit.</param>
/// <param name="Field">Which count, or empty.</param>
/// <param name="Found">The number found, or null.</param>
/// <param name="Expected">The number expected, or null.</param>
/// <param name="OtherRow">The index of another sheet, or -1.</param>
/// <param name="Unit">The unit, if the finding is about a unit.</param>
/// <param name="Suggestion">The slip that would explain the sheet, if the rule itself knows one.</param>
internal readonly record struct FindingEntry(
    int Row, string Field, long? Found, long? Expected, int OtherRow = -1, UnitPath? Unit = null,
    CorrectionSuggestion? Suggestion = null)
{
    /// <summary>The order of reports: units first, then sheets as in the table.</summary>
    public static int InOrder(FindingEntry left, FindingEntry right)
    {
        int order = left.Row.CompareTo(right.Row);
        if (order == 0 && left.Unit is { } unit && right.Unit is { } other) order = unit.CompareTo(other);
        if (order == 0) order = string.CompareOrdinal(left.Field, right.Field);
        if (order == 0) order = Nullable.Compare(left.Found, right.Found);
        return order != 0 ? order : left.OtherRow.CompareTo(right.OtherRow);
    }
}
