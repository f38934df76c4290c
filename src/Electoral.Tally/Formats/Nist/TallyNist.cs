using System.Text.Json;
using System.Xml;

namespace Electoral.Tally.Nist;

/// <summary>Election results reports of NIST SP 1500-100, version 2, in JSON and XML.</summary>
/// <remarks>
/// <para>
/// A report lists counts under selections and names the unit of each; after reading, every unit is a sheet and every
/// selection a column. It is read and written as a stream: only one block of its text is held at a time, and of its
/// content only what a table holds. Gzip is expanded.
/// </para>
/// <para>Only the lowest units with counts are sheets. What the units above them give is a check on their sums, never
/// added to them, and <see cref="ReadingReport.Warnings"/> say where it differs. A unit with repeated or invalid counts
/// is rejected as a whole.</para>
/// <para>The standard has no field for invalid votes. Where a voter has one vote, undervotes are blank ballots and
/// overvotes invalid ones; otherwise both are further counts, as are write-ins. See <c>docs/nist.md</c>.</para>
/// </remarks>
public static partial class TallyNist
{
    /// <summary>Reads one contest of a report, whether it is JSON or XML.</summary>
    /// <param name="path">The file.</param>
    /// <param name="choice">Which contest and which of its counts.</param>
    /// <param name="options">
    /// Limits, progress, duplicates. <see cref="ReadOptions.MaxRecordLength"/> is the longest text or tag.
    /// </param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The sheets, and what the report says about itself.</returns>
    /// <exception cref="TallyReadException">
    /// It is not such a report, it is truncated, it has several contests and none was chosen, a limit was passed, or no
    /// unit was accepted.
    /// </exception>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">The gzip data are damaged or truncated.</exception>
    public static NistReport Read(
        string path, NistReadOptions? choice = null, ReadOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        using var stream = InputFile.Open(path, isAsync: false);
        using var digest = SourceDigest.OfPath(stream, options, cancellation);
        return Read(Path.GetFileName(path), digest, choice, options, isAsync: false, cancellation)
            .AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Reads one contest of a report from a stream.</summary>
    /// <param name="stream">The stream; it is read to its end and not closed.</param>
    /// <param name="choice">Which contest and which of its counts.</param>
    /// <param name="options">Limits, progress, duplicates.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="Read(string, NistReadOptions?, ReadOptions?, CancellationToken)"/>
    public static NistReport ReadStream(
        Stream stream, NistReadOptions? choice = null, ReadOptions? options = null, string name = "stream",
        CancellationToken cancellation = default) =>
        ReadStream(stream, choice, options, name, isAsync: false, cancellation).AsTask().GetAwaiter().GetResult();

    /// <summary>Reads one contest of a report from a stream, asynchronously.</summary>
    /// <inheritdoc cref="ReadStream(Stream, NistReadOptions?, ReadOptions?, string, CancellationToken)"/>
    public static Task<NistReport> ReadStreamAsync(
        Stream stream, NistReadOptions? choice = null, ReadOptions? options = null, string name = "stream",
        CancellationToken cancellation = default) =>
        ReadStream(stream, choice, options, name, isAsync: true, cancellation).AsTask();

    private static async ValueTask<NistReport> ReadStream(
        Stream stream, NistReadOptions? choice, ReadOptions? options, string name, bool isAsync,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        options ??= new();
        using var digest = SourceDigest.Of(stream, options);
        return await Read(name, digest, choice, options, isAsync, cancellation).ConfigureAwait(false);
    }

    private static async ValueTask<NistReport> Read(
        string name, SourceDigest digest, NistReadOptions? choice, ReadOptions options, bool isAsync,
        CancellationToken cancellation)
    {
        choice ??= NistReadOptions.Default;
        var stream = await ExpandedStream.OpenAsync(name, digest.Stream, isAsync, cancellation).ConfigureAwait(false);
        var start = await ReportStart.Of(stream, isAsync, cancellation).ConfigureAwait(false);
        if (start.Form == ReportForm.Nothing) Throw.NothingToRead(name);
        var parser = new ReportParser(choice);
        IReportReader reader = start.Form == ReportForm.Xml
            ? new XmlReportReader(parser, options)
            : new JsonReportReader(parser, options);
        parser.Line = () => reader.Line;
        try
        {
            if (start.Form == ReportForm.Unknown) throw new NistFault(Throw.NistNoForm());
            await reader.Read(start.Stream, isAsync, cancellation).ConfigureAwait(false);
            if (start.Form == ReportForm.Json && !parser.IsReport) throw new NistFault(Throw.NistNoReport("{"));
        }
        catch (Exception fault) when (fault is NistFault or JsonException or XmlException
            or InvalidOperationException or System.Text.EncoderFallbackException)
        {
            throw Throw.NoNistReport(name, reader.Line, fault);
        }

        string? sha256 = await digest.Result().ConfigureAwait(false);
        try
        {
            var building = new ReportBuilding(name, parser.Data, choice, options);
            return building.Build(start.Form == ReportForm.Xml ? null : "utf-8", sha256);
        }
        catch (NistFault fault)
        {
            throw Throw.NoNistReport(name, 0, fault);
        }
    }
}
