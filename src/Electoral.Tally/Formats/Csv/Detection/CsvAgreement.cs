using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What several files without a given layout are read by.</summary>
/// <param name="Whole">The roles of the table: those of all files.</param>
/// <param name="OfFiles">For each file its own layout, which may lack counts of the whole.</param>
/// <param name="IsFoundFromCounts">Whether the counts prove it, not headers that name roles.</param>
/// <param name="IsGiven">Whether it lay beside the files.</param>
internal sealed record CsvAgreement(
    CsvLayout Whole, IReadOnlyList<CsvLayout> OfFiles, bool IsFoundFromCounts, bool IsGiven)
{
    /// <summary>Counts that files lack, where that is allowed: said of each.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];

    /// <summary>The columns of a file as the whole has them: missing where the file lacks a count.</summary>
    public TableColumns Conform(TableColumns columns, CsvLayout own)
    {
        if (ReferenceEquals(own, Whole) || Whole.IsStream) return columns;
        var missing = new Lazy<CountColumn>(() => Missing(columns.Count));
        var votes = own.Selections.Zip(columns.Votes).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var extra = columns.Extra.ToDictionary(one => one.Name, one => one.Counts);
        return columns with
        {
            Fields =
            [
                .. Enum.GetValues<CountField>().Select(field => Whole.ColumnOf(field) is null
                    ? null
                    : columns.Fields[(int)field] ?? missing.Value),
            ],
            Votes = [.. Whole.Selections.Select(selection => votes.GetValueOrDefault(selection.Id) ?? missing.Value)],
            Extra = [.. Whole.Extra.Select(one => (one.Key, extra.GetValueOrDefault(one.Key) ?? missing.Value))],
        };
    }

    private static CountColumn Missing(int rows)
    {
        var all = new RowSet(rows);
        for (int row = 0; row < rows; row++) all.Add(row);
        return new(new ushort[rows], 0, rows, all);
    }
}
