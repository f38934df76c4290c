namespace Electoral.Tally;

/// <summary>The members that announced results share in JSON: name, votes and printed percentages.</summary>
internal static class AnnouncedJson
{
    public static string Name(JsonItem item) =>
        item.Text() is var name && !string.IsNullOrWhiteSpace(name) ? name : Throw.JsonValue<string>(item, "a text");

    /// <summary>Reads the votes by selection, of which there must be at least one.</summary>
    public static void ReadVotes(JsonItem votes, Action<string, long> set)
    {
        var members = votes.Members();
        if (members.Count == 0) Throw.JsonValue<bool>(votes, "the votes of a selection or more", "none");
        foreach (var (selection, count) in members)
        {
            if (string.IsNullOrWhiteSpace(selection)) Throw.JsonValue<bool>(votes, "an id", "a key without text");
            set(selection, count.Count());
        }
    }

    public static OrderedDictionary<string, decimal> Percentages(JsonItem? printed)
    {
        var percentages = new OrderedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (selection, value) in printed?.Members() ?? [])
        {
            percentages.Add(selection, value.Decimal(decimal.MaxValue, "a percentage not below 0"));
        }

        return percentages;
    }

    public static ShareOf? WholeOf(JsonItem? item)
    {
        if (item is not { } given) return null;
        return given.IsText && Enum.TryParse(given.Text(), ignoreCase: true, out ShareOf whole)
            && Enum.GetName(whole) is { } name && name.Equals(given.Text(), StringComparison.OrdinalIgnoreCase)
            ? whole
            : Throw.JsonValue<ShareOf>(given, "\"valid\", \"ballotsCast\" or \"registered\"");
    }
}
