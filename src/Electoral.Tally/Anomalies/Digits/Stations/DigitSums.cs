namespace Electoral.Tally;

/// <summary>What the tests of digits added up of a table, by selection.</summary>
internal sealed class DigitSums(IReadOnlyList<(string Selection, StationDigits Digits)> bySelection) : FamilySums
{
    /// <summary>What a family of tests added up; empty for another family, and for too few sheets.</summary>
    public static IReadOnlyList<(string Selection, StationDigits Digits)> Of(AnomalyFamily family) =>
        family.Sums is DigitSums sums ? sums.BySelection : [];

    private IReadOnlyList<(string Selection, StationDigits Digits)> BySelection => bySelection;
}
