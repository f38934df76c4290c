namespace Electoral.Tally;

/// <summary>A possible layout of a file: what its columns were taken for, and whether that is proved.</summary>
/// <param name="Sample">The records looked at.</param>
/// <param name="Counts">What the counts were taken for.</param>
/// <param name="Layout">The layout, valid as it is unless nothing can be a level.</param>
/// <param name="Failure">Why it may not be used without asking, or null if it is proved.</param>
internal sealed record FoundLayout(CsvSample Sample, CountReading Counts, CsvLayout Layout, string? Failure)
{
    private static readonly ReportText OthersText = new(
        "{0:N0} of {1:N0} sampled records do not add up to \"{2}\" by the layout that was found: {3}.",
        "{0:N0} de {1:N0} registros de la muestra no suman «{2}» con el esquema hallado: {3}.");

    private static readonly ReportText UnexplainedText = new(
        "Columns of counts that no role was found for are not read: {0}.",
        "Columnas de cifras sin papel conocido no se leen: {0}.");

    /// <summary>The sheets whose sums were checked, if they are put together from records.</summary>
    public CsvSample? Sheets { get; init; }

    /// <summary>What the counts of these sheets were taken for.</summary>
    public CountReading? Sums { get; init; }

    /// <summary>The first record of each of these sheets.</summary>
    public int[]? FirstRows { get; init; }

    /// <summary>The header, or the word, of the total of the votes; null if there is none.</summary>
    public string? Total => (Sums ?? Counts).Total is { } total ? (Sheets ?? Sample).Header[total] : null;

    /// <summary>In how many sampled records, or sheets, the votes could be compared with the total.</summary>
    public int Compared => (Sums ?? Counts).Compared;

    /// <summary>The records that do not add up, by their number in the file; 0 if that is not known.</summary>
    public IEnumerable<int> RowsOff => (Sums ?? Counts).Others.Select(
        row => Sample.RowNumbers[FirstRows is null ? row : FirstRows[row]]);

    /// <summary>What a user of the table must know about how the layout was found.</summary>
    public IReadOnlyList<ReportStatement> Warnings()
    {
        var warnings = new List<ReportStatement>();
        int off = RowsOff.Count();
        if (off > 0 && Total is { } total)
        {
            int[] known = [.. RowsOff.Where(row => row > 0).Take(10)];
            string rows = string.Join(", ", known);
            string more = off <= known.Length ? "" : known.Length == 0 ? "…" : ", …";
            warnings.Add(new("sampled-records-off", OthersText, off, Compared, total, rows + more));
        }

        if (Counts.Unexplained.Count > 0)
        {
            var names = Counts.Unexplained.Select(column => Sample.Header[column]);
            warnings.Add(new("counts-without-role", UnexplainedText, VisibleText.List(names)));
        }

        return warnings;
    }

    /// <summary>The layout with candidates in numbered groups; null if they are not in such groups.</summary>
    public FoundLayout? Grouped() => GroupedColumns.FirstName(Sample, Counts.Selections) is not null
        && GroupedLayout.Of(Sample, Counts, Layout) is { } grouped
        ? this with { Layout = grouped }
        : null;

    /// <summary>Columns of counts that the layout does not read and whose headers are not recognised.</summary>
    public IReadOnlyList<string> NotUnderstood()
    {
        var read = CsvLayoutRoles.Columns(Layout).ToHashSet(StringComparer.Ordinal);
        int first = Counts.Columns.Append(Sample.Header.Count).Min();
        // Codes are to the left of counts.
        var counts = Enumerable.Range(0, Sample.Header.Count).Skip(first).Where(
            column => Sample.IsCount(column) && !Sample.IsZero(column) && !Counts.Explained.Contains(column)
                && !Counts.InSums.Contains(column));
        return
        [
            .. counts.Select(column => (Name: Sample.NameOf(column), Header: Sample.Header[column]))
                .Where(one => !read.Contains(one.Name) && !IsUnderstood(one.Header)).Select(one => one.Name),
        ];
    }

    private bool IsUnderstood(string header)
    {
        var words = LevelWords.Read(header);
        bool isOfGroups = Layout.Groups is not null && GroupedColumns.Split(header) is not null;
        return words.IsKnown || words.IsCode || LevelWords.IsNoLevel(header) || CountWords.Hint(header) is not null
            || CountWords.IsShare(header) || isOfGroups;
    }

    public CsvDetection ToDetection() => Failure is null
        ? new(Layout, "", Sample.Header, Layout) { Warnings = Warnings() }
        : new(null, Failure, Sample.Header, Layout) { NotUnderstood = NotUnderstood() };
}
