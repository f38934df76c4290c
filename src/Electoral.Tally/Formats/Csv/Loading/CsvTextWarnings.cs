namespace Electoral.Tally;

/// <summary>Warnings about the texts of a source.</summary>
internal sealed class CsvTextWarnings(CsvSource source, CsvPlan plan, ICsvRowStore store)
{
    private static readonly ReportText GuessedText = new(
        "{0}: its texts are not UTF-8. They were read as {1}, which is a guess; the next best is {2}. State "
        + "\"encoding\" in the layout where names look wrong.",
        "{0}: sus textos no son UTF-8. Se leyeron como {1}, que es una conjetura; la siguiente es {2}. Indique"
        + " \"encoding\" en el esquema si los nombres se ven mal.");

    private static readonly ReportText HeaderText = new(
        "{0}: its header was read as {1}, as its first records suggest, and its texts as {2}.",
        "{0}: su encabezado se leyó como {1}, según sus primeros registros, y sus textos como {2}.");

    private static readonly ReportText UnreadableText = new(
        "{0}: {1:N0} texts have bytes that are not {2} and are shown as \"\\xE9\": {3}.",
        "{0}: {1:N0} textos tienen bytes que no son {2} y se muestran como «\\xE9»: {3}.");

    private static readonly ReportText BytesText = new(
        "{0}: {1:N0} bytes are not {2} and are shown as \"\\xE9\".",
        "{0}: {1:N0} bytes no son {2} y se muestran como «\\xE9».");

    private static readonly ReportText RowText = new("{0} (row {1})", "{0} (fila {1})");
    public IReadOnlyList<ReportStatement> Of(
        CsvEncoding encoding, TextDecoder decoder, UnreadableTexts unreadable, FoldedRows folded)
    {
        var warnings = new List<ReportStatement>();
        if (encoding.Guess is { } guess && (guess.IsDoubtful || guess.Name != CodePages.WindowsName))
        {
            warnings.Add(new("encoding-guessed", GuessedText, source.Name, guess.Name, guess.RunnerUp ?? "?"));
        }

        var page = plan.Text.Page;
        if (encoding.Guess is not null && page.CodePage != encoding.Encoding.CodePage)
        {
            warnings.Add(new("header-encoding", HeaderText, source.Name, page.WebName, encoding.Name));
        }

        if (source.Transcoded?.UnreadableBytes is > 0 and var bytes)
        {
            warnings.Add(new("unreadable-bytes", BytesText, source.Name, bytes, encoding.Name));
        }

        if (decoder.Unreadable > 0)
        {
            var first = unreadable.First.Select(
                text => new ReportStatement("text", RowText, text.Text, RowOf(text.Row)));
            warnings.Add(new(
                "unreadable-texts", UnreadableText, source.Name, decoder.Unreadable, encoding.Name, Listed(first)));
        }

        if (folded.Count == 0) return warnings;
        var examples = folded.Examples.Select(code => (RowOf(code.Row), code.Written, code.Form));
        warnings.Add(FoldedStatements.Folded(source.Name, folded.Count, examples));
        return warnings;
    }

    private long RowOf(int row) => store.RecordOf(Math.Max(row, 0)) + 1;

    private static ReportList Listed(IEnumerable<ReportStatement> statements) => new([.. statements]);
}
