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
            .Table(sheets => Fill(sheets, language));
        int hidden = Votes.Count - ShownSelections;
        return (hidden > 0 ? section.Note(TableTexts.Hidden.In(language, hidden)) : section).Build();
    }

    /// <summary>The first 20 sheets as an HTML fragment in English.</summary>
    /// <remarks>Notebooks look for it by name; without it they would list all sheets.</remarks>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    private void Fill(ReportTable.Builder sheets, IFormatProvider? language)
    {
        (ReportText Name, CountColumn? Counts)[] all =
        [
            (TableTexts.Registered, Registered), (TableTexts.Ballots, BallotsCast), (TableTexts.Valid, Valid),
        ];
        var fields = Array.FindAll(all, field => field.Counts is not null);
        sheets.Text(TableTexts.Place.In(language)).Text(SheetLevel);
        if (HasStatus) sheets.Text(TableTexts.Status.In(language));
        foreach (var (name, _) in fields) sheets.Whole(name.In(language));
        foreach (var selection in Contest.Selections.Take(ShownSelections)) sheets.Whole(selection.Id);
        CountColumn[] columns = [.. fields.Select(field => field.Counts!), .. Votes.Take(ShownSelections)];
        foreach (var row in this.Take(ShownSheets))
        {
            CellValue[] status = HasStatus ? [TableTexts.Of(row.Status).In(language)] : [];
            sheets.Row(
            [
                PathOf(row.Unit), row.Code, .. status,
                .. columns.Select(column => (CellValue)(long?)column[row.Index]),
            ]);
        }

        sheets.Omitted(Math.Max(0, Count - ShownSheets));
    }

    private static string PathOf(ReportingUnit unit)
    {
        var names = new List<string>();
        for (ReportingUnit? at = unit; at is { Depth: > 0 } named; at = named.Parent) names.Insert(0, named.Name);
        return names.Count == 0 ? unit.Name : string.Join(" › ", names);
    }
}
