using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Layouts;

/// <summary>A possible layout of a file, with the evidence for it and the questions it leaves open.</summary>
/// <remarks>Made by <see cref="TallyCsv.Propose"/>. Immutable and safe to share between threads.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<LayoutProposal>))]
public sealed class LayoutProposal : INotebookResult, IJsonResult<LayoutProposal>
{
    private const int MostShown = 12;

    internal LayoutProposal(CsvLayout layout, IReadOnlyList<ProposedColumn> columns)
    {
        (Layout, Columns) = (layout, columns);
    }

    /// <summary>The layout, with which the file can be read unchanged.</summary>
    public CsvLayout Layout { get; }

    /// <summary>Whether the counts prove it, so that reading without a layout uses it.</summary>
    public bool IsProved => Doubt.Length == 0;

    /// <summary>Why it is not used unless requested; empty if it is proved.</summary>
    public string Doubt { get; internal init; } = "";

    /// <summary>All columns of the file in their order, each with its role.</summary>
    public IReadOnlyList<ProposedColumn> Columns { get; }

    /// <summary>The header of the column that the votes add up to; null if there is none.</summary>
    public string? Total { get; internal init; }

    /// <summary>For how many sampled records it can be checked whether their votes add up.</summary>
    public int SampledRecords { get; internal init; }

    /// <summary>The sampled records that do not add up, by their number in the file.</summary>
    public IReadOnlyList<int> RecordsThatDoNotAddUp { get; internal init; } = [];

    /// <summary>The same with another layout.</summary>
    internal LayoutProposal With(CsvLayout layout) => new(layout, Columns)
    {
        Doubt = Doubt,
        Total = Total,
        SampledRecords = SampledRecords,
        RecordsThatDoNotAddUp = RecordsThatDoNotAddUp,
    };

    /// <summary>The layout as JSON, with a comment above it that lists what was not understood.</summary>
    public string ToJson()
    {
        var open = Columns.Where(column => column.IsUnexplained).Select(column => column.Header).ToArray();
        string doubt = Doubt.Length == 0 ? "" : $"// Not proved: {OneLine(Doubt)}.\n";
        string left = open.Length == 0 ? "" : $"// Counts without a role: {OneLine(VisibleText.List(open))}.\n";
        return $"{doubt}{left}{Layout.ToJson()}";
    }

    /// <summary>The proposal as a section: whether it is proved, and a table of the columns with their first cells.
    /// </summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("proposal", ProposalTexts.Proposal.In(language));
        if (IsProved) section.Paragraph(ProposalTexts.Proved.In(language));
        else section.Paragraph(ProposalTexts.NotProved.In(language, Doubt));
        if (Total is { } total && SampledRecords > 0)
        {
            int off = RecordsThatDoNotAddUp.Count;
            section.Note(ProposalTexts.AddUp.In(language, SampledRecords - off, SampledRecords, total));
        }

        section.Table(table => Fill(table, language));
        return section.Build();
    }

    /// <summary>The proposal as a text in English.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The proposal as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which finds it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    private void Fill(ReportTable.Builder table, IFormatProvider? language)
    {
        table.Whole("#").Text(ProposalTexts.Column.In(language)).Text(ProposalTexts.Role.In(language));
        int cells = Columns.Count == 0 ? 0 : Columns.Max(column => column.Cells.Count);
        for (int record = 1; record <= cells; record++) table.Text(ProposalTexts.Record.In(language, record));
        foreach (var column in Columns)
        {
            string role = column.RoleText?.In(language)
                ?? (column.IsUnexplained ? ProposalTexts.Unexplained : ProposalTexts.NotRead).In(language);
            if (column.RoleName is { } name) role = $"{role} {name}";
            table.Row([column.Number, column.Header, role, .. column.Cells.Select(Excerpt)]);
        }
    }

    /// <summary>The beginning of a long cell: the table only gives an impression.</summary>
    private static CellValue Excerpt(string cell)
    {
        if (cell.Length <= MostShown) return CellValue.Text(cell);
        int end = char.IsHighSurrogate(cell[MostShown - 1]) ? MostShown - 1 : MostShown;
        return CellValue.Text($"{cell[..end]}…");
    }

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter)
        || letter is '\u2028' or '\u2029' ? ' ' : letter));

    static void IJsonResult<LayoutProposal>.Describe(JsonForm<LayoutProposal> form) => form
        .Item("layout", proposal => proposal.Layout)
        .Truth("isProved", proposal => proposal.IsProved)
        .Text("doubt", proposal => proposal.Doubt)
        .Items("columns", proposal => proposal.Columns)
        .TextOrNull("total", proposal => proposal.Total)
        .Whole("sampledRecords", proposal => proposal.SampledRecords)
        .Wholes("recordsThatDoNotAddUp", proposal => proposal.RecordsThatDoNotAddUp);
}
