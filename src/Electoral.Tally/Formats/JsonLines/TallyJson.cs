namespace Electoral.Tally;

/// <summary>Tables as JSON Lines: a line that says what was voted on, then a sheet on each line.</summary>
/// <remarks>
/// <para>The first line has the keys <c>contest</c> and <c>levels</c>, may have <c>extra</c> (the names of further
/// counts) and <c>sheets</c> (how many follow); the others are sheets as <c>docs/json.md</c> describes them, with the
/// <c>names</c> of their units where these are new. Gzip is expanded. The text is UTF-8.</para>
/// <para>
/// A line that is not a sheet is a reject, with its number, and never a part of a total. If fewer lines follow than the
/// first line announces, the source is treated as truncated.
/// </para>
/// </remarks>
public static class TallyJson
{
    /// <summary>Reads a file of sheets.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contest">What is voted on; if null, the first line says it.</param>
    /// <param name="levels">
    /// The names of the levels from the top, the last that of the sheet; if null, the first line gives them.
    /// </param>
    /// <param name="options">Limits, progress, duplicates, threads.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The sheets; <see cref="TallyTable.Reading"/> says what became of the lines.</returns>
    /// <exception cref="ArgumentException">
    /// Only one of contest and levels is given, or the level of the sheet is missing.
    /// </exception>
    /// <exception cref="TallyReadException">
    /// The first line gives no contest and no levels and the caller gives none, or other ones; a limit was passed; or
    /// no line was accepted.
    /// </exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The gzip data are damaged or truncated.</exception>
    public static TallyTable ReadLines(
        string path, Contest? contest = null, IReadOnlyList<string>? levels = null, ReadOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        using var stream = InputFile.Open(path, isAsync: false);
        using var digest = SourceDigest.OfPath(stream, options, cancellation);
        var reader = new LinesReader(Path.GetFileName(path), FormOf(contest, levels), options, cancellation);
        return reader.Read(digest, isAsync: false).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Reads a stream of sheets.</summary>
    /// <param name="stream">The stream; it is read to its end and not closed.</param>
    /// <param name="contest">What is voted on; if null, the first line says it.</param>
    /// <param name="levels">
    /// The names of the levels from the top, the last that of the sheet; if null, the first line gives them.
    /// </param>
    /// <param name="options">Limits, progress, duplicates, threads.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="ReadLines"/>
    public static TallyTable ReadLinesStream(
        Stream stream, Contest? contest = null, IReadOnlyList<string>? levels = null, ReadOptions? options = null,
        string name = "stream", CancellationToken cancellation = default) =>
        ReadStream(stream, contest, levels, options, name, isAsync: false, cancellation)
            .AsTask().GetAwaiter().GetResult();

    /// <summary>Reads a stream of sheets, asynchronously.</summary>
    /// <inheritdoc cref="ReadLinesStream"/>
    public static Task<TallyTable> ReadLinesStreamAsync(
        Stream stream, Contest? contest = null, IReadOnlyList<string>? levels = null, ReadOptions? options = null,
        string name = "stream", CancellationToken cancellation = default) =>
        ReadStream(stream, contest, levels, options, name, isAsync: true, cancellation).AsTask();

    /// <summary>
    /// Writes a table as a file of sheets; an existing file is replaced once the new one is complete.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteLines(TallyTable table, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(path);
        OutputFile.Write(path, stream => new LinesWriter(table, cancellation).Write(stream));
    }

    /// <summary>Writes a table as sheets to a stream.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">The stream; it is not closed.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    public static void WriteLinesStream(TallyTable table, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        new LinesWriter(table, cancellation).Write(stream);
    }

    /// <summary>Writes a table as sheets to a stream that may not allow synchronous writes.</summary>
    /// <inheritdoc cref="WriteLinesStream"/>
    public static Task WriteLinesStreamAsync(
        TallyTable table, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        return new LinesWriter(table, cancellation).WriteAsync(stream);
    }

    private static async ValueTask<TallyTable> ReadStream(
        Stream stream, Contest? contest, IReadOnlyList<string>? levels, ReadOptions? options, string name, bool isAsync,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        options ??= new();
        using var digest = SourceDigest.Of(stream, options);
        var reader = new LinesReader(name, FormOf(contest, levels), options, cancellation);
        return await reader.Read(digest, isAsync).ConfigureAwait(false);
    }

    private static LinesHeader? FormOf(Contest? contest, IReadOnlyList<string>? levels) => (contest, levels) switch
    {
        (null, null) => null,
        ({ } given, { } names) => new(given, names, [], null),
        _ => throw new ArgumentException("Contest and levels are given together, or neither is."),
    };
}
