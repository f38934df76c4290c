namespace Electoral.Tally;

/// <summary>A test of digits against those of the stations' own sizes and shares.</summary>
/// <param name="id">The name for machines.</param>
/// <param name="place">Last or second digits, or pairs.</param>
internal abstract class StationDigitsTest(string id, DigitPlace place) : AnomalyTestDefinition(id)
{
    public override string StatisticName => "T²";

    public override ReportText NullHypothesis => DigitTexts.StationNull;

    public override ReportText NotEvidenceOf => DigitTexts.Rounding;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var sheets = DigitSheets.Of(input);
        if (!sheets.HasTotals) return WithoutBallots(input);
        var scope = sheets.ScopesOf(place)[input.SelectionOrder];
        var test = input.Draft with { Excluded = sheets.Excluded(scope.Excluded), N = scope.Usable };
        if (sheets.Sums is null || scope.WhyNot is not null) return test with { NotComputable = scope.WhyNot };
        var found = new StationDigitTest(place, sheets.Sums[input.SelectionOrder].Of(place), sheets.HasOwnShares);
        test = test with { N = found.N };
        if (found.Corrected is { } fit) return Tested(test, fit, sheets, place);
        return test with { NotComputable = found.PlugIn is null ? NothingVaries : FollowShares };
    }

    public static AnomalyTest WithoutBallots(AnomalyTestInput input) =>
        input.NotComputable("no-ballots", AnomalyTexts.NoField, "ballots cast");

    public static ReportStatement NothingVaries => new("nothing-varies", DigitTexts.NothingVaries);

    public static ReportStatement FollowShares => new("follow-shares", DigitTexts.FollowShares);

    public static AnomalyTest Tested(AnomalyTest test, FitStatistic fit, DigitSheets sheets, DigitPlace place)
    {
        double degrees = fit.DegreesOfFreedom ?? 0;
        // T² has no largest value, but w has: where one digit alone comes up.
        double bounded = Math.Min(fit.Statistic, test.N * degrees);
        return test with
        {
            Statistic = fit.Statistic,
            DegreesOfFreedom = fit.DegreesOfFreedom,
            PValue = fit.PValue,
            Effect = EffectSizes.OfChiSquare(DigitTexts.CohenW, bounded, degrees, test.N),
            Warnings = sheets.Warnings(place),
        };
    }
}
