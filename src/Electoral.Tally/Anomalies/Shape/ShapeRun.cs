namespace Electoral.Tally;

/// <summary>The tests of the shape of one table or unit.</summary>
internal sealed class ShapeRun(
    TallyTable table, ReportingUnit? unit, ShapeOptions options, CancellationToken cancellation)
{
    private const double CornerBound = 0.9;

    private readonly StationCounts _stations = new(table);

    public List<AnomalyTest> Tests { get; } = [];

    public void TestDuplicates() => Tests.Add(new DuplicateRun(table, _stations, options).Test(unit));

    /// <param name="place">The place of the selection.</param>
    /// <param name="withTurnout">Whether to describe turnout too, which is the same for every selection.</param>
    public void Describe(int place, bool withTurnout)
    {
        var drafts = new ShapeDrafts(unit, table.Contest.Selections[place].Id);
        var turnout = new ShapeDrafts(unit, null).DipTurnout;
        var ratios = StationRatiosOf.Table(_stations, place, options.MinimumStations, out var reason);
        if (ratios is null || reason is not null)
        {
            AnomalyTest[] all = [drafts.DipShare, drafts.VoteRate, drafts.Corner];
            if (withTurnout) all = [turnout, .. all];
            foreach (var test in all) Tests.Add(test with { NotComputable = reason });
            return;
        }

        if (withTurnout) AddDip(turnout, ratios, ratios.Turnout());
        AddDip(drafts.DipShare, ratios, ratios.Shares());
        AddVoteRate(drafts.VoteRate, ratios);
        var grid = FingerprintGrid.Of(ratios.Registered, ratios.Ballots, ratios.Votes);
        Tests.Add(Filled(drafts.Corner, ratios) with { Statistic = grid.CornerShare(CornerBound) });
    }

    private void AddDip(AnomalyTest draft, StationRatios ratios, double[] values)
    {
        if (Array.TrueForAll(values, value => value == values[0]))
        {
            Tests.Add(Filled(draft, ratios) with
            {
                NotComputable = new("no-variation", TurnoutTexts.NoVariation),
            });
            return;
        }

        if (values.Length < DipTest.FewestValues)
        {
            Tests.Add(Filled(draft, ratios) with
            {
                NotComputable = new("too-few", AnomalyTexts.TooFew, values.Length, DipTest.FewestValues),
            });
            return;
        }

        var dip = DipTest.Of(values);
        // A description needs no more digits of a p-value than 999 simulations give.
        int simulations = Math.Min(options.Simulations, 999);
        Tests.Add(Filled(draft, ratios) with
        {
            Statistic = dip.Dip,
            PValue = dip.PValue(simulations, options.Seed, options.MaxDegreeOfParallelism, cancellation),
        });
    }

    private void AddVoteRate(AnomalyTest draft, StationRatios ratios)
    {
        var rate = LogVoteRate.Of(ratios.Registered, ratios.Votes);
        Tests.Add(rate is null
            ? Filled(draft, ratios) with { NotComputable = new("no-variation", TurnoutTexts.NoVariation) }
            : Filled(draft, ratios) with
            {
                N = rate.Count,
                Excluded = rate.Excluded == 0
                    ? ratios.Excluded
                    : [.. ratios.Excluded, new(rate.Excluded, new("nobody", TurnoutTexts.Nobody))],
                Statistic = rate.Omnibus,
                DegreesOfFreedom = 2,
                PValue = rate.OmnibusP,
                Effect = new(new("skewness", TurnoutTexts.Skewness), rate.Skewness),
            });
    }

    private static AnomalyTest Filled(AnomalyTest draft, StationRatios ratios) =>
        draft with { N = ratios.Rows.Length, Excluded = ratios.Excluded };
}
