namespace Electoral.Tally.Validation;

/// <summary>Different stations with the same votes for every selection.</summary>
internal sealed class EqualCounts() : ValidationRule("equal-votes", FindingSeverity.Unusual)
{
    public override ReportText Title { get; } = new(
        "The same votes for every selection as another sheet", "Los mismos votos por opción que otra acta");

    public override ReportText Compares { get; } = new(
        "The votes of all selections with those of every other sheet; only sheets with votes for at least two "
            + "selections and the fewest votes of the options. Chance alone produces such pairs, the more of them the "
            + "more sheets and the fewer votes and selections there are.",
        "Los votos de todas las opciones con los de las demás actas; solo actas con votos para al "
            + "menos dos opciones y el mínimo de votos. El azar por sí solo produce tales pares, más cuanto "
            + "más actas y menos votos y opciones haya.");

    public override ReportText Sentence { get; } = new(
        "The votes of every selection are those of {3}.", "Los votos de cada opción son los de {3}.");

    protected internal override ReportText? NotApplicable(ValidationInput input) => input.Table.Votes.Count switch
    {
        0 => ValidationTexts.NoSelections,
        1 => ValidationTexts.OneSelection,
        _ => null,
    };

    protected internal override void Check(ValidationInput input, FindingCollector findings) =>
        EqualSheets.Find(input, [.. input.Table.Votes], ofUnit: false, (row, other) =>
            findings.Add(row, "", otherRow: other));
}
