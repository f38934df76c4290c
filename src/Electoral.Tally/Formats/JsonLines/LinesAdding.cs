namespace Electoral.Tally;

/// <summary>Makes a table from the lines of one source.</summary>
internal sealed class LinesAdding
{
    private readonly ReadingBuilder _builder;
    private readonly RecordAdding _adding;
    private readonly HashSet<string> _extra;

    public LinesAdding(string name, LinesHeader form, ReadOptions options)
    {
        _builder = new(name, form.Contest, form.Levels, options, form.Extra) { Encoding = "utf-8" };
        _adding = new(_builder, form.Contest, form.Levels);
        _extra = new(form.Extra, StringComparer.Ordinal);
    }

    public void Add(SheetLine line, long number)
    {
        string? unknown = line.Sheet?.Extra?.Keys.FirstOrDefault(name => !_extra.Contains(name));
        if (unknown is null)
        {
            _adding.Add(line.Record, number);
            return;
        }

        _builder.Reject(
            RejectReason.Malformed, $"extra.{unknown}", unknown, "a further count that the first line names", number);
    }

    public void Advance(long bytes) => _builder.Advance(bytes);

    /// <param name="announced">How many sheets the first line announces; null if it does not say.</param>
    /// <param name="sha256">The digest of the source, if requested.</param>
    public TallyTable Build(long? announced, string? sha256)
    {
        if (announced > _builder.Records) _builder.NoteShort(announced.Value);
        _builder.NoteDigest(sha256);
        return _adding.Build();
    }
}
