namespace Electoral.Tally.Layouts;

/// <summary>Reads the place of a count from JSON: a column, a list of columns, or an object.</summary>
internal static class CsvCountParser
{
    public static CsvCount Count(JsonItem item)
    {
        if (item.IsText) return item.Text();
        if (item.IsList) return new() { Columns = [.. item.Items().Select(column => column.Text())] };
        var members = item.Members("column", "columns", "missing");
        var columns = Columns(item, members);
        if (columns.Count == 0) members.Required("column");
        return new() { Columns = columns, Missing = Missing(members) };
    }

    /// <summary>The names and counts of an object in their order; none if it is left out.</summary>
    public static IReadOnlyList<KeyValuePair<string, CsvCount>> Counts(JsonItem? item) =>
        [.. (item?.Members() ?? []).Select(member => KeyValuePair.Create(member.Key, Count(member.Item)))];

    /// <summary>The columns named by "column" or "columns", of which only one may be present.</summary>
    public static IReadOnlyList<string> Columns(JsonItem item, JsonMembers members)
    {
        if (members.Find("column") is not { } column) return members.Texts("columns");
        if (members.Find("columns") is not null) Throw.JsonBothKeys(item, "column", "columns");
        return [column.Text()];
    }

    /// <summary>The texts that mean that a count is missing; null if none are given.</summary>
    public static IReadOnlyList<string>? Missing(JsonMembers members) =>
        members.Find("missing") is null ? null : members.Texts("missing");
}
