namespace Electoral.Tally.Validation;

/// <summary>The registered voters of a sheet are those that the roll gives its station.</summary>
internal sealed class RegisteredAsInRoll() : ValidationRule("registered-roll", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("Registered voters differ from the roll", "Los inscritos difieren del padrón");

    public override ReportText Compares { get; } = new(
        "The registered voters of each sheet with those that the roll gives its station.",
        "Los inscritos de cada acta con los que el padrón da a su mesa.");

    public override ReportText Sentence { get; } = new(
        "The sheet has {0:N0|registered voter|registered voters}; the roll gives {1:N0} (difference {2:N0}).",
        "El acta tiene {0:N0|inscrito|inscritos}; el padrón da {1:N0} (diferencia {2:N0}).");

    protected internal override ReportText? NotApplicable(ValidationInput input) => input switch
    {
        { Options.Frame: not { Roll: not null } } => ValidationTexts.NoRoll,
        { Table.Registered: null } => ValidationTexts.NoRegistered,
        { Options.Frame.Roll.Registered: null } => ValidationTexts.NoRollRegistered,
        _ => null,
    };

    protected internal override void Check(ValidationInput input, FindingCollector findings)
    {
        foreach (var conflict in input.Coverage!.RegisterConflicts)
        {
            findings.Add(conflict.Sheet.Index, "registered", conflict.OnSheet, conflict.InFrame);
        }
    }
}
