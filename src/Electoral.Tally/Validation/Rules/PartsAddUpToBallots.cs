namespace Electoral.Tally.Validation;

/// <summary>Valid, blank and invalid votes add up to the ballots cast.</summary>
internal sealed class PartsAddUpToBallots() : CountRule("valid-ballots", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } = new(
        "Valid, blank and invalid do not add up to ballots cast", "Válidos, blancos y nulos no suman los votantes");

    public override ReportText Compares { get; } = new(
        "Valid votes, given or else derived, invalid votes, and blank votes where "
            + "they are not valid, with the ballots cast.",
        "Votos válidos, dados o deducidos, votos nulos, y votos en blanco si no son válidos, con los votantes.");

    public override ReportText Sentence { get; } = new(
        "Valid, blank and invalid votes add up to {0:N0}; the sheet gives "
        + "{1:N0|ballot|ballots} cast (difference {2:N0}).",
        "Los votos válidos, en blanco y nulos suman {0:N0}; el acta da {1:N0|votante|votantes} (diferencia {2:N0}).");

    protected internal override ReportText? NotApplicable(ValidationInput input) => input.Table switch
    {
        { BallotsCast: null } => ValidationTexts.NoBallots,
        { Invalid: null } => ValidationTexts.NoInvalid,
        { Valid: null, Contest.VotesAllowed: > 1 } => ValidationTexts.SeveralVotes,
        _ => null,
    };

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        var parts = block.DerivedBallots;
        var ballots = block.Field(CountField.BallotsCast);
        for (int i = 0; i < block.Count; i++)
        {
            if ((parts[i] | ballots[i]) < 0 || parts[i] == ballots[i]) continue;
            findings.Add(block.First + i, "ballotsCast", parts[i], ballots[i]);
        }
    }
}
