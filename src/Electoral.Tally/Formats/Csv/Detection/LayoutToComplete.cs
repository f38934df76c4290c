namespace Electoral.Tally;

/// <summary>A layout for a person to complete: what was recognised, each column in one role at most.</summary>
internal static class LayoutToComplete
{
    public static CsvLayout Of(
        CsvSample sample, CountReading counts, int[] mayBeSelections, IReadOnlyList<CsvLevel> levels)
    {
        if (levels.Count == 0) levels = LevelDetection.Find(sample, Math.Min(1, sample.Header.Count), counts);
        levels = LevelDetection.WithDistinctNames(levels);
        var taken = levels.SelectMany(level => level.Code.Select(code => code.Column).Append(level.Label))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var roles = Enum.GetValues<CountField>().Select(field => counts[field]).OfType<int>().Concat(counts.Apart);
        int start = counts.Explained.Count > 0
            ? counts.Columns.Concat(counts.Explained).Concat(counts.InSums).Min()
            : CountStart.Of(sample, counts, mayBeSelections);
        int[] mayBe = counts.Selections.Length > 0 ? counts.Selections : mayBeSelections;
        int[] selections =
        [
            .. mayBe.Where(column => !taken.Contains(sample.NameOf(column)) && !roles.Contains(column))
                .Where(column => column >= start && MayBeNamed(sample.NameOf(column))),
        ];
        return CsvLayoutDetection.ToLayout(sample, counts, levels, selections);
    }

    /// <summary>Whether a layout can name a column so.</summary>
    private static bool MayBeNamed(string name) =>
        name.Length > 0 && !(CsvColumn.IsNumber(name, out int index) && index < 0);
}
