namespace Electoral.Tally.Layouts;

/// <summary>Writes the keys of long and grouped files as JSON, one object per line.</summary>
internal static class CsvStreamFormatter
{
    public static string Long(CsvLongForm form) => CsvLayoutFormatter.Object(
    [
        ("selection", CsvLayoutFormatter.OneOrWords(form.Selection)),
        ("name", form.Name.Count == 0 ? null : CsvLayoutFormatter.OneOrWords(form.Name)),
        ("party", CsvLayoutFormatter.Text(form.Party)),
        ("votes", CsvLayoutFormatter.Count(form.Votes)),
        ("counts", Counts(form.Counts)),
        ("repeated", Repeated(form.Repeated)),
        ("absent", Absent(form.Absent)),
    ]);

    /// <summary>The lists that are not empty; null if all are.</summary>
    public static string? Counts(CsvLongCounts counts)
    {
        var extra = counts.Extra.Select(count => (count.Key, CsvLayoutFormatter.Groups(count.Value)));
        string json = CsvLayoutFormatter.Object(
        [
            ("registered", CsvLayoutFormatter.Groups(counts.Registered)),
            ("ballotsCast", CsvLayoutFormatter.Groups(counts.BallotsCast)),
            ("valid", CsvLayoutFormatter.Groups(counts.Valid)),
            ("invalid", CsvLayoutFormatter.Groups(counts.Invalid)),
            ("blank", CsvLayoutFormatter.Groups(counts.Blank)),
            ("extra", counts.Extra.Count == 0 ? null : CsvLayoutFormatter.Object(extra)),
        ]);
        return json == "{}" ? null : json;
    }

    public static string Groups(CsvGroups groups)
    {
        bool areNumbers = groups.Start is not null;
        string Columns(IReadOnlyList<string> columns) => columns is [var only]
            ? Column(only, areNumbers)
            : $"[{string.Join(", ", columns.Select(column => Column(column, areNumbers)))}]";
        return CsvLayoutFormatter.Object(
        [
            ("start", CsvLayoutFormatter.Text(groups.Start)),
            ("width", groups.Width is { } width ? CsvLayoutFormatter.Number(width) : null),
            ("selection", Columns(groups.Selection)),
            ("name", groups.Name.Count == 0 ? null : Columns(groups.Name)),
            ("party", groups.Party is null ? null : Column(groups.Party, areNumbers)),
            ("votes", groups.Votes.Missing is null
                ? Columns(groups.Votes.Columns)
                : CsvLayoutFormatter.Count(groups.Votes)),
            ("repeated", Repeated(groups.Repeated)),
            ("absent", Absent(groups.Absent)),
        ]);
    }

    private static string Column(string column, bool mayBeNumber) =>
        mayBeNumber && CsvColumn.IsNumber(column, out int index) && index >= 0
            ? CsvLayoutFormatter.Number(index + 1)
            : CsvLayoutFormatter.Text(column);

    private static string? Repeated(RepeatedVotes repeated) =>
        repeated == default ? null : CsvLayoutFormatter.Text(CsvStreamParser.Word(repeated));

    private static string? Absent(AbsentVotes absent) =>
        absent == default ? null : CsvLayoutFormatter.Text(CsvStreamParser.Word(absent));
}
