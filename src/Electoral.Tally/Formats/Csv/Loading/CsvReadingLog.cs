namespace Electoral.Tally;

/// <summary>What became of the records of a CSV source, block by block, with their lines.</summary>
/// <remarks>Blocks are added in the order of the source, one at a time.</remarks>
internal sealed class CsvReadingLog(string source, CsvPlan plan, ReadOptions options, int firstLine)
{
    private long _lines = firstLine;
    private readonly bool _joinsRecords = plan.Entries is { JoinsRecords: true };
    private bool _endsInSheet;

    /// <summary>
    /// Maps the number of a record to the number that reports show instead of its line; null if the source is a text
    /// with lines.
    /// </summary>
    public Func<long, long>? LineOfRecord { get; init; }

    /// <summary>What became of all records so far.</summary>
    public ReadingLog Log { get; } = new(source, options);

    /// <summary>The last line of the source if no line end follows it; otherwise null.</summary>
    public byte[]? UnendedLine { get; private set; }

    /// <summary>Whether the last record so far was refused because of its contents.</summary>
    public bool EndsRefused { get; private set; }

    /// <summary>Reports that a source that was read to its end looks truncated.</summary>
    public void NoteCut() => Log.NoteCut(plan.Text.DecodeStart(Excerpt(UnendedLine)), _endsInSheet);

    /// <summary>Adds a block.</summary>
    /// <exception cref="TallyReadException">The limit of rejects is exceeded.</exception>
    public void Add(CsvBlockResult block)
    {
        var before = Log.Counts;
        foreach (var reject in block.Rejects)
        {
            string field = reject.Field < 0 ? "" : plan.FieldNames[reject.Field];
            string found = plan.Text.DecodeStart(reject.Found);
            // If this is the last one tolerated, the report must not include anything after it.
            Log.Counts = before + reject.Before;
            long record = Log.Records + reject.Record + 1, line = _lines + reject.Line;
            Log.Refuse(new(source, record, LineOf(record, line), reject.Reason, field, found, reject.Expected)
            {
                LastLine = LastLineOf(line, reject.Lines),
            });
        }

        Log.Counts = before + block.Outcomes;
        for (int word = 0; word < plan.MissingWords.Count; word++)
        {
            long empty = plan.MissingWords[word].Length == 0 ? block.Missing.Count - block.MissingNotEmpty : 0;
            Log.NoteMissing(plan.MissingWords[word], block.MissingWords[word] + empty);
        }

        foreach (int record in block.ShortOfCounts) Log.NoteShortOfCounts(Log.Records + record + 1);
        if (_joinsRecords)
        {
            foreach (int record in block.Entries!.Unattributed) Log.NoteUnknownSheet(Log.Records + record + 1);
        }

        UnendedLine = block.UnendedLine;
        if (block.Records > 0)
        {
            EndsRefused = block.Rejects.Count > 0 && block.Rejects[^1].Record == block.Records - 1
                && block.Rejects[^1].Reason != RejectReason.NoSheet;
            _endsInSheet = block.Rows > 0 && block.RecordOfRow[block.Rows - 1] == block.Records - 1
                && block.Entries?.IsRefused(block.Rows - 1) != true;
        }

        Log.Records += block.Records;
        _lines += block.Lines;
    }

    /// <summary>Adds one record that was refused outside of any block.</summary>
    public void AddRefused(RejectReason reason, ReadOnlySpan<byte> found, ReportStatement expected, int lines)
    {
        var excerpt = found[..Math.Min(found.Length, CsvReject.FoundLimit)];
        long record = Log.Records + 1;
        Log.Refuse(new(source, record, LineOf(record, _lines), reason, "", plan.Text.DecodeStart(excerpt), expected)
        {
            LastLine = LastLineOf(_lines, lines),
        });
        (_endsInSheet, EndsRefused) = (false, true);
        if (_joinsRecords) Log.NoteUnknownSheet(Log.Records + 1);
        Log.Records++;
        _lines += lines;
    }

    private long LineOf(long record, long linesBefore) => LineOfRecord?.Invoke(record) ?? linesBefore + 1;

    private long LastLineOf(long linesBefore, int lines) =>
        LineOfRecord is null && lines > 1 ? linesBefore + lines : 0;

    /// <summary>The end of a line.</summary>
    private static ReadOnlySpan<byte> Excerpt(ReadOnlySpan<byte> line) =>
        line[Math.Max(0, line.Length - CsvReject.FoundLimit)..];
}
