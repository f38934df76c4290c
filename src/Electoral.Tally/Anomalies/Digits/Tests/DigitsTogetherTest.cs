namespace Electoral.Tally;

/// <summary>A test of the digits of all selections together.</summary>
/// <param name="id">The name for machines.</param>
/// <param name="place">Last or second digits, or pairs.</param>
internal abstract class DigitsTogetherTest(string id, DigitPlace place) : AnomalyTestDefinition(id)
{
    public override AnomalyTestSubject Subject => AnomalyTestSubject.Sheets;

    public override string StatisticName => "T²";

    public override ReportText NullHypothesis => DigitTexts.StationNull;

    public override ReportText NotEvidenceOf => DigitTexts.Rounding;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var sheets = DigitSheets.Of(input);
        if (sheets.Together is not { } together) return null;
        if (!sheets.HasTotals) return StationDigitsTest.WithoutBallots(input);
        DigitScope[] joining = [.. sheets.ScopesOf(place).Where(scope => scope.WhyNot is null)];
        if (joining.Length < 2 || sheets.Sums is not { } sums)
        {
            return input.NotComputable("few-selections", DigitTexts.FewSelections);
        }

        var test = input.Draft with
        {
            N = joining.Sum(scope => scope.Usable),
            Excluded =
            [
                .. joining.SelectMany(scope => sheets.Excluded(scope.Excluded)).GroupBy(one => one.Reason)
                    .Select(group => new ExcludedCounts(group.Sum(one => one.Count), group.Key)),
            ],
        };
        if (together.AreDependent(place, sums))
        {
            return test with { NotComputable = new("depend-on-others", DigitTexts.DependOnOthers) };
        }

        if (together.Test(place, sums) is { } fit) return StationDigitsTest.Tested(test, fit, sheets, place);
        return test with
        {
            NotComputable = place == DigitPlace.Second
                ? StationDigitsTest.FollowShares
                : StationDigitsTest.NothingVaries,
        };
    }
}
