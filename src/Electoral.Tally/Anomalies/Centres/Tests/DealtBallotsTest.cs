namespace Electoral.Tally;

/// <summary>A description of stations against ballots that are dealt to them at random.</summary>
internal abstract class DealtBallotsTest(string name) : CentreTest(name, isTurnout: false)
{
    public override ReportText NullHypothesis { get; } = new(
        "given a centre's votes, its ballots are dealt to the stations at random",
        "dados los votos de un centro, sus papeletas se reparten al azar entre las mesas");

    public override ReportText? Descriptive => NotEvidenceOf;
}
