namespace Electoral.Tally.Validation;

public sealed partial class ValidationReport
{
    /// <summary>Saves all findings as a CSV file, as a whole or not at all.</summary>
    /// <inheritdoc cref="WriteCsv" path="/remarks"/>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="options">Delimiter, ends of lines, and whether text is protected from being taken for
    /// formulas.</param>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveCsv(string path, CsvWriteOptions? options = null, IFormatProvider? language = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OutputFile.Write(path, stream => WriteCsv(stream, options, language));
    }

    /// <summary>Writes all findings as CSV in UTF-8, one row each, rule by rule.</summary>
    /// <remarks>
    /// The columns: rule, severity, the codes of the sheet's units from the highest level down (<c>unit:state</c>) and
    /// of the sheet itself (<c>sheet:table</c>), as <c>TallyCsv.Write</c> names them; field, found, expected,
    /// difference; other, the sheet compared with; image; what, a sentence; suggestion. A missing value is an empty
    /// cell. Text that a spreadsheet would take for a formula is preceded by an apostrophe.
    /// </remarks>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="options">Delimiter, ends of lines, and whether text is protected from being taken for
    /// formulas.</param>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteCsv(Stream stream, CsvWriteOptions? options = null, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new CsvCellWriter(options ?? CsvWriteOptions.Default);
        WriteHeader(writer);
        foreach (var finding in Findings)
        {
            Write(finding, writer, language);
            if (!writer.IsFull) continue;
            stream.Write(writer.Written.Span);
            writer.Clear();
        }

        stream.Write(writer.Written.Span);
    }

    private void WriteHeader(CsvCellWriter writer)
    {
        writer.Header("rule");
        writer.Header("severity");
        foreach (var level in Table.Units.Levels) writer.Header(WrittenHeader.Of(WrittenHeader.Unit, level.Name));
        writer.Header(WrittenHeader.Of(WrittenHeader.Sheet, Table.SheetLevel));
        string[] names = ["field", "found", "expected", "difference", "other", "image", "what", "suggestion"];
        foreach (string name in names) writer.Header(name);
        writer.EndRecord();
    }

    private void Write(ValidationFinding finding, CsvCellWriter writer, IFormatProvider? language)
    {
        writer.Text(finding.Rule);
        writer.Text(finding.Severity.ToString().ToLowerInvariant());
        for (int level = 0; level < Table.Units.Levels.Count; level++)
        {
            Text(writer, level < finding.Unit.Depth ? finding.Unit[level] : null);
        }

        var sheet = finding.Row is int row ? Table[row] : (TallyRow?)null;
        Text(writer, sheet?.Code);
        Text(writer, finding.Field);
        Number(writer, finding.Found);
        Number(writer, finding.Expected);
        Number(writer, finding.Difference);
        Text(writer, finding.OtherRow is int other ? Table[other].ToString() : null);
        Text(writer, sheet?.Provenance.ImageAddress);
        Text(writer, finding.Reason.ToString(null, language));
        Text(writer, finding.Suggestion?.Describe(language));
        writer.EndRecord();
    }

    private static void Text(CsvCellWriter writer, string? text)
    {
        if (string.IsNullOrEmpty(text)) writer.Missing();
        else writer.Text(text);
    }

    private static void Number(CsvCellWriter writer, long? number)
    {
        if (number is long known) writer.Number(known);
        else writer.Missing();
    }
}
