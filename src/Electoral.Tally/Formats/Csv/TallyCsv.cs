using System.Security.Cryptography;
using System.Text;

namespace Electoral.Tally;

/// <summary>Reads and writes tally sheets and totals as CSV.</summary>
public static partial class TallyCsv
{
    /// <summary>Reads the tally sheets of a file, which may be compressed by gzip.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">
    /// Which column plays which role. Null: the layout that lies beside the file ("actas.layout.json" for
    /// "actas.csv"), else one that the data prove.
    /// </param>
    /// <param name="options">Further options.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The sheets; <see cref="TallyTable.Reading"/> says what was read and what was not.</returns>
    /// <exception cref="CsvLayoutException">No layout was given, and the data prove none.</exception>
    /// <exception cref="TallyReadException">The file does not fit the layout, or a limit was passed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is compressed, and damaged or cut off.</exception>
    /// <exception cref="OperationCanceledException">The caller ended the reading.</exception>
    public static TallyTable Read(
        string path, CsvLayout? layout =
            null, CsvReadOptions? options = null, CancellationToken cancellation = default) =>
        Read([path], layout, options, cancellation);

    /// <inheritdoc cref="Read(string, CsvLayout?, CsvReadOptions?, CancellationToken)"/>
    public static Task<TallyTable> ReadAsync(
        string path, CsvLayout? layout =
            null, CsvReadOptions? options = null, CancellationToken cancellation = default) =>
        ReadAsync([path], layout, options, cancellation);

    /// <summary>Reads the tally sheets of several files into one table.</summary>
    /// <param name="paths">The files; all are read by one layout, found from the first where none is given.</param>
    /// <param name="layout">Which column plays which role; the order of the columns may differ from file to
    /// file.</param>
    /// <param name="options">Further options.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <inheritdoc cref="Read(string, CsvLayout?, CsvReadOptions?, CancellationToken)"/>
    public static TallyTable Read(
        IEnumerable<string> paths,
        CsvLayout? layout = null,
        CsvReadOptions? options = null,
        CancellationToken cancellation = default) =>
        ReadFiles(paths, layout, options ?? new(), isAsync: false, cancellation).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Read(IEnumerable{string}, CsvLayout?, CsvReadOptions?, CancellationToken)"/>
    public static Task<TallyTable> ReadAsync(
        IEnumerable<string> paths,
        CsvLayout? layout = null,
        CsvReadOptions? options = null,
        CancellationToken cancellation = default) =>
        ReadFiles(paths, layout, options ?? new(), isAsync: true, cancellation).AsTask();

    /// <summary>Reads the tally sheets of a stream, which may be compressed by gzip; the stream stays open.</summary>
    /// <param name="stream">The stream; read to its end.</param>
    /// <param name="layout">Which column plays which role; null for one that the data prove.</param>
    /// <param name="options">Further options.</param>
    /// <param name="name">What reports call the stream.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <inheritdoc cref="Read(string, CsvLayout?, CsvReadOptions?, CancellationToken)"/>
    public static TallyTable Read(
        Stream stream,
        CsvLayout? layout = null,
        CsvReadOptions? options = null,
        string name = "stream",
        CancellationToken cancellation = default) =>
        ReadStream(stream, layout, options ?? new(), name, false, cancellation).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Read(Stream, CsvLayout?, CsvReadOptions?, string, CancellationToken)"/>
    public static Task<TallyTable> ReadAsync(
        Stream stream,
        CsvLayout? layout = null,
        CsvReadOptions? options = null,
        string name = "stream",
        CancellationToken cancellation = default) =>
        ReadStream(stream, layout, options ?? new(), name, true, cancellation).AsTask();

    /// <summary>Reads the tally sheets in a text.</summary>
    /// <param name="text">The CSV itself.</param>
    /// <param name="layout">Which column plays which role; null for one that the data prove.</param>
    /// <param name="options">Further options.</param>
    /// <inheritdoc cref="Read(string, CsvLayout?, CsvReadOptions?, CancellationToken)"/>
    public static TallyTable ReadText(string text, CsvLayout? layout = null, CsvReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var stated = layout is null ? null : layout with { Encoding = CsvEncoding.Utf8Name };
        return Read(stream, stated, options, "text");
    }

    private static async ValueTask<TallyTable> ReadFiles(
        IEnumerable<string> paths, CsvLayout? layout, CsvReadOptions options, bool isAsync,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var parts = new List<CsvPart>();
        foreach (string path in paths)
        {
            parts.Add(await LoadFile(path, layout, options, isAsync, cancellation).ConfigureAwait(false));
            layout ??= parts[0].Loaded.Layout with { Delimiter = null };
        }

        if (parts.Count == 0) throw new ArgumentException("There is no file to read.", nameof(paths));
        return new CsvFinisher(options).Finish(parts);
    }

    private static async ValueTask<TallyTable> ReadStream(
        Stream stream, CsvLayout? layout, CsvReadOptions options, string name, bool isAsync,
        CancellationToken cancellation) =>
        new CsvFinisher(options).Finish(
            [await LoadStream(stream, layout, options, name, isAsync, cancellation).ConfigureAwait(false)]);

    private static async ValueTask<CsvPart> LoadFile(
        string path, CsvLayout? layout, CsvReadOptions options, bool isAsync, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, isAsync);
        await using (stream.ConfigureAwait(false))
        {
            var hash = options.ComputeSha256 ? Task.Run(() => Sha256Of(path, cancellation), cancellation) : null;
            layout ??= LayoutBeside(path);
            return await LoadStream(stream, layout, options, Path.GetFileName(path), isAsync, cancellation, hash)
                .ConfigureAwait(false);
        }
    }

    private static async ValueTask<CsvPart> LoadStream(
        Stream stream,
        CsvLayout? layout,
        CsvReadOptions options,
        string name,
        bool isAsync,
        CancellationToken cancellation,
        Task<string>? hash = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        layout?.Validate();
        var loaded = await new CsvLoader(options).Load(name, stream, layout, isAsync, cancellation).ConfigureAwait(
            false);
        string? sha256 = hash is null ? null : await hash.ConfigureAwait(false);
        return CsvPart.Of(loaded, sha256, Math.Max(1, options.MaxDegreeOfParallelism));
    }

    private static string Sha256Of(string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.OpenHandle(path);
        byte[] block = new byte[1 << 20];
        long at = 0;
        for (int read; (read = RandomAccess.Read(file, block, at)) > 0; at += read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(block.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static CsvLayout? LayoutBeside(string path)
    {
        string beside = CsvDocument.LayoutPathOf(path);
        return File.Exists(beside) ? CsvLayout.Load(beside) : null;
    }
}
