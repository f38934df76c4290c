namespace Electoral.Tally;

/// <summary>Checks the columns that a layout names: each can exist, and no count plays two roles.</summary>
internal static class CsvLayoutRoles
{
    public static void Check(CsvLayout layout)
    {
        foreach (var (path, column) in All(layout))
        {
            if (string.IsNullOrEmpty(column)) Throw.LayoutInvalid(path, "the column has no name");
            bool isNumber = CsvColumn.IsNumber(column, out int index);
            if (isNumber && index < 0) Throw.LayoutInvalid(path, $"found '{column}', expected a number from 1");
            if (!isNumber && !layout.Header)
            {
                Throw.LayoutInvalid(path, $"found '{column}', expected '#1' or the like, for the file has no header");
            }
        }

        var counts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, column) in Counts(layout))
        {
            if (!counts.TryAdd(column, path)) Refuse(path, column, counts[column]);
        }

        // A further count may also be the stratum or a part of a code; a count that is added up may not.
        foreach (var (path, column) in Texts(layout))
        {
            if (counts.TryGetValue(column, out string? count) && !count.StartsWith("extra.", StringComparison.Ordinal))
            {
                Refuse(path, column, count);
            }
        }
    }

    /// <summary>Every column that the layout names.</summary>
    public static IEnumerable<string> Columns(CsvLayout layout) => All(layout).Select(role => role.Column);

    private static IEnumerable<(string Path, string Column)> All(CsvLayout layout) =>
        Counts(layout).Concat(Texts(layout)).Concat(Others(layout));

    /// <summary>Every column of counts that the layout names, with its path in it.</summary>
    private static IEnumerable<(string Path, string Column)> Counts(CsvLayout layout)
    {
        IEnumerable<(string Path, CsvCount? Count)> votes = layout.IsStream
            ? [("long.votes", layout.Long?.Votes)]
            : layout.Selections.Select((selection, i) => ($"selections[{i}]", (CsvCount?)selection.Count));
        IEnumerable<(string Path, CsvCount? Count)> counts =
        [
            ("registered", layout.Registered), ("ballotsCast", layout.BallotsCast), ("valid", layout.Valid),
            ("invalid", layout.Invalid), ("blank", layout.Blank), .. votes,
            .. layout.Extra.Select(extra => ($"extra.{extra.Key}", (CsvCount?)extra.Value)),
        ];
        return counts.SelectMany(role => role.Count?.Columns ?? [], (role, column) => (role.Path, column));
    }

    private static IEnumerable<(string Path, string Column)> Texts(CsvLayout layout)
    {
        for (int i = 0; i < layout.Levels.Count; i++)
        {
            foreach (var code in layout.Levels[i].Code) yield return ($"levels[{i}].code", code.Column);
            if (layout.Levels[i].Label is { } label) yield return ($"levels[{i}].label", label);
        }

        foreach (var key in layout.Key) yield return ("key", key.Column);
        foreach (string column in layout.Arrival) yield return ("arrival", column);
        if (layout.Image is not null) yield return ("image", layout.Image);
        if (layout.Stratum is not null) yield return ("stratum", layout.Stratum);
        if (layout.Long is not { } form) yield break;
        foreach (string column in form.Selection) yield return ("long.selection", column);
        foreach (string column in form.Name) yield return ("long.name", column);
        if (form.Party is not null) yield return ("long.party", form.Party);
    }

    private static IEnumerable<(string Path, string Column)> Others(CsvLayout layout)
    {
        if (layout.Status is not null) yield return ("status.column", layout.Status.Column);
        foreach (var (column, _) in layout.Filter) yield return ($"filter.{column}", column);
        foreach (var (column, _) in layout.Exclude) yield return ($"exclude.{column}", column);
        foreach (var (column, _) in layout.EndsBefore) yield return ($"endsBefore.{column}", column);
        if (layout.Groups?.Start is { } start) yield return ("groups.start", start);
        if (layout.Long is null) yield break;
        foreach (var (path, words) in CsvStreamRules.Counts(layout.Long.Counts))
        {
            foreach (var (column, _) in words) yield return ($"{path}.{column}", column);
        }
    }

    private static void Refuse(string path, string column, string other) => Throw.LayoutInvalid(
        path,
        path == other
            ? $"the column '{column}' appears twice"
            : $"the column '{column}' is that of {other} as well");
}
