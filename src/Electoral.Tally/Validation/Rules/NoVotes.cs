namespace Electoral.Tally.Validation;

/// <summary>A sheet on which every selection has no votes.</summary>
internal sealed class NoVotes() : CountRule("no-votes", FindingSeverity.Unusual)
{
    public override ReportText Title { get; } = new("All selections have zero votes", "Todas las opciones tienen cero");

    public override ReportText Compares { get; } = new(
        "The votes of every selection with zero. A station that did not open, or a sheet "
            + "that was never filled in, looks like this.",
        "Los votos de todas las opciones con cero. Una mesa que no abrió o un acta sin llenar se ven así.");

    public override ReportText Sentence { get; } = new(
        "Every selection has zero votes.", "Todas las opciones tienen cero votos.");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Table.Votes.Count == 0 ? ValidationTexts.NoSelections : null;

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        var sums = block.SumOfVotes;
        for (int i = 0; i < block.Count; i++)
        {
            if (sums[i] == 0) findings.Add(block.First + i, "");
        }
    }
}
