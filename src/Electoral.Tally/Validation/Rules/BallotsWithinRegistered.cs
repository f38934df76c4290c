namespace Electoral.Tally.Validation;

/// <summary>No more ballots than registered voters.</summary>
internal sealed class BallotsWithinRegistered() : CountRule("ballots-registered", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("More ballots than registered voters", "Más votantes que inscritos");

    public override ReportText Compares { get; } = new(
        "Ballots cast, given or derived, with the registered voters. Where people may vote outside the place where "
            + "they are registered, and of postal votes whose sheets give 0, more ballots are not a contradiction.",
        "Votantes, dados o deducidos, con los inscritos. Donde se puede votar fuera del lugar de inscripción, y en "
            + "el voto por correo cuyas actas dan 0, más votantes no son una contradicción.");

    public override ReportText Sentence { get; } = new(
        "The sheet has {0:N0|ballot|ballots} and {1:N0|registered voter|registered voters}: {2:N0} too many.",
        "El acta tiene {0:N0|votante|votantes} y {1:N0|inscrito|inscritos}: {2:N0} de más.");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Table.Registered is null ? ValidationTexts.NoRegistered : null;

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        var ballots = block.EffectiveBallots;
        var valid = block.EffectiveValid;
        var registered = block.Registered;
        for (int i = 0; i < block.Count; i++)
        {
            // A sheet that does not say how many ballots were cast has at least its valid ones.
            long most = Math.Max(ballots[i], valid[i]);
            if (registered[i] >= 0 && most > registered[i])
            {
                findings.Add(block.First + i, "ballotsCast", most, registered[i]);
            }
        }
    }
}
