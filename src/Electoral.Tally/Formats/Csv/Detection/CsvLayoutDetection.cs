namespace Electoral.Tally;

/// <summary>Finds a layout if none is given: only one that the header or the counts prove.</summary>
internal static class CsvLayoutDetection
{
    /// <param name="header">The names of the columns.</param>
    /// <param name="records">The first records, as text; a few hundred are enough.</param>
    /// <param name="isWhole">Whether these are all records.</param>
    /// <returns>A layout of levels and roles, without delimiter and encoding; or the reason why there is
    /// none.</returns>
    public static CsvDetection Detect(
        IReadOnlyList<string> header, IReadOnlyList<string[]> records, bool isWhole = true)
    {
        if (WrittenHeaderReader.Read(header) is { } written) return OfHeader(written, header);
        return Detect(new CsvSample(header, records, isWhole));
    }

    /// <summary>The same from a sample, which may include records from the middle and the end.</summary>
    public static CsvDetection Detect(CsvSample sample)
    {
        if (WrittenHeaderReader.Read(sample.Header) is { } written) return OfHeader(written, sample.Header);
        var found = CountChoice.Of(sample).Proposals(isAll: false);
        return found[0].ToDetection() with { Found = found };
    }

    /// <summary>The layout for what was found.</summary>
    public static CsvLayout ToLayout(
        CsvSample sample, CountReading counts, IReadOnlyList<CsvLevel> levels, IReadOnlyList<int> selections)
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

    private static CsvDetection OfHeader(CsvLayout layout, IReadOnlyList<string> header)
    {
        try
        {
            layout.Validate();
            return new(layout, "", header, layout) { IsOfHeader = true };
        }
        catch (CsvLayoutException failure)
        {
            return new(null, failure.Message.TrimEnd('.'), header, layout);
        }
    }
}
