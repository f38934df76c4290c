namespace Electoral.Tally;

/// <summary>Finds a layout where none is given: only where the header or the counts prove it.</summary>
internal static class CsvLayoutDetection
{
    /// <param name="header">The names of the columns.</param>
    /// <param name="records">The first records, as texts; some hundred are plenty.</param>
    /// <param name="isWhole">Whether these are all records.</param>
    /// <returns>A layout of levels and roles, without delimiter and encoding; or why there is none.</returns>
    public static CsvDetection Detect(
        IReadOnlyList<string> header, IReadOnlyList<string[]> records, bool isWhole = true)
    {
        if (WrittenHeaderReader.Read(header) is { } written) return Proved(written, header, isOfHeader: true);
        var sample = new CsvSample(header, records, isWhole);
        var counts = new CountDetection(sample);
        string? failure = Look(sample) ?? counts.Failure;
        var levels = LevelDetection.Find(
            sample, failure is null ? FirstCount(sample, counts) : CountStart.Of(sample, counts));
        failure ??= LevelDetection.Check(sample, levels) ?? Groups(sample);
        if (failure is not null) return new(null, failure, header, LayoutProposal.Of(sample, counts, levels));
        var proved = Proved(ToLayout(sample, counts, levels, counts.Selections), header, isOfHeader: false);
        return proved.Layout is not null
            ? proved
            : proved with { ToComplete = LayoutProposal.Of(sample, counts, levels) };
    }

    /// <summary>The layout of what was found.</summary>
    public static CsvLayout ToLayout(
        CsvSample sample, CountDetection counts, IReadOnlyList<CsvLevel> levels, IReadOnlyList<int> selections)
    {
        string? Name(int? column) => column is { } found ? sample.NameOf(found) : null;
        var columns = Enumerable.Range(0, sample.Header.Count);
        return new()
        {
            GroupSeparator = sample.GroupSeparator,
            BlankIsValid = counts.BlankIsValid,
            Levels = levels,
            Registered = Name(counts[CountField.Registered]),
            BallotsCast = Name(counts[CountField.BallotsCast]),
            Valid = Name(counts[CountField.Valid]),
            Invalid = Name(counts[CountField.Invalid]),
            Blank = Name(counts[CountField.Blank]),
            Selections = [.. selections.Select(column => (CsvSelection)sample.NameOf(column))],
            Extra =
            [
                .. counts.Apart.Order().Select(sample.NameOf).Select(name => KeyValuePair.Create(name, (CsvCount)name)),
            ],
            Image = Name(columns.Where(sample.IsLink).Cast<int?>().FirstOrDefault()),
        };
    }

    /// <summary>What keeps a header from being one, or null.</summary>
    private static string? Look(CsvSample sample)
    {
        if (sample.Given == 0) return "there is no record after the header";
        string? twice = sample.Header.GroupBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Key.Length > 0 && same.Count() > 1)?.Key;
        if (twice is not null) return $"the header has '{twice}' twice";
        return sample.Records.Count * 2 > sample.Given
            ? null
            : $"the header has {sample.Header.Count} columns and most records have not: "
                + "do lines stand before the header (skipLines)?";
    }

    private static string? Groups(CsvSample sample) => sample.GroupSeparator is { } separator
        ? $"counts seem to be written with '{separator}' between groups of three digits, which a layout must say "
            + "(groupSeparator)"
        : null;

    private static CsvDetection Proved(CsvLayout layout, IReadOnlyList<string> header, bool isOfHeader)
    {
        try
        {
            layout.Validate();
            return new(layout, "", header, layout) { IsOfHeader = isOfHeader };
        }
        catch (CsvLayoutException failure)
        {
            return new(null, failure.Message.TrimEnd('.'), header, layout);
        }
    }

    /// <summary>Where the counts begin: at the leftmost column that plays a role among them.</summary>
    private static int FirstCount(CsvSample sample, CountDetection counts)
    {
        int first = sample.Header.Count;
        foreach (var field in Enum.GetValues<CountField>()) first = Math.Min(first, counts[field] ?? first);
        foreach (int column in counts.Selections.Concat(counts.Apart)) first = Math.Min(first, column);
        return first;
    }
}
