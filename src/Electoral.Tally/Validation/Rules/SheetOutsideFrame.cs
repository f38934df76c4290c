namespace Electoral.Tally.Validation;

/// <summary>A sheet whose station or unit the frame does not have.</summary>
internal sealed class SheetOutsideFrame() : ValidationRule("outside-frame", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } = new("Not on the roll", "Fuera del padrón");

    public override ReportText Compares { get; } = new(
        "The codes of each sheet with those of the roll. If many are found, codes written in two ways are more likely "
        + "than sheets without a station.",
        "Los códigos de cada acta con los del padrón. Si se hallan muchas, es más probable que los códigos se escriban "
            + "de dos maneras que actas de ninguna mesa.");

    public override ReportText Sentence { get; } = new(
        "The roll has no such station.", "El padrón no tiene esa mesa.");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Options.Frame is null or { Roll: null, Units.Levels.Count: 0 } ? ValidationTexts.NoRoll : null;

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        foreach (var sheet in input.Coverage!.OutsideFrame) findings.Add(sheet.Index, "");
    }
}
