namespace Electoral.Tally.Evaluation;

/// <summary>A published election: its file, and how its records become sheets.</summary>
/// <param name="Name">The election.</param>
/// <param name="File">The file below the folder of data.</param>
/// <param name="Levels">The names of the levels above the sheet.</param>
/// <param name="Selections">The selections, the columns that hold their votes.</param>
/// <param name="Sheets">The sheets of the file's records.</param>
internal sealed record RealElection(
    string Name, string File, string[] Levels, string[] Selections,
    Func<IEnumerable<CsvRecord>, IEnumerable<TallySheet>> Sheets)
{
    /// <summary>The delimiter.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Lines before the header.</summary>
    public int Skip { get; init; }

    /// <summary>The level that the caller names as that of the centres, or null.</summary>
    public string? CentreLevel { get; init; }

    /// <summary>Reads the table; null where the file is absent.</summary>
    public TallyTable? Read(string folder)
    {
        string path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) return null;
        var contest = new Contest([.. Selections.Select(id => new Selection(id))]);
        var builder = new TallyTable.Builder(contest, [.. Levels, "sheet"]);
        foreach (var sheet in Sheets(CsvRecords.Read(path, Delimiter, Skip))) builder.Add(sheet);
        return builder.Build();
    }
}
