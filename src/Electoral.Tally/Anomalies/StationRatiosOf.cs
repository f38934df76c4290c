namespace Electoral.Tally;

/// <summary>Asks a table for turnout and share, and says what is missing.</summary>
internal static class StationRatiosOf
{
    /// <param name="stations">The counts of the counted sheets.</param>
    /// <param name="place">The place of the selection.</param>
    /// <param name="fewest">Fewer usable sheets than that are too few.</param>
    /// <param name="reason">Why they cannot be used, or null.</param>
    public static StationRatios? Table(StationCounts stations, int place, int fewest, out ReportStatement? reason)
    {
        int[]? registered = stations.Registered(), ballots = stations.Ballots();
        if (registered is null || ballots is null)
        {
            reason = new("no-field", AnomalyTexts.NoField, registered is null ? "registered voters" : "ballots cast");
            return null;
        }

        var ratios = StationRatios.Of(stations, registered, ballots, stations.Votes(place));
        int usable = ratios.Rows.Length;
        reason = usable >= fewest ? null : new("too-few", AnomalyTexts.TooFew, usable, fewest);
        return ratios;
    }
}
