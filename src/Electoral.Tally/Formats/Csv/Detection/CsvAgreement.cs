using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The layout by which several files are read if none is given.</summary>
/// <param name="Whole">The roles of the table: those of all files.</param>
/// <param name="OfFiles">The layout of each file, which may lack counts of the whole.</param>
/// <param name="IsFoundFromCounts">Whether the counts prove it rather than headers that name roles.</param>
/// <param name="IsGiven">Whether it was in the folder of the files.</param>
internal sealed record CsvAgreement(
    CsvLayout Whole, IReadOnlyList<CsvLayout> OfFiles, bool IsFoundFromCounts, bool IsGiven)
{
    /// <summary>A warning for each count that a file lacks, where that is allowed.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];

    /// <summary>The columns of a file in the form of the whole: missing if the file lacks a count.</summary>
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
