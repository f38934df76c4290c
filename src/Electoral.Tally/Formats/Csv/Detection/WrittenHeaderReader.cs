namespace Electoral.Tally;

/// <summary>Recognises a header that the library wrote and makes a layout from it.</summary>
internal static class WrittenHeaderReader
{
    /// <summary>The layout that a written header describes, or null if it is not one.</summary>
    public static CsvLayout? Read(IReadOnlyList<string> header)
    {
        var names = header.ToHashSet(StringComparer.Ordinal);
        string? Find(string name) => names.Contains(name) ? name : null;
        var votes = VotesRole.In(header);
        var units = After(header, WrittenHeader.Unit).Select(level => new CsvLevel
        {
            Name = level,
            Code = [WrittenHeader.Of(WrittenHeader.Unit, level)],
            Label = Find(WrittenHeader.Of(WrittenHeader.UnitName, level)),
        });
        var sheets = After(header, WrittenHeader.Sheet)
            .Select(level => new CsvLevel { Name = level, Code = [WrittenHeader.Of(WrittenHeader.Sheet, level)] });
        // If sheets are counted, a row is the lowest unit.
        bool isOfTotals = names.Contains(WrittenHeader.Sheets) && units.Any();
        var layout = new CsvLayout
        {
            Missing = [""],
            VotesAllowed = votes.VotesAllowed,
            BlankIsValid = votes.BlankIsValid,
            Levels = [.. units, .. sheets],
            Registered = Find(WrittenHeader.Of(CountField.Registered)),
            BallotsCast = Find(WrittenHeader.Of(CountField.BallotsCast)),
            Valid = Find(WrittenHeader.Of(CountField.Valid)),
            Blank = Find(WrittenHeader.Of(CountField.Blank)),
            Invalid = Find(WrittenHeader.Of(CountField.Invalid)),
            Selections = [.. After(header, votes.ToString()).Select(id => ToSelection(votes, id))],
            Key = Find(WrittenHeader.Key) is { } key ? [key] : [],
            Extra = isOfTotals
                ? [.. header.Where(IsOfTotals).Select(name => KeyValuePair.Create(name, (CsvCount)name))]
                : [.. After(header, WrittenHeader.Extra).Select(ToExtra)],
            Stratum = Find(WrittenHeader.Stratum),
            Status = names.Contains(WrittenHeader.Status) ? WrittenHeader.StatusColumn : null,
            Arrival = Find(WrittenHeader.Arrived) is { } arrived ? [arrived] : [],
            Image = Find(WrittenHeader.Image),
            FormulaGuard = true,
        };
        bool isWhole = names.Count == header.Count && names.SetEquals(CsvLayoutRoles.Columns(layout));
        return isWhole && sheets.Count() == (isOfTotals ? 0 : 1) ? layout : null;
    }

    private static CsvSelection ToSelection(VotesRole votes, string id) =>
        new() { Columns = [WrittenHeader.Of(votes.ToString(), id)], Id = id };

    private static KeyValuePair<string, CsvCount> ToExtra(string name) =>
        new(name, WrittenHeader.Of(WrittenHeader.Extra, name));

    private static bool IsOfTotals(string name) =>
        name is WrittenHeader.Sheets or WrittenHeader.Annulled or WrittenHeader.Pending
        || name.StartsWith(WrittenHeader.Derived + ":", StringComparison.Ordinal)
        || name.StartsWith(WrittenHeader.Lacking + ":", StringComparison.Ordinal);

    /// <summary>The names after this role in the header, in the order of the file.</summary>
    private static IEnumerable<string> After(IReadOnlyList<string> header, string role) => header
        .Where(name => name.StartsWith(role + ":", StringComparison.Ordinal))
        .Select(name => name[(role.Length + 1)..]);
}
