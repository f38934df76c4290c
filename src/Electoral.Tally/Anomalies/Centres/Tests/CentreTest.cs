namespace Electoral.Tally;

/// <summary>A test of the stations of polling places, of the votes of each selection or of turnout.</summary>
/// <param name="name">The name of the test in its family, without what says that it is one of turnout.</param>
/// <param name="isTurnout">Whether it tests turnout.</param>
internal abstract class CentreTest(string name, bool isTurnout)
    : AnomalyTestDefinition(isTurnout ? $"centres.turnout-{name}" : $"centres.{name}")
{
    // Turnout is tested once, after the votes of all selections.
    public override AnomalyTestSubject Subject =>
        IsTurnout ? AnomalyTestSubject.Sheets : AnomalyTestSubject.Selection;

    public override ReportText NotEvidenceOf => CentreTexts.NotWrong;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var centres = CentreFigures.Of(input).Compared(input, out var test);
        return centres is null ? test : Run(input, centres, test);
    }

    /// <summary>Whether turnout is tested, and not the votes of a selection.</summary>
    protected bool IsTurnout { get; } = isTurnout;

    /// <summary>Runs the test where polling places can be compared.</summary>
    /// <param name="input">The sheets and the options.</param>
    /// <param name="centres">What was compared.</param>
    /// <param name="test">The draft with the sheets that are used and those that are not.</param>
    protected abstract AnomalyTest? Run(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test);
}
