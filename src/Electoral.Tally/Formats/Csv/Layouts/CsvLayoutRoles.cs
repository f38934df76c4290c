namespace Electoral.Tally;

/// <summary>Checks the columns that a layout names: each can exist, and no count plays two roles.</summary>
internal static class CsvLayoutRoles
{
    public static void Check(CsvLayout layout)
    {
        foreach (var (place, column) in All(layout))
        {
            if (string.IsNullOrEmpty(column)) Throw.LayoutInvalid(place, "the column has no name");
            bool isNumber = CsvColumn.IsNumber(column, out int index);
            if (isNumber && index < 0) Throw.LayoutInvalid(place, $"found '{column}', expected a number from 1");
            if (!isNumber && !layout.Header)
            {
                Throw.LayoutInvalid(place, $"found '{column}', expected '#1' or the like, for the file has no header");
            }
        }

        var counts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, column) in Counts(layout))
        {
            if (!counts.TryAdd(column, place)) Refuse(place, column, counts[column]);
        }

        // A further count may also be the stratum or a part of a code; a count that is added up may not.
        foreach (var (place, column) in Texts(layout))
        {
            if (counts.TryGetValue(column, out string? count) && !count.StartsWith("extra.", StringComparison.Ordinal))
            {
                Refuse(place, column, count);
            }
        }
    }

    /// <summary>Every column that the layout names.</summary>
    public static IEnumerable<string> Columns(CsvLayout layout) => All(layout).Select(role => role.Column);

    private static IEnumerable<(string Place, string Column)> All(CsvLayout layout) =>
        Counts(layout).Concat(Texts(layout)).Concat(Others(layout));

    /// <summary>Every column of counts that the layout names, with its place in it.</summary>
    private static IEnumerable<(string Place, string Column)> Counts(CsvLayout layout)
    {
        if (layout.Registered is not null) yield return ("registered", layout.Registered);
        if (layout.BallotsCast is not null) yield return ("ballotsCast", layout.BallotsCast);
        if (layout.Valid is not null) yield return ("valid", layout.Valid);
        if (layout.Invalid is not null) yield return ("invalid", layout.Invalid);
        if (layout.Blank is not null) yield return ("blank", layout.Blank);
        for (int i = 0; i < layout.Selections.Count; i++)
        {
            yield return ($"selections[{i}]", layout.Selections[i].Column);
        }

        foreach (var (name, column) in layout.Extra) yield return ($"extra.{name}", column);
    }

    private static IEnumerable<(string Place, string Column)> Texts(CsvLayout layout)
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
    }

    private static IEnumerable<(string Place, string Column)> Others(CsvLayout layout)
    {
        if (layout.Status is not null) yield return ("status.column", layout.Status.Column);
        foreach (var (column, _) in layout.Filter) yield return ($"filter.{column}", column);
        foreach (var (column, _) in layout.Exclude) yield return ($"exclude.{column}", column);
    }

    private static void Refuse(string place, string column, string other) =>
        Throw.LayoutInvalid(place, $"the column '{column}' is that of {other} as well");
}
