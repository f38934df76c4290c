namespace Electoral.Tally;

/// <summary>Turnout or share at multiples of a whole percentage.</summary>
/// <param name="period">5 or 10.</param>
internal sealed class MultiplesTest(int period)
    : PartOfWholeTest(FormattableString.Invariant($"percentages.multiples-{period}"))
{
    public override ReportText Title { get; } = new(
        FormattableString.Invariant($"At multiples of {period} %"),
        FormattableString.Invariant($"En múltiplos de {period} %"));

    protected override IntegerPercentages? Found(PercentageSheets sheets, PercentageLattice lattice) =>
        lattice.Test(Of, PercentageSheets.IndexOf(period), StationWeight.One);
}
