namespace Electoral.Tally.Validation;

/// <summary>
/// A sheet whose votes would be like those of its neighbours if two were swapped or columns moved by one.
/// </summary>
internal sealed class MisplacedVotes() : ValidationRule("misplaced-votes", FindingSeverity.Unusual)
{
    public override ReportText Title { get; } =
        new("Votes may be in the wrong columns", "Los votos podrían estar en otras columnas");

    public override ReportText Compares { get; } = new(
        "The votes of a sheet that has a quarter of them for other selections than the other sheets of its polling "
            + "place, with what they would be if two counts were swapped or columns shifted by one. It is found if "
            + "one such slip, and no other explanation, makes them like the others. The votes of a community with its "
            + "own station can look the same.",
        "Los votos de un acta que tiene una cuarta parte en otras opciones que las demás actas de su centro, con los "
            + "que tendría si dos datos estuvieran intercambiados o las columnas desplazadas en una. Se halla si uno "
            + "de esos errores, y ninguna otra explicación, los hace como los demás. Los electores de una comunidad "
            + "con mesa propia pueden verse igual.");

    public override ReportText Sentence { get; } = new(
        "{0:N0|vote is|votes are} in other columns than on the neighbouring sheets; one slip would explain that.",
        "{0:N0|voto está|votos están} en otras columnas que los de las actas vecinas; un solo error lo explicaría.");

    protected internal override ReportText? NotApplicable(ValidationInput input) => input switch
    {
        { Table.Votes.Count: < 2 } => ValidationTexts.OneSelection,
        { CentreLevel: null } => ValidationTexts.NoCentres,
        _ => null,
    };

    protected internal override void Check(ValidationInput input, FindingCollector findings) =>
        new PlaceComparison(input).ForEachApart((row, votes, neighbours) =>
        {
            if (MisplacedVoteSearch.Find(votes, neighbours, input.Table.Contest) is not { } suggestion) return;
            double distance = neighbours.Distance(VoteNeighbours.Known(votes));
            long apart = (long)Math.Round(distance * votes.Sum(count => (long)count));
            findings.Add(row, "", apart, suggestion: suggestion);
        });
}
