namespace Electoral.Tally;

/// <summary>A layout for the user to complete: what was recognised, with at most one role for each column.</summary>
internal static class LayoutToComplete
{
    /// <summary>A column with fewer than this per hundred voters is not taken for votes.</summary>
    private const int Fewest = 15;

    public static CsvLayout Of(
        CsvSample sample, CountReading counts, int[] mayBeSelections, IReadOnlyList<CsvLevel> levels)
    {
        if (levels.Count == 0) levels = LevelDetection.Find(sample, Math.Min(1, sample.Header.Count), counts);
        levels = LevelDetection.WithDistinctNames(LevelCuts.Of(sample, levels));
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
                .Where(column => column >= start && MayBeNamed(sample.NameOf(column))
                && !LevelWords.BeginsAsCode(sample.Header[column])),
        ];
        return MayBeVotes(sample, counts, selections)
            ? CsvLayoutDetection.ToLayout(sample, counts, levels, selections)
            : Roll(CsvLayoutDetection.ToLayout(sample, counts, levels, []));
    }

    /// <summary>
    /// Whether columns that no sum proves can hold votes: where there are registered voters or ballots, they must not
    /// exceed these nearly anywhere, and must not be a small part of them.
    /// </summary>
    private static bool MayBeVotes(CsvSample sample, CountReading counts, int[] selections)
    {
        int? whole = counts[CountField.Registered] ?? counts[CountField.BallotsCast];
        bool isOpen = counts.Explained.Count == 0 && counts[CountField.Valid] is null
            && counts[CountField.Blank] is null && counts[CountField.Invalid] is null;
        if (!isOpen || whole is not { } total || selections.Length == 0) return true;
        int[] rows = [.. Enumerable.Range(0, sample.Records.Count).Where(row => sample[total, row] > 0)];
        long[] sums = Array.ConvertAll(rows, row => selections.Sum(column => Math.Max(sample[column, row], 0)));
        int above = rows.Where((row, i) => sums[i] > sample[total, row]).Count();
        return above * 100L <= rows.Length * 10L && sums.Sum() * 100 >= rows.Sum(row => sample[total, row]) * Fewest;
    }

    /// <summary>A roll of stations, which has voters but no votes.</summary>
    private static CsvLayout Roll(CsvLayout layout) => layout.Registered is null
        ? layout with { Registered = layout.BallotsCast, BallotsCast = null }
        : layout;

    /// <summary>Whether a layout can refer to a column by this name.</summary>
    private static bool MayBeNamed(string name) =>
        name.Length > 0 && !(CsvColumn.IsNumber(name, out int index) && index < 0);
}
