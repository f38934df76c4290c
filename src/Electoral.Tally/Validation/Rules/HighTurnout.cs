namespace Electoral.Tally.Validation;

/// <summary>Turnout above a limit.</summary>
internal sealed class HighTurnout() : CountRule("turnout-limit", FindingSeverity.Unusual)
{
    public override ReportText Title { get; } = new("Very high turnout", "Participación muy alta");

    public override ReportText Compares { get; } = new(
        "Ballots cast, given or derived, as a share of registered voters, with the limit of the "
            + "options. Small stations, stations of staff or of the military, and stations where voters from "
            + "elsewhere vote reach it without any error.",
        "Votantes, dados o deducidos, como parte de los inscritos, con el límite de las opciones. Las mesas pequeñas, "
            + "las de personal o militares y las que reciben electores de fuera lo alcanzan sin error alguno.");

    public override ReportText Sentence { get; } = new(
        "The sheet has {0:N0|ballot|ballots}; the limit is {1:N0}.",
        "El acta tiene {0:N0|votante|votantes}; el límite es {1:N0}.");

    protected internal override ReportText? NotApplicable(ValidationInput input) => input.Table switch
    {
        { Registered: null } => ValidationTexts.NoRegistered,
        { BallotsCast: null, Invalid: null } => ValidationTexts.NoBallots,
        _ => null,
    };

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        var ballots = block.EffectiveBallots;
        var registered = block.Registered;
        for (int i = 0; i < block.Count; i++)
        {
            if (ballots[i] < options.MinimumVotes || registered[i] < 0) continue;
            long limit = (long)(options.TurnoutLimit * registered[i]);
            if (ballots[i] > limit) findings.Add(block.First + i, "ballotsCast", ballots[i], limit);
        }
    }
}
