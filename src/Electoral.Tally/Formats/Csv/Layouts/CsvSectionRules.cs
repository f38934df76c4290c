namespace Electoral.Tally;

/// <summary>The rules for levels that are parts of texts, filled down or given by sections.</summary>
internal static class CsvSectionRules
{
    public static void Check(CsvLayout layout)
    {
        int section = -1;
        for (int i = 0; i < layout.Levels.Count; i++)
        {
            var level = layout.Levels[i];
            string path = $"levels[{i}]";
            foreach (var column in level.Code) CheckCut($"{path}.code", column);
            if (!level.Section) continue;
            if (section >= 0)
            {
                Throw.LayoutInvalid($"{path}.section", $"levels[{section}].section is true as well: only one may be");
            }

            section = i;
            CheckSection(path, level);
            if (i == layout.Levels.Count - 1 && layout.Long is null)
            {
                Throw.LayoutInvalid($"{path}.section", "the last level is that of the sheet, and a section has many");
            }
        }

        foreach (var column in layout.Key) CheckCut("key", column);
    }

    private static void CheckSection(string path, CsvLevel level)
    {
        string? other = level switch
        {
            { Code.Count: > 0 } => "code",
            { Label: not null } => "label",
            { FillDown: true } => "fillDown",
            _ => null,
        };
        if (other is null) return;
        Throw.LayoutInvalid(path, $"\"section\" and \"{other}\" exclude each other: the code is the section's field");
    }

    private static void CheckCut(string path, CsvKeyColumn column)
    {
        Check("from", column.From);
        Check("length", column.Length);
        Check("part", column.Part);
        if ((column.Split is null) != (column.Part is null))
        {
            Throw.LayoutInvalid(path, "\"split\" and \"part\" need each other");
        }

        if (column.Split is "") Throw.LayoutInvalid($"{path}.split", "it has no character");
        if (column.Split is null || (column.From is null && column.Length is null)) return;
        string other = column.From is null ? "length" : "from";
        Throw.LayoutInvalid(path, $"\"split\" and \"{other}\" exclude each other: take a part or a cut");

        void Check(string key, int? number)
        {
            if (number < 1) Throw.LayoutInvalid($"{path}.{key}", $"found {number}, expected 1 or more");
        }
    }
}
