namespace Electoral.Tally;

/// <summary>The rules for the keys of long and grouped files, and what they cannot be combined with.</summary>
internal static class CsvStreamRules
{
    public static void Check(CsvLayout layout)
    {
        if (layout is { Long: not null, Groups: not null }) Exclude("long", "groups", "a file has one form");
        if (layout.Others is not null) CheckOthers(layout);
        if (layout.Long is { } form) CheckLong(layout, form);
        if (layout.Groups is { } groups) CheckGroups(layout, groups);
        if (!layout.IsStream) return;
        for (int i = 0; i < layout.Selections.Count; i++) CheckSelection($"selections[{i}]", layout.Selections[i]);
    }

    /// <summary>The counts of a long file that records give, with their path in the layout.</summary>
    public static IEnumerable<(string Path, IReadOnlyList<KeyValuePair<string, string>> Words)> Counts(
        CsvLongCounts counts) =>
    [
        ("long.counts.registered", counts.Registered), ("long.counts.ballotsCast", counts.BallotsCast),
        ("long.counts.valid", counts.Valid), ("long.counts.invalid", counts.Invalid),
        ("long.counts.blank", counts.Blank),
        .. counts.Extra.Select(extra => ($"long.counts.extra.{extra.Key}", extra.Value)),
    ];

    private static void CheckOthers(CsvLayout layout)
    {
        if (!layout.IsStream)
        {
            Throw.LayoutInvalid("others", "only a file with \"long\" or \"groups\" names selections in its records");
        }

        if (layout.Selections.Count == 0)
        {
            Throw.LayoutInvalid("others", "\"selections\" lists none, so that no selection is outside of the list");
        }

        if (string.IsNullOrWhiteSpace(layout.Others)) Throw.LayoutInvalid("others", "the selection has no id");
    }

    private static void CheckLong(CsvLayout layout, CsvLongForm form)
    {
        if (form.Selection.Count == 0) Throw.LayoutInvalid("long.selection", "there is no column");
        CsvLayoutRules.CheckOnce("long.selection", form.Selection);
        CsvLayoutRules.CheckOnce("long.name", form.Name);
        CsvLayoutRules.CheckOnce("long.counts.extra", form.Counts.Extra.Select(extra => extra.Key));
        foreach (var (path, words) in Counts(form.Counts)) CsvLayoutRules.CheckWords(path, words);
        foreach (var (name, words) in form.Counts.Extra)
        {
            if (words.Count == 0) Throw.LayoutInvalid($"long.counts.extra.{name}", "there is no column");
            if (!layout.Extra.Any(extra => extra.Key == name)) continue;
            Exclude($"extra.{name}", $"long.counts.extra.{name}", "a count has one source");
        }

        Check("registered", layout.Registered, form.Counts.Registered);
        Check("ballotsCast", layout.BallotsCast, form.Counts.BallotsCast);
        Check("valid", layout.Valid, form.Counts.Valid);
        Check("invalid", layout.Invalid, form.Counts.Invalid);
        Check("blank", layout.Blank, form.Counts.Blank);

        static void Check(string key, CsvCount? count, IReadOnlyList<KeyValuePair<string, string>> records)
        {
            if (count is not null && records.Count > 0) Exclude(key, $"long.counts.{key}", "a count has one source");
        }
    }

    private static void CheckGroups(CsvLayout layout, CsvGroups groups)
    {
        if (groups.Selection.Count == 0) Throw.LayoutInvalid("groups.selection", "there is no column");
        if ((groups.Start is null) != (groups.Width is null))
        {
            Throw.LayoutInvalid("groups", "\"start\" and \"width\" need each other");
        }

        if (groups.Width < 1) Throw.LayoutInvalid("groups.width", $"found {groups.Width}, expected 1 or more");
        if (groups.Start is null && !layout.Header)
        {
            Throw.LayoutInvalid(
                "groups", "the file has no header to find names with {n} in: \"start\" and \"width\" say where the "
                    + "groups are");
        }

        CheckColumns("groups.selection", groups.Selection, groups);
        CheckColumns("groups.name", groups.Name, groups);
        CheckColumns("groups.party", groups.Party is null ? [] : [groups.Party], groups);
        CheckColumns("groups.votes", groups.Votes.Columns, groups);
    }

    private static void CheckColumns(string path, IReadOnlyList<string> columns, CsvGroups groups)
    {
        CsvLayoutRules.CheckOnce(path, columns);
        foreach (string column in columns)
        {
            bool isNumber = CsvColumn.IsNumber(column, out int index);
            if (groups.Width is not { } width)
            {
                if (column.Contains(CsvGroups.Number, StringComparison.Ordinal)) continue;
                Throw.LayoutInvalid(path, $"found '{column}', expected a name with {CsvGroups.Number}");
            }
            else if (!isNumber || index < 0 || index >= width)
            {
                Throw.LayoutInvalid(path, $"found '{column}', expected a number from 1 to {width}");
            }
        }
    }

    private static void CheckSelection(string path, CsvSelection selection)
    {
        if (selection.Missing is not null) Throw.LayoutInvalid($"{path}.missing", "state it with the votes instead");
        if (selection.Columns.Count == 0 || (selection.Columns is [var only] && only == selection.Id)) return;
        Throw.LayoutInvalid(path, $"'{selection.Column}' is a column, but records say which selection votes are for");
    }

    private static void Exclude(string key, string other, string why) =>
        Throw.LayoutInvalid(key, $"\"{key}\" and \"{other}\" exclude each other: {why}");
}
