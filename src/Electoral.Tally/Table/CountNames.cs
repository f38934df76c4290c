namespace Electoral.Tally;

/// <summary>How findings, differences and printed totals name a count.</summary>
internal static class CountNames
{
    private static readonly string[] Fields = ["registered", "ballotsCast", "valid", "blank", "invalid"];

    public static string Of(CountField field) => Fields[(int)field];

    /// <summary>The column of that name, or null if the table has none.</summary>
    public static CountColumn? Find(TallyTable table, string name)
    {
        if (table.Contest.TryGetIndex(name, out int selection)) return table.Votes[selection];
        int field = Array.IndexOf(Fields, name);
        if (field >= 0) return table.Column((CountField)field);
        return table.ExtraNames.Contains(name, StringComparer.Ordinal) ? table.Extra(name) : null;
    }
}
