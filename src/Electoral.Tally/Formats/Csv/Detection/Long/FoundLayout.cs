namespace Electoral.Tally;

/// <summary>A layout that a file may have: what its columns were taken for, and whether that is proved.</summary>
/// <param name="Sample">The records looked at.</param>
/// <param name="Counts">What the counts were taken for.</param>
/// <param name="Layout">The layout, valid as it is unless there is nothing that can be a level.</param>
/// <param name="Failure">Why it may not be used unasked, or null where it is proved.</param>
internal sealed record FoundLayout(CsvSample Sample, CountReading Counts, CsvLayout Layout, string? Failure)
{
    private static readonly ReportText OthersText = new(
        "{0:N0} of {1:N0} sampled records do not add up to \"{2}\" by the layout that was found: {3}.",
        "{0:N0} de {1:N0} registros de la muestra no suman «{2}» con el esquema hallado: {3}.");

    private static readonly ReportText UnexplainedText = new(
        "Columns of counts that no role was found for are not read: {0}.",
        "Columnas de cifras sin papel conocido no se leen: {0}.");

    /// <summary>What a reader of the table has to know of how the layout was found.</summary>
    public IReadOnlyList<ReportStatement> Warnings()
    {
        var warnings = new List<ReportStatement>();
        if (Counts.Others.Count > 0 && Counts.Total is { } total)
        {
            int[] known = [.. Counts.Others.Select(row => Sample.RowNumbers[row]).Where(row => row > 0).Take(10)];
            string rows = string.Join(", ", known);
            string more = Counts.Others.Count <= known.Length ? "" : known.Length == 0 ? "…" : ", …";
            string header = Sample.Header[total];
            warnings.Add(new(
                "sampled-records-off", OthersText, Counts.Others.Count, Counts.Told, header, rows + more));
        }

        if (Counts.Unexplained.Count > 0)
        {
            var names = Counts.Unexplained.Select(column => Sample.Header[column]);
            warnings.Add(new("counts-without-role", UnexplainedText, VisibleText.List(names)));
        }

        return warnings;
    }

    /// <summary>The same where candidates stand in numbered groups; null where they do not.</summary>
    public FoundLayout? Grouped() => GroupedColumns.FirstName(Sample, Counts.Selections) is not null
        && GroupedLayout.Of(Sample, Counts, Layout) is { } grouped
        ? this with { Layout = grouped }
        : null;

    /// <summary>Columns of counts that the layout does not read and whose headers say nothing known.</summary>
    public IReadOnlyList<string> NotUnderstood()
    {
        var read = CsvLayoutRoles.Columns(Layout).ToHashSet(StringComparer.Ordinal);
        int first = Counts.Columns.Append(Sample.Header.Count).Min();
        // Codes are left of counts.
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
