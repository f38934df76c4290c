namespace Electoral.Tally;

/// <summary>Shows layouts that were found as proposals: each column with its role and its first cells.</summary>
internal static class LayoutProposer
{
    private const int Cells = 3;

    public static LayoutProposal Show(FoundLayout found, CsvLayout layout)
    {
        var roles = Roles(layout);
        var sample = found.Sample;
        var open = found.Counts.Unexplained.ToHashSet();
        var columns = Enumerable.Range(0, sample.Header.Count).Select(column =>
        {
            var (text, name) = roles.GetValueOrDefault(sample.NameOf(column));
            string[] cells = [.. sample.Texts(column).Take(Cells)];
            return new ProposedColumn(column + 1, sample.Header[column], text, name, cells)
            {
                IsUnexplained = text is null && open.Contains(column),
            };
        });
        return new(layout, [.. columns])
        {
            Doubt = found.Failure ?? "",
            Total = found.Total,
            SampledRecords = found.Compared,
            RecordsThatDoNotAddUp = [.. found.RowsOff],
        };
    }

    /// <summary>What the header alone says about a file written by the library.</summary>
    public static LayoutProposal Show(CsvLayout layout, IReadOnlyList<string> header, IReadOnlyList<string[]> records)
    {
        var roles = Roles(layout);
        return new(layout, [.. header.Select((name, column) => new ProposedColumn(
            column + 1, name, roles.GetValueOrDefault(name).Text, roles.GetValueOrDefault(name).Name,
            [.. records.Take(Cells).Where(record => record.Length > column).Select(record => record[column])]))]);
    }

    private static Dictionary<string, (ReportText? Text, string? Name)> Roles(CsvLayout layout)
    {
        var roles = new Dictionary<string, (ReportText? Text, string? Name)>(StringComparer.Ordinal);
        void Add(string? column, ReportText text, string? name = null)
        {
            if (column is not null) roles.TryAdd(column, (text, name));
        }

        foreach (var level in layout.Levels)
        {
            foreach (var code in level.Code) Add(code.Column, ProposalTexts.Level, level.Name);
            Add(level.Label, ProposalTexts.Label, level.Name);
        }

        foreach (var field in Enum.GetValues<CountField>())
        {
            foreach (string column in layout.CountOf(field)?.Columns ?? []) Add(column, ProposalTexts.Of(field));
        }

        foreach (var selection in layout.Selections)
        {
            foreach (string column in selection.Columns) Add(column, ProposalTexts.Votes, selection.Name);
        }

        foreach (var extra in layout.Extra)
        {
            foreach (string column in extra.Value.Columns) Add(column, ProposalTexts.Extra, extra.Key);
        }

        Add(layout.Image, ProposalTexts.Image);
        if (layout.Long is { } form)
        {
            foreach (string column in form.Selection) Add(column, ProposalTexts.SelectionId);
            foreach (string column in form.Name) Add(column, ProposalTexts.SelectionName);
            Add(form.Party, ProposalTexts.Party);
            foreach (string column in form.Votes.Columns) Add(column, ProposalTexts.EachVotes);
        }

        foreach (var (column, _) in layout.Filter.Concat(layout.Exclude)) Add(column, ProposalTexts.Filter);
        return roles;
    }
}
