namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class TallyTable : INotebookResult
{
    private const int ShownSheets = 20;
    private const int ShownSelections = 8;

    /// <summary>The table as a section: how many sheets, and the first 20 of them.</summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("sheets", TableTexts.Sheets.In(language))
            .Pair(TableTexts.Sheets.In(language), Count)
            .Pair(TableTexts.Contest.In(language), Contest.ToString())
            .Table(sheets => FillSheets(sheets, this, Count, hasImages: false, language));
        int hidden = Votes.Count - ShownSelections;
        return (hidden > 0 ? section.Note(TableTexts.Hidden.In(language, hidden)) : section).Build();
    }

    /// <summary>The first 20 sheets as an HTML fragment in English.</summary>
    /// <remarks>Notebooks look for it by name; without it they would list all sheets.</remarks>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>The first 20 of some sheets as rows of a report.</summary>
    /// <param name="sheets">Takes the rows.</param>
    /// <param name="rows">The sheets.</param>
    /// <param name="count">Their number.</param>
    /// <param name="hasImages">Whether the addresses of their images are shown, if the table has them.</param>
    /// <param name="language">The language of headings.</param>
    internal void FillSheets(
        ReportTable.Builder sheets, IEnumerable<TallyRow> rows, int count, bool hasImages, IFormatProvider? language)
    {
        hasImages &= HasImages;
        (ReportText Name, CountColumn? Counts)[] all =
        [
            (TableTexts.Registered, Registered), (TableTexts.Ballots, BallotsCast), (TableTexts.Valid, Valid),
        ];
        var fields = Array.FindAll(all, field => field.Counts is not null);
        sheets.Text(TableTexts.Place.In(language)).Text(LevelTexts.Of(SheetLevel, language));
        if (HasStatus) sheets.Text(TableTexts.Status.In(language));
        foreach (var (name, _) in fields) sheets.Whole(name.In(language));
        foreach (var selection in Contest.Selections.Take(ShownSelections)) sheets.Whole(selection.Id);
        if (hasImages) sheets.Text(TableTexts.Image.In(language));
        CountColumn[] columns = [.. fields.Select(field => field.Counts!), .. Votes.Take(ShownSelections)];
        foreach (var row in rows.Take(ShownSheets))
        {
            CellValue[] status = HasStatus ? [TableTexts.Of(row.Status).In(language)] : [];
            CellValue[] image = hasImages ? [row.Provenance.ImageAddress ?? ""] : [];
            sheets.Row(
            [
                PathOf(row.Unit), row.Code, .. status,
                .. columns.Select(column => (CellValue)(long?)column[row.Index]), .. image,
            ]);
        }

        sheets.Omitted(Math.Max(0, count - ShownSheets));
    }

    /// <summary>The names of a unit and of those above it, from the top.</summary>
    internal static string PathOf(ReportingUnit unit)
    {
        var names = new List<string>();
        for (ReportingUnit? at = unit; at is { Depth: > 0 } named; at = named.Parent) names.Insert(0, named.Name);
        return names.Count == 0 ? unit.Name : string.Join(" › ", names);
    }
}
