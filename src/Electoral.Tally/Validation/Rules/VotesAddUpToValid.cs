namespace Electoral.Tally.Validation;

/// <summary>The votes of the selections add up to the valid votes.</summary>
internal sealed class VotesAddUpToValid() : CountRule("votes-valid", FindingSeverity.Contradiction)
{
    public override ReportText Title { get; } =
        new("Votes do not add up to valid votes", "Los votos no suman los votos válidos");

    public override ReportText Compares { get; } = new(
        "The votes of all selections, and blank votes where they are valid, with the valid votes given; "
            + "where a voter has several votes, they must not exceed what the valid ballots allow.",
        "Los votos de todas las opciones, y los votos en blanco si son válidos, con los votos válidos dados; "
            + "si cada elector tiene varios votos, no deben superar lo que permiten las papeletas válidas.");

    public override ReportText Sentence { get; } = new(
        "The selections add up to {0:N0}; the sheet gives {1:N0|valid vote|valid votes} (difference {2:N0}).",
        "Las opciones suman {0:N0}; el acta da {1:N0|voto válido|votos válidos} (diferencia {2:N0}).");

    protected internal override ReportText? NotApplicable(ValidationInput input) => input.Table switch
    {
        { Valid: null } => ValidationTexts.NoValid,
        { Votes.Count: 0 } => ValidationTexts.NoSelections,
        { Contest.BlankIsValid: true, Blank: null } => ValidationTexts.NoBlank,
        _ => null,
    };

    public override void Check(SheetBlock block, ValidationOptions options, FindingCollector findings)
    {
        var sums = block.DerivedValid;
        var valid = block.Field(CountField.Valid);
        int each = block.Table.Contest.VotesAllowed;
        for (int i = 0; i < block.Count; i++)
        {
            if ((sums[i] | valid[i]) < 0) continue;
            bool agrees = each == 1 ? sums[i] == valid[i] : sums[i] <= valid[i] * each;
            if (!agrees) findings.Add(block.First + i, "valid", sums[i], valid[i] * each);
        }
    }
}
