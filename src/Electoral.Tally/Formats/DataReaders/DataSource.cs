using System.Data;

namespace Electoral.Tally;

/// <summary>A data reader and how it is to be read.</summary>
internal sealed class DataSource
{
    private readonly CsvLayout? _layout;
    private readonly ReadOptions _options;
    private readonly Func<int, object?> _valueOf;

    public DataSource(
        IDataReader reader, CsvLayout? layout, ReadOptions? options, string name, Func<int, object?>? valueOf)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(name);
        layout?.Validate();
        (Reader, Name, _layout, _valueOf) = (reader, name, layout, valueOf ?? reader.GetValue);
        _options = (options ?? new()) with { ComputeSha256 = false };
    }

    public IDataReader Reader { get; }

    public string Name { get; }

    /// <summary>Reads the current result of the reader.</summary>
    public async ValueTask<CsvPart> Load(bool isAsync, CancellationToken cancellation)
    {
        await using var rows = Rows(cancellation);
        return await Load(rows, Name, isAsync, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads the current result of the reader, one of several; null if it has no cells.</summary>
    public async ValueTask<CsvPart?> LoadNext(bool isAsync, int before, CancellationToken cancellation)
    {
        await using var rows = Rows(cancellation);
        await rows.Begin(isAsync).ConfigureAwait(false);
        if (rows.IsEmpty) return null;
        return await Load(rows, $"{Name} #{before + 1}", isAsync, cancellation).ConfigureAwait(false);
    }

    /// <summary>Adds up the current result of the reader.</summary>
    public StreamedTotals Totals(CancellationToken cancellation)
    {
        using var rows = Rows(cancellation);
        var added = new CsvLoader(_options).Totals(
            Name, SourceDigest.Of(rows, _options), ReaderHeader.OfText(_layout), cancellation);
        var totals = added.AsTask().GetAwaiter().GetResult();
        var reading = totals.Reading;
        return totals with { Reading = reading with { Sources = [.. reading.Sources.Select(OfRows)] } };
    }

    /// <summary>Makes the table of what was read.</summary>
    public TallyTable Finish(List<CsvPart> parts) => TallyCsv.Finish(parts, _options);

    private DataRowStream Rows(CancellationToken cancellation) => new(Reader, _layout, _valueOf, cancellation);

    private async ValueTask<CsvPart> Load(
        DataRowStream rows, string name, bool isAsync, CancellationToken cancellation)
    {
        using var digest = SourceDigest.Of(rows, _options);
        var part = await new CsvLoader(_options).Load(
            name, digest, ReaderHeader.OfText(_layout), isAsync, cancellation).ConfigureAwait(false);
        var staged = part.Staged with { Source = OfRows(part.Staged.Source) };
        return part with { Staged = staged, Layout = _layout ?? part.Layout };
    }

    /// <summary>Rows of a reader have no encoding, and nothing between their fields.</summary>
    private static SourceReading OfRows(SourceReading text) => text with { Encoding = null, Delimiter = null };
}
