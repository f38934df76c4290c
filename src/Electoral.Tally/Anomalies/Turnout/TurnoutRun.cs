namespace Electoral.Tally;

/// <summary>The descriptions of turnout of one table or unit.</summary>
internal sealed class TurnoutRun(TallyTable table, ReportingUnit? unit, TurnoutOptions options)
{
    private readonly StationCounts _stations = new(table);

    public List<AnomalyTest> Tests { get; } = [];

    /// <summary>Outliers of turnout, which is the same for every selection.</summary>
    public void TestOutliers(int place)
    {
        var drafts = new TurnoutDrafts(unit, null);
        AnomalyTest[] all = [drafts.ModifiedZ, drafts.Tukey, drafts.Adjusted, drafts.Funnel];
        if (Ratios(place, all) is not { } ratios) return;
        double[] turnout = ratios.Turnout();
        var summary = RobustSummary.Of(turnout);
        if (summary.ModifiedZ is not { } scores)
        {
            var reason = new ReportStatement("no-spread", TurnoutTexts.NoSpread);
            foreach (var test in all) Add(test, ratios, reason);
            return;
        }

        double furthest = scores.Max(Math.Abs);
        Add(drafts.ModifiedZ, ratios, furthest, scores.Count(score => Math.Abs(score) > options.OutlierScore));
        AddFences(drafts.Tukey, ratios, summary, summary.TukeyFences);
        AddFences(drafts.Adjusted, ratios, summary, summary.AdjustedFences);
        var funnel = TurnoutFunnel.Of(ratios.Registered, ratios.Ballots);
        if (funnel is null) Add(drafts.Funnel, ratios, new ReportStatement("no-spread", TurnoutTexts.NoSpread));
        else Add(drafts.Funnel, ratios, funnel.Furthest, funnel.Outside(options.OutlierScore));
    }

    /// <summary>How the share of a selection goes with turnout.</summary>
    public void TestSelection(int place)
    {
        var drafts = new TurnoutDrafts(unit, table.Contest.Selections[place].Id);
        AnomalyTest[] all = [drafts.Association, drafts.Sobyanin, drafts.Elector, drafts.Shpilkin];
        if (Ratios(place, all) is not { } ratios) return;
        int[] bounds = ratios.Bounds(CentreSheets.StartsIn(table, table.Units.LowestLevel));
        bool isOneUnit = bounds.Distinct().Count() <= 2;
        var found = TurnoutShareAssociation.Of(
            ratios.Registered, ratios.Ballots, ratios.Votes, isOneUnit ? default : bounds);
        if (found is null)
        {
            var reason = new ReportStatement("no-variation", TurnoutTexts.NoVariation);
            foreach (var test in all[..3]) Add(test, ratios, reason);
        }
        else
        {
            AddSlope(drafts.Association, ratios, found.SlopeByCentre, found.Pearson);
            AddSlope(drafts.Sobyanin, ratios, found.SobyaninSukhovolsky, found.SobyaninSukhovolsky.Value);
            AddSlope(drafts.Elector, ratios, found.VotesPerElector, found.VotesPerElector.Value);
        }

        AddShpilkin(drafts.Shpilkin, ratios);
    }

    private void AddShpilkin(AnomalyTest draft, StationRatios ratios)
    {
        int[] others = [.. ratios.Ballots.Zip(ratios.Votes, (ballots, votes) => ballots - votes)];
        var range = ShpilkinRange.Of(ratios.Registered, ratios.Ballots, ratios.Votes, others);
        if (range is null)
        {
            Add(draft, ratios, new ReportStatement("no-bins", TurnoutTexts.NoBins));
            return;
        }

        double official = range.Estimates[0].ShareOfficial;
        double change = Quantiles.Median([.. range.Estimates.Select(one => one.ShareCorrected)]) - official;
        Tests.Add(Filled(draft, ratios) with
        {
            Statistic = range.MedianAnomalous,
            Effect = new(
                new("share-change", TurnoutTexts.ShareChange), change,
                new(
                    range.ShareCorrected.Low - official, range.ShareCorrected.High - official, 1,
                    IntervalAssumption.ModelOrPrior, "range over clean bins")),
            Warnings =
            [
                new(
                    "shpilkin-range", TurnoutTexts.Range, range.Anomalous.Low, range.Anomalous.High,
                    range.Estimates.Count),
            ],
        });
    }

    private void AddSlope(AnomalyTest draft, StationRatios ratios, RegressionSlope slope, double statistic) =>
        Tests.Add(Filled(draft, ratios) with
        {
            Statistic = statistic,
            DegreesOfFreedom = slope.Degrees,
            PValue = slope.PValueAgainst(),
            Effect = new(new("slope", TurnoutTexts.Slope), slope.Value, slope.Interval),
        });

    private void AddFences(
        AnomalyTest draft, StationRatios ratios, RobustSummary summary, NumberRange fences)
    {
        int outside = summary.Outside(fences).Count;
        Add(draft, ratios, outside, outside);
    }

    private void Add(AnomalyTest draft, StationRatios ratios, double statistic, double sheets) =>
        Tests.Add(Filled(draft, ratios) with
        {
            Statistic = statistic,
            Effect = new(new("sheets-outside", TurnoutTexts.Sheets), sheets),
        });

    private void Add(AnomalyTest draft, StationRatios ratios, ReportStatement reason) =>
        Tests.Add(Filled(draft, ratios) with { NotComputable = reason });

    private static AnomalyTest Filled(AnomalyTest draft, StationRatios ratios) =>
        draft with { N = ratios.Rows.Length, Excluded = ratios.Excluded };

    /// <summary>The usable sheets; null, the tests being not computable, where there are too few.</summary>
    private StationRatios? Ratios(int place, AnomalyTest[] tests)
    {
        var found = StationRatiosOf.Table(_stations, place, options.MinimumStations, out var reason);
        if (reason is null) return found;
        foreach (var test in tests)
        {
            Tests.Add((found is null ? test : Filled(test, found)) with { NotComputable = reason });
        }

        return null;
    }
}
