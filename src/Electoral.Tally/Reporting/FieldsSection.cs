namespace Electoral.Tally;

/// <summary>
/// The content of the sheets: levels, selections, and for each field how many sheets have and lack it.
/// </summary>
internal sealed class FieldsSection(TallyTable table) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("fields", ReportingTexts.Fields.In(language));
        if (table.Contest.Name.Length > 0) section.Pair(ReportingTexts.Contest.In(language), table.Contest.Name);
        section.Pair(ReportingTexts.Selections.In(language), table.Contest.Selections.Count);
        foreach (var level in table.Units.Levels)
        {
            section.Pair(
                ReportingTexts.UnitsOf.In(language, LevelTexts.Of(level.Name, language)),
                RollUpSection.UnitsWithSheets(table, level));
        }

        string sheets = LevelTexts.Of(table.SheetLevel, language);
        return section.Pair(ReportingTexts.SheetsOf.In(language, sheets), table.Count)
            .Table(fields => Fill(fields, language))
            .Build();
    }

    private void Fill(ReportTable.Builder fields, IFormatProvider? language)
    {
        fields.Text(ReportingTexts.Field.In(language));
        fields.Whole(ReportingTexts.Having.In(language)).Whole(ReportingTexts.Lacking.In(language));
        void Add(string name, long lacking) => fields.Row(name, table.Count - lacking, lacking);
        foreach (var field in Enum.GetValues<CountField>())
        {
            Add(AggregationTexts.Of(field).In(language), table.Column(field)?.MissingCount ?? table.Count);
        }

        AddVotes(Add, language);
        foreach (string name in table.ExtraNames)
        {
            Add(ReportingTexts.Extra.In(language, name), table.Extra(name).MissingCount);
        }

        if (table.HasStrata) Add(ReportingTexts.Stratum.In(language), table.Count(row => row.Stratum is null));
        if (table.Columns.Arrivals is { } arrivals)
        {
            Add(ReportingTexts.Arrival.In(language), Lacking(row => arrivals[row] == 0));
        }

        if (table.Columns.Images is { } images)
        {
            Add(ReportingTexts.Image.In(language), Lacking(row => images[row].IsEmpty));
        }
    }

    /// <summary>One line for all selections if equally many sheets have each, otherwise one line for each.</summary>
    private void AddVotes(Action<string, long> add, IFormatProvider? language)
    {
        var selections = table.Contest.Selections;
        if (selections.Count > 1 && table.Votes.DistinctBy(votes => votes.MissingCount).Count() == 1)
        {
            add(ReportingTexts.VotesOfEach.In(language, selections.Count), table.Votes[0].MissingCount);
            return;
        }

        for (int index = 0; index < selections.Count; index++)
        {
            add(ReportingTexts.Votes.In(language, selections[index].Id), table.Votes[index].MissingCount);
        }
    }

    private int Lacking(Func<int, bool> lacks) => Enumerable.Range(table.First, table.Count).Count(lacks);
}
