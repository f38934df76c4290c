namespace Electoral.Tally.Validation;

/// <summary>Two sheets of one unit with the same number everywhere.</summary>
internal sealed class RepeatedSheet() : ValidationRule("repeated-sheet", FindingSeverity.Unusual)
{
    public override ReportText Title { get; } =
        new("The same sheet under two codes", "La misma acta con dos códigos");

    public override ReportText Compares { get; } = new(
        "Every count of a sheet, registered voters among them, with those of the other sheets of its lowest unit; only "
            + "sheets with votes for at least two selections and the fewest votes of the options.",
        "Todos los datos de un acta, incluidos los inscritos, con los de las demás actas de su unidad más baja; solo "
            + "actas con votos para al menos dos opciones y el mínimo de votos.");

    public override ReportText Sentence { get; } = new(
        "Every count is that of {3}, in the same unit.", "Todos los datos son los de {3}, en la misma unidad.");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Table.Votes.Count == 0 ? ValidationTexts.NoSelections : null;

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        var table = input.Table;
        var fields = Enum.GetValues<CountField>().Select(table.Column).OfType<CountColumn>();
        CountColumn[] all = [.. table.Votes, .. fields, .. table.ExtraNames.Select(table.Extra)];
        EqualSheets.Find(input, all, ofUnit: true, (row, other) => findings.Add(row, "", otherRow: other));
    }
}
