using System.Data;
using System.Data.Common;

namespace Electoral.Tally;

/// <summary>
/// Reads tally sheets from anything that has a data reader: a database, a workbook, a <see cref="DataTable"/>.
/// </summary>
/// <remarks>
/// <para>
/// The layout is that of a CSV file: a column is named by its name or by "#" and its number. The layout's encoding,
/// delimiter and quote are ignored; <see cref="CsvLayout.SkipLines"/> counts rows. Where the reader knows no names, as
/// that of a workbook does not, or the layout skips rows, the header is a row.
/// </para>
/// <para>A whole number is accepted as a count whatever its type; a fraction is refused as a count. Null,
/// <see cref="DBNull"/> and an empty text are missing. Rejects are numbered by the rows of data; where the header is a
/// row, their line is the row of the reader.</para>
/// <para>What the caller opened stays open, at the end of the result that was read. A reader without asynchronous
/// methods of its own is read by its synchronous ones.</para>
/// </remarks>
public static partial class TallyData
{
    /// <summary>Reads the rows of the current result of a data reader.</summary>
    /// <param name="reader">The reader, before the first row.</param>
    /// <param name="layout">Which column plays which role; if null, it is inferred.</param>
    /// <param name="options">Further options; a digest of the source is not computed.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="valueOf">
    /// What a column of the current row holds, by its index from 0. <value>The default is
    /// <see cref="IDataRecord.GetValue"/>.</value> Where that hides something, such as the cells of a workbook whose
    /// formula failed, a text in its place is refused as a count instead of being missing.
    /// </param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The sheets; <see cref="TallyTable.Reading"/> says what was read and what was not.</returns>
    /// <exception cref="CsvLayoutException">No layout was given, and the data prove none.</exception>
    /// <exception cref="TallyReadException">The rows do not fit the layout, or a limit was passed.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static TallyTable Read(
        IDataReader reader,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "reader",
        Func<int, object?>? valueOf = null,
        CancellationToken cancellation = default) =>
        Load(new(reader, layout, options, name, valueOf), false, cancellation).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Read(IDataReader, CsvLayout?, ReadOptions?, string, Func{int, object?}?, CancellationToken)"/>
    public static Task<TallyTable> ReadAsync(
        IDataReader reader,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "reader",
        Func<int, object?>? valueOf = null,
        CancellationToken cancellation = default) =>
        Load(new(reader, layout, options, name, valueOf), true, cancellation).AsTask();

    /// <summary>
    /// Reads the rows of all results from the current one of a data reader on, such as all worksheets of a workbook,
    /// into one table.
    /// </summary>
    /// <returns>
    /// The sheets. Each result is a source of its own, named by <paramref name="name"/> and its number among those that
    /// were read; a result without any cell is ignored.
    /// </returns>
    /// <param name="reader">The reader, before the first row of a result.</param>
    /// <param name="layout">
    /// Which column plays which role; if null, it is inferred, and every result must prove the same one.
    /// </param>
    /// <param name="options">Further options; a digest of the source is not computed.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="valueOf">What a column of the current row holds, by its index from 0.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <inheritdoc cref="Read(IDataReader, CsvLayout?, ReadOptions?, string, Func{int, object?}?, CancellationToken)"/>
    public static TallyTable ReadResults(
        IDataReader reader,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "reader",
        Func<int, object?>? valueOf = null,
        CancellationToken cancellation = default) =>
        LoadAll(new(reader, layout, options, name, valueOf), false, cancellation).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="ReadResults"/>
    public static Task<TallyTable> ReadResultsAsync(
        IDataReader reader,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "reader",
        Func<int, object?>? valueOf = null,
        CancellationToken cancellation = default) =>
        LoadAll(new(reader, layout, options, name, valueOf), true, cancellation).AsTask();

    /// <summary>Adds up the rows of the current result of a data reader without keeping them.</summary>
    /// <param name="reader">The reader, before the first row.</param>
    /// <param name="layout">Which column plays which role; if null, it is inferred.</param>
    /// <param name="options">Further options; those of duplicates and units have no effect.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="valueOf">What a column of the current row holds, by its index from 0.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The totals, and what was read and what was not, as those of <see cref="TallyCsv.Totals"/>.</returns>
    /// <inheritdoc cref="Read(IDataReader, CsvLayout?, ReadOptions?, string, Func{int, object?}?, CancellationToken)"/>
    public static StreamedTotals Totals(
        IDataReader reader,
        CsvLayout? layout = null,
        ReadOptions? options = null,
        string name = "reader",
        Func<int, object?>? valueOf = null,
        CancellationToken cancellation = default) =>
        new DataSource(reader, layout, options, name, valueOf).Totals(cancellation);

    private static async ValueTask<TallyTable> Load(DataSource source, bool isAsync, CancellationToken cancellation)
    {
        var part = await source.Load(isAsync, cancellation).ConfigureAwait(false);
        return source.Finish([part]);
    }

    private static async ValueTask<TallyTable> LoadAll(DataSource source, bool isAsync, CancellationToken cancellation)
    {
        var parts = new List<CsvPart>();
        do
        {
            var part = await source.LoadNext(isAsync, parts.Count, cancellation).ConfigureAwait(false);
            if (part is null) continue;
            if (parts.Count > 0 && part.Layout != parts[0].Layout) Throw.OtherLayout(part, parts[0]);
            parts.Add(part);
        }
        while (await Next(source.Reader, isAsync, cancellation).ConfigureAwait(false));
        if (parts.Count == 0) Throw.NothingToRead(source.Name);
        return source.Finish(parts);
    }

    private static async ValueTask<bool> Next(IDataReader reader, bool isAsync, CancellationToken cancellation) =>
        isAsync && reader is DbDataReader database
            ? await database.NextResultAsync(cancellation).ConfigureAwait(false)
            : reader.NextResult();
}
