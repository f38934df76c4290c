namespace Electoral.Tally;

/// <summary>Turnout and shares of the sheets of a table or unit, by selection, for the tests that share them.</summary>
internal sealed class StationShares
{
    private readonly AnomalySheets _sheets;
    private (int Selection, StationRatios? Ratios, ReportStatement? Reason)? _ratios;

    private StationShares(AnomalySheets sheets) => _sheets = sheets;

    public static StationShares Of(AnomalyTestInput input) => input.Share(_ => new StationShares(input.Sheets));

    /// <summary>
    /// The sheets that have turnout and a share of the input's selection; null, and the test as it then is, where they
    /// are too few or the table lacks a field.
    /// </summary>
    public StationRatios? Of(AnomalyTestInput input, out AnomalyTest test)
    {
        int selection = input.SelectionIndex!.Value;
        if (_ratios?.Selection != selection) _ratios = Found(selection);

        var (_, ratios, reason) = _ratios!.Value;
        test = ratios is null ? input.Draft : Filled(input.Draft, ratios);
        if (reason is null) return ratios;
        test = test with { NotComputable = reason };
        return null;
    }

    private (int, StationRatios?, ReportStatement?) Found(int selection)
    {
        var stations = _sheets.Stations;
        int[]? registered = stations.Registered(), ballots = stations.Ballots();
        if (registered is null || ballots is null)
        {
            string field = registered is null ? "registered voters" : "ballots cast";
            return (selection, null, new("no-field", AnomalyTexts.NoField, field));
        }

        var ratios = StationRatios.Of(stations, registered, ballots, stations.Votes(selection));
        int usable = ratios.Rows.Length, fewest = _sheets.Options.MinimumStations;
        return (selection, ratios, usable >= fewest ? null : new("too-few", AnomalyTexts.TooFew, usable, fewest));
    }

    private static AnomalyTest Filled(AnomalyTest draft, StationRatios ratios) =>
        draft with { N = ratios.Rows.Length, Excluded = ratios.Excluded };
}
