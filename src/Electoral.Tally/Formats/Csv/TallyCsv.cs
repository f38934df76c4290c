using System.Text;

namespace Electoral.Tally;

/// <summary>Reads and writes tally sheets and totals as CSV.</summary>
/// <remarks>A name alone means a file; several files, a stream and a text have names of their own.</remarks>
public static partial class TallyCsv
{
    /// <summary>Reads the tally sheets of a file, which may be compressed by gzip.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">
    /// Which column plays which role. If null, <c>actas.layout.json</c> next to <c>actas.csv</c> is used; without it
    /// the layout is inferred.
    /// </param>
    /// <param name="options">Further options.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The sheets; <see cref="TallyTable.Reading"/> says what was read and what was not.</returns>
    /// <exception cref="CsvLayoutException">No layout was given, and the data prove none.</exception>
    /// <exception cref="TallyReadException">The file does not fit the layout, or a limit was passed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is compressed, and damaged or cut off.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static TallyTable Read(
        string path, CsvLayout? layout = null, ReadOptions? options = null,
        CancellationToken cancellation = default) =>
        ReadFiles([path], layout, options, cancellation);

    /// <inheritdoc cref="Read(string, CsvLayout?, ReadOptions?, CancellationToken)"/>
    public static Task<TallyTable> ReadAsync(
        string path, CsvLayout? layout = null, ReadOptions? options = null,
        CancellationToken cancellation = default) =>
        ReadFilesAsync([path], layout, options, cancellation);

    /// <summary>Reads the tally sheets of several files into one table.</summary>
    /// <param name="paths">
    /// The files. Where no layout is given and none is next to them, each must prove the same one; their order does not
    /// matter.
    /// </param>
    /// <param name="layout">
    /// Which column plays which role; the order of the columns may differ from file to file.
    /// </param>
    /// <param name="options">Further options.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="Read(string, CsvLayout?, ReadOptions?, CancellationToken)"/>
    public static TallyTable ReadFiles(
        IEnumerable<string> paths,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        CancellationToken cancellation = default) =>
        LoadFiles(paths, layout, options ?? new(), isAsync: false, cancellation).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="ReadFiles(IEnumerable{string}, CsvLayout?, ReadOptions?, CancellationToken)"/>
    public static Task<TallyTable> ReadFilesAsync(
        IEnumerable<string> paths,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        CancellationToken cancellation = default) =>
        LoadFiles(paths, layout, options ?? new(), isAsync: true, cancellation).AsTask();

    /// <summary>Reads the tally sheets of a stream, which may be compressed by gzip; the stream stays open.</summary>
    /// <param name="stream">The stream; read to its end.</param>
    /// <param name="layout">Which column plays which role; if null, it is inferred.</param>
    /// <param name="options">Further options.</param>
    /// <param name="name">What reports call the stream.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="Read(string, CsvLayout?, ReadOptions?, CancellationToken)"/>
    public static TallyTable ReadStream(
        Stream stream,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "stream",
        CancellationToken cancellation = default) =>
        LoadStream(stream, layout, options ?? new(), name, false, cancellation).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="ReadStream(Stream, CsvLayout?, ReadOptions?, string, CancellationToken)"/>
    public static Task<TallyTable> ReadStreamAsync(
        Stream stream,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "stream",
        CancellationToken cancellation = default) =>
        LoadStream(stream, layout, options ?? new(), name, true, cancellation).AsTask();

    /// <summary>Reads the tally sheets in a text.</summary>
    /// <param name="text">The CSV itself.</param>
    /// <param name="layout">Which column plays which role; if null, it is inferred.</param>
    /// <param name="options">Further options.</param>
    /// <inheritdoc cref="Read(string, CsvLayout?, ReadOptions?, CancellationToken)"/>
    public static TallyTable ReadText(string text, CsvLayout? layout = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var stated = layout is null ? null : layout with { Encoding = CsvEncoding.Utf8Name };
        return ReadStream(stream, stated, options, "text");
    }

    private static async ValueTask<TallyTable> LoadFiles(
        IEnumerable<string> paths, CsvLayout? layout, ReadOptions options, bool isAsync,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] files = [.. paths];
        if (files.Length == 0) throw new ArgumentException("There is no file to read.", nameof(paths));
        var agreed = layout is null && files.Length > 1
            ? await Agree(files, options, isAsync, cancellation).ConfigureAwait(false)
            : null;
        var parts = new List<CsvPart>();
        for (int i = 0; i < files.Length; i++)
        {
            var own = agreed?.OfFiles[i] ?? layout;
            parts.Add(await LoadFile(files[i], own, options, isAsync, cancellation).ConfigureAwait(false));
        }

        return agreed is null ? Finish(parts, options) : Finish(parts, agreed, options);
    }

    /// <summary>Examines the beginnings of several files for the layout that all of them prove.</summary>
    private static async ValueTask<CsvAgreement> Agree(
        string[] files, ReadOptions options, bool isAsync, CancellationToken cancellation)
    {
        var seen = new List<CsvSighting>();
        foreach (string path in files)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            var ownLayout = LayoutNextTo(path);
            string name = NameOf(path);
            var stream = InputFile.Open(path, isAsync);
            await using (stream.ConfigureAwait(false))
            {
                if (!stream.CanSeek) Throw.ReadOnce(name);
                seen.Add(await new CsvLoader(options).Look(name, stream, ownLayout, isAsync, cancellation)
                    .ConfigureAwait(false));
            }
        }

        return new CsvAgreementSearch(seen, options).Find();
    }

    private static async ValueTask<TallyTable> LoadStream(
        Stream stream, CsvLayout? layout, ReadOptions options, string name, bool isAsync,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var digest = SourceDigest.Of(stream, options);
        var part = await Load(digest, layout, options, name, isAsync, cancellation).ConfigureAwait(false);
        return Finish([part], options);
    }

    private static async ValueTask<CsvPart> LoadFile(
        string path, CsvLayout? layout, ReadOptions options, bool isAsync, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        layout ??= LayoutNextTo(path);
        var stream = InputFile.Open(path, isAsync);
        await using (stream.ConfigureAwait(false))
        {
            using var digest = SourceDigest.OfPath(stream, options, cancellation);
            return await Load(digest, layout, options, NameOf(path), isAsync, cancellation).ConfigureAwait(false);
        }
    }

    private static async ValueTask<CsvPart> Load(
        SourceDigest digest, CsvLayout? layout, ReadOptions options, string name, bool isAsync,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        layout?.Validate();
        return await new CsvLoader(options).Load(name, digest, layout, isAsync, cancellation).ConfigureAwait(false);
    }

    /// <summary>The name of a file without its folder; the whole path of a device, whose name says nothing.</summary>
    private static string NameOf(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)
            ? path
            : Path.GetFileName(path);

    private static CsvLayout? LayoutNextTo(string path)
    {
        string ownLayout = CsvDocument.LayoutPathOf(path);
        return File.Exists(ownLayout) ? CsvLayout.Load(ownLayout) : null;
    }
}
