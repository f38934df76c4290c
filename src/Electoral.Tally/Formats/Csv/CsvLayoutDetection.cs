namespace Electoral.Tally;

/// <summary>Finds a layout where none is given: only where the header or the counts prove it.</summary>
internal static class CsvLayoutDetection
{
    /// <param name="header">The names of the columns.</param>
    /// <param name="records">The first records, as texts; some hundred are plenty.</param>
    /// <returns>A layout of levels and roles, without delimiter and encoding; or why there is none.</returns>
    public static CsvDetection Detect(IReadOnlyList<string> header, IReadOnlyList<string[]> records)
    {
        if (WrittenHeaderReader.Read(header) is { } written) return Proved(written, header);
        var sample = new CsvSample(header, records);
        var counts = new CountDetection(sample);
        var levels = LevelDetection.Find(sample, FirstCount(sample, counts));
        var layout = ToLayout(sample, counts, levels);
        string? failure = Look(sample) ?? counts.Failure ?? LevelDetection.Check(sample, levels);
        return failure is null ? Proved(layout, header) : new(null, failure, header, layout);
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

    private static CsvDetection Proved(CsvLayout layout, IReadOnlyList<string> header)
    {
        try
        {
            layout.Validate();
            return new(layout, "", header, layout);
        }
        catch (CsvLayoutException failure)
        {
            return new(null, failure.Message.TrimEnd('.'), header, layout);
        }
    }

    /// <summary>Where the counts begin: at the leftmost column that plays, or would play, a role among them.</summary>
    private static int FirstCount(CsvSample sample, CountDetection counts)
    {
        int first = sample.Header.Count;
        foreach (var field in Enum.GetValues<CountField>()) first = Math.Min(first, counts[field] ?? first);
        foreach (int column in counts.Selections) first = Math.Min(first, column);
        return first;
    }

    private static CsvLayout ToLayout(CsvSample sample, CountDetection counts, IReadOnlyList<CsvLevel> levels)
    {
        string? Name(int? column) => column is { } found ? sample.Header[found] : null;
        int[] selections = counts.Failure is null ? counts.Selections : counts.MayBeSelections;
        var columns = Enumerable.Range(0, sample.Header.Count);
        return new()
        {
            BlankIsValid = counts.BlankIsValid,
            Levels = levels,
            Registered = Name(counts[CountField.Registered]),
            BallotsCast = Name(counts[CountField.BallotsCast]),
            Valid = Name(counts[CountField.Valid]),
            Invalid = Name(counts[CountField.Invalid]),
            Blank = Name(counts[CountField.Blank]),
            Selections = [.. selections.Select(column => (CsvSelection)sample.Header[column])],
            Image = Name(columns.Where(sample.IsLink).Cast<int?>().FirstOrDefault()),
        };
    }
}
