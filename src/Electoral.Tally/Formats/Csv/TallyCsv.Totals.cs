namespace Electoral.Tally;

public static partial class TallyCsv
{
    /// <summary>Adds up the tally sheets of a file without keeping them: for files larger than memory.</summary>
    /// <param name="path">The file, which may be compressed by gzip.</param>
    /// <param name="layout">Which column plays which role; null as for <c>Read</c>.</param>
    /// <param name="options">Further options; those of duplicates and units have no effect.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>
    /// The totals, and what was read and what was not. Sheets with the same key were not looked for, so that one may be
    /// in the totals twice: <c>Reading.Warnings</c> says so. Of sum rows, only a sum of all other rows is looked for.
    /// The sheets of a long or grouped file are kept while it is read, and duplicates are looked for.
    /// </returns>
    /// <inheritdoc cref="Read(string, CsvLayout?, ReadOptions?, CancellationToken)"/>
    public static StreamedTotals Totals(
        string path, CsvLayout? layout = null, ReadOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        layout ??= LayoutNextTo(path);
        using var stream = InputFile.Open(path, isAsync: false);
        using var digest = SourceDigest.OfPath(stream, options, cancellation);
        return AddUp(digest, layout, options, NameOf(path), cancellation);
    }

    /// <summary>Adds up the tally sheets of a stream without keeping them; the stream stays open.</summary>
    /// <param name="stream">The stream; read to its end.</param>
    /// <param name="layout">Which column plays which role; null as for <c>Read</c>.</param>
    /// <param name="options">Further options; those of duplicates and units have no effect.</param>
    /// <param name="name">What reports call the stream.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>
    /// The totals, and what was read and what was not. Sheets with the same key were not looked for, so that one may be
    /// in the totals twice: <c>Reading.Warnings</c> says so. Of sum rows, only a sum of all other rows is looked for.
    /// The sheets of a long or grouped file are kept while it is read, and duplicates are looked for.
    /// </returns>
    /// <inheritdoc cref="Read(string, CsvLayout?, ReadOptions?, CancellationToken)"/>
    public static StreamedTotals TotalsOfStream(
        Stream stream,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "stream",
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        using var digest = SourceDigest.Of(stream, options);
        return AddUp(digest, layout, options, name, cancellation);
    }

    private static StreamedTotals AddUp(
        SourceDigest digest, CsvLayout? layout, ReadOptions options, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        layout?.Validate();
        var added = new CsvLoader(options).Totals(name, digest, layout, cancellation);
        return added.AsTask().GetAwaiter().GetResult();
    }
}
