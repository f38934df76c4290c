namespace Electoral.Tally;

/// <summary>Refuses the keys of a layout that reading does not follow.</summary>
internal static class CsvUnreadKeys
{
    public static void Refuse(CsvLayout layout)
    {
        if (Find(layout) is { } key) Throw.LayoutInvalid(key, "reading does not follow this key");
    }

    private static string? Find(CsvLayout layout)
    {
        var counts = Enum.GetValues<CountField>().Select(layout.CountOf).OfType<CsvCount>()
            .Concat(layout.Selections.Select(selection => selection.Count))
            .Concat(layout.Extra.Select(extra => extra.Value)).ToArray();
        var cuts = layout.Levels.SelectMany(level => level.Code).Concat(layout.Key);
        if (layout.HeaderRows != 1) return "headerRows";
        if (layout.EndsBefore.Count > 0) return "endsBefore";
        if (layout.Levels.Any(level => level.FillDown)) return "fillDown";
        if (layout.Levels.Any(level => level.Section)) return "section";
        if (cuts.Any(cut => cut.IsCut)) return "code";
        if (Array.Exists(counts, count => count.Missing is not null)) return "missing";
        return Array.Find(counts, count => count.Columns.Count > 1)?.Column;
    }
}
