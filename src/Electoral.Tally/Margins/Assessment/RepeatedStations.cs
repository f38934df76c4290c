namespace Electoral.Tally;

/// <summary>Finds stations of which two counted sheets with different votes were collected.</summary>
internal static class RepeatedStations
{
    /// <summary>The stations, each once for every further sheet that says something else, with 0.</summary>
    public static IEnumerable<(int Station, long Number)> Of(Coverage coverage)
    {
        if (coverage.Match is not { } match || coverage.DuplicateSheets.Count == 0) yield break;
        var table = coverage.Table;
        int[] stations = StationMatching.Match(table, coverage.Frame.Roll!);
        foreach (var sheet in coverage.DuplicateSheets)
        {
            int station = stations[sheet.Index], other = match.RowOfStation[station];
            if (sheet.Status != SheetStatus.Counted || match.States[station] != StationState.Collected) continue;
            bool isSame = table.Votes.All(votes => votes[sheet.Index] == votes[other]);
            if (!isSame) yield return (station, 0);
        }
    }
}
