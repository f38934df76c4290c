namespace Electoral.Tally;

/// <summary>The rules for counts: each is in one column or more.</summary>
internal static class CsvCountRules
{
    public static void Check(CsvLayout layout)
    {
        CheckCount("registered", layout.Registered);
        CheckCount("ballotsCast", layout.BallotsCast);
        CheckCount("valid", layout.Valid);
        CheckCount("invalid", layout.Invalid);
        CheckCount("blank", layout.Blank);
        foreach (var (name, count) in layout.Extra) CheckCount($"extra.{name}", count);
        CheckCount("long.votes", layout.Long?.Votes);
        CheckCount("groups.votes", layout.Groups?.Votes);
        if (layout.IsStream) return;
        for (int i = 0; i < layout.Selections.Count; i++) CheckSelection($"selections[{i}]", layout.Selections[i]);
    }

    private static void CheckCount(string path, CsvCount? count)
    {
        if (count is { Columns.Count: 0 }) Throw.LayoutInvalid(path, "there is no column");
    }

    private static void CheckSelection(string path, CsvSelection selection)
    {
        CheckCount(path, selection.Count);
        if (selection.Columns.Count > 1 && selection.Id.Length == 0)
        {
            Throw.LayoutInvalid($"{path}.id", "a selection of several columns must have an id");
        }
    }
}
