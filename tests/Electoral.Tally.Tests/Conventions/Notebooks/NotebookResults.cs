using Electoral.Tally.Mixtures;

namespace Electoral.Tally.Tests.Conventions.Notebooks;

/// <summary>One result of each type that notebooks show.</summary>
internal static class NotebookResults
{
    /// <summary>The public types that notebooks show, which is told by the name of a method.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. typeof(TallyTable).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.GetMethod("ToHtml", Type.EmptyTypes) is not null),
    ];

    public static IReadOnlyList<object> All { get; } = [.. Make()];

    private static IEnumerable<object> Make()
    {
        var (whole, sheets) = new SyntheticElection { Levels = [new("state", 2), new("centre", 60)] }
            .GeneratePublished();
        var frame = SheetFrame.OfStations(whole);
        string first = sheets.Contest.Selections[0].Id, second = sheets.Contest.Selections[1].Id;
        var assessment = sheets.AssessMargin(frame);
        var family = sheets.TestPercentages();
        var bulletin = new Bulletin("one") { [first] = 5_150, [second] = 4_420, Valid = 9_570 };
        yield return sheets;
        yield return sheets.Find("1");
        yield return sheets.Totals();
        yield return sheets.RollUp("state");
        yield return assessment;
        yield return assessment.Coverage;
        yield return frame.AssessJoin(sheets);
        yield return assessment.Bounds;
        yield return assessment.TippingPoint!;
        yield return assessment.Sensitivity!;
        yield return assessment.Estimate()!;
        yield return sheets.CheckClaim(bulletin.ToClaim(), frame);
        yield return sheets.PredictByLevels(frame);
        yield return BulletinArithmetic.Of(bulletin);
        yield return BulletinIncrement.Between(
            bulletin, new("two") { [first] = 6_000, [second] = 5_000, Valid = 11_000 });
        yield return RoundedPercentages.Of(bulletin);
        yield return family;
        yield return family.Tests[0];
        yield return sheets.TestAnomalies(new() { Families = AnomalyFamilies.Percentages });
        yield return sheets.CalibrateAnomalies(new()
        {
            Replicates = 20,
            Families = [(table, cancellation) => table.TestPercentages(null, cancellation)],
        });
        var audit = sheets.PlanAudit();
        var draw = audit.Draw("1");
        yield return audit;
        yield return draw;
        yield return draw.Assess(sheets.Where(row => draw.Draws.Contains(row.Key)));
        int[] votes = [.. sheets.Votes[0].Select(count => count!.Value)];
        int[] ballots = [.. sheets.BallotsCast!.Select(count => count!.Value)];
        int[] registered = [.. sheets.Registered!.Select(count => count!.Value)];
        yield return StationDigitTest.Of(votes, ballots, DigitPlace.Last);
        yield return PercentageComb.Of(registered, ballots, votes, PercentageOf.Turnout);
        yield return sheets.PlotTurnout();
        yield return AuditReport.Of(sheets);
        var validation = sheets.Validate();
        yield return validation;
        yield return sheets.CompareWith(whole);
        yield return sheets.FitAddedBallots(AddedBallotsOptions.EstimatesOnly);
        yield return validation.Without(validation.Findings);
        yield return sheets.Totals().Describe();
        yield return TallyCsv.ProposeText("state,table,valid,A,B\n1,1,3,1,2\n1,2,4,2,2\n")[0];
    }
}
