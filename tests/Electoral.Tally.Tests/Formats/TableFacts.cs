namespace Electoral.Tally.Tests.Formats;

/// <summary>All that a table says of its sheets, but where they were read from, as text.</summary>
internal static class TableFacts
{
    public static string Of(TallyTable table) => string.Join('\n', [
        $"{table.Contest.Name}|{table.Contest.VotesAllowed}|{table.Contest.BlankIsValid}|{table.SheetLevel}|"
            + string.Join(',', table.Units.Levels.Select(level => level.Name)),
        .. table.Contest.Selections.Select(one => $"{one.Id}|{one.Name}|{one.Candidate}|{one.Party}"),
        .. table.Select(Of),
    ]);

    public static string Of(TallyRow row)
    {
        var sheet = row.ToSheet();
        var names = new List<string?>();
        for (ReportingUnit? unit = row.Unit; unit is { Depth: > 0 } one; unit = one.Parent) names.Add(one.Name);
        var extra = (sheet.Extra ?? new Dictionary<string, int?>()).Where(count => count.Value is not null)
            .OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key}={count.Value}");
        return string.Join('|', [
            sheet.Unit, string.Join('/', names), sheet.Code, row.Key, sheet.Registered, sheet.BallotsCast, sheet.Valid,
            sheet.Blank, sheet.Invalid, string.Join(',', sheet.Votes), string.Join(',', extra), sheet.Stratum,
            sheet.Status, sheet.Provenance.ImageAddress, sheet.Provenance.Arrived, sheet.Provenance.Arrived?.Kind]);
    }
}
