namespace Electoral.Tally.Validation;

/// <summary>No more ballots returned than issued, no more valid ones than returned.</summary>
internal sealed class BallotLedger() : CountRule("ballot-ledger", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("Ballots issued, returned and valid do not fit", "Papeletas entregadas, devueltas y válidas no cuadran");

    public override ReportText Compares { get; } = new(
        "Ballots issued with ballots returned, and ballots returned with valid votes: each at least the next.",
        "Papeletas entregadas con devueltas, y devueltas con votos válidos: cada una al menos la siguiente.");

    public override ReportText Sentence { get; } = new(
        "The sheet gives {0:N0} where at most {1:N0} are possible: {2:N0} too many.",
        "El acta da {0:N0} donde son posibles como máximo {1:N0}: {2:N0} de más.");

    protected internal override ReportText? NotApplicable(ValidationInput input) =>
        input.Options is { Issued: null, Returned: null } ? ValidationTexts.NoLedger : null;

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        var issued = options.Issued is { } sent ? block.Extra(sent) : block.Nothing;
        var returned = options.Returned is { } back ? block.Extra(back) : block.Nothing;
        var valid = block.EffectiveValid;
        for (int i = 0; i < block.Count; i++)
        {
            int row = block.First + i;
            if (issued[i] >= 0 && returned[i] > issued[i]) findings.Add(row, options.Returned!, returned[i], issued[i]);
            long most = returned[i] >= 0 ? returned[i] : issued[i];
            if (most >= 0 && valid[i] > most) findings.Add(row, "valid", valid[i], most);
        }
    }
}
