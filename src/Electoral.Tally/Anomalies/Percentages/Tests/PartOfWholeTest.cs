namespace Electoral.Tally;

/// <summary>A description of turnout or share at a part of the whole percentages, or weighted.</summary>
internal abstract class PartOfWholeTest(string id) : WholePercentageTest(id)
{
    public override ReportText? Descriptive { get; } = new(
        "Part of the whole percentages that are counted above.", "Parte de los porcentajes enteros contados arriba.");

    protected override PercentageOf Of => PercentageOf.Either;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var sheets = PercentageSheets.Of(input);
        if (sheets.Lattice(input, out var test) is not { } lattice) return null;
        return Found(sheets, lattice) is { } found
            ? Scored(test, found.Z, found.UpperPValue, found.Excess, found.StandardDeviation)
            : null;
    }

    /// <summary>What is described; null where it is not asked for.</summary>
    protected abstract IntegerPercentages? Found(PercentageSheets sheets, PercentageLattice lattice);
}
