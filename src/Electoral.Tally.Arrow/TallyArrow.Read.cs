using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Electoral.Tally.Arrow;

public static partial class TallyArrow
{
    /// <summary>Reads a record batch as tally sheets, by the rules of CSV files and data readers.</summary>
    /// <param name="batch">The rows; the batch still belongs to the caller.</param>
    /// <param name="layout">
    /// Which column plays which role, by name. If null, the layout in the schema's metadata is used; if there is none,
    /// it is inferred from the data.
    /// </param>
    /// <param name="options">Further options.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The sheets; <see cref="TallyTable.Reading"/> says what was read and what was not.</returns>
    /// <exception cref="CsvLayoutException">No layout was given or found, and the data do not prove one.</exception>
    /// <exception cref="TallyReadException">The rows do not fit the layout, or a limit was passed.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static TallyTable Read(
        RecordBatch batch, CsvLayout? layout = null, ReadOptions? options = null, string name = "batch",
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var reader = new BatchReader(batch.Schema, new OneBatch(batch), ownsBatches: false);
        return TallyData.Read(
            reader, layout ?? LayoutOf(batch.Schema), options, name, valueOf: null, cancellation);
    }

    /// <summary>
    /// Reads a stream of record batches as tally sheets; each batch is disposed of as soon as it has been read.
    /// </summary>
    /// <param name="stream">The batches, such as those of an <see cref="ArrowStreamReader"/>; it stays open.</param>
    /// <param name="layout">
    /// Which column plays which role, by name. If null, the layout in the schema's metadata is used; if there is none,
    /// it is inferred from the data.
    /// </param>
    /// <param name="options">Further options.</param>
    /// <param name="name">What reports call the source.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The sheets; <see cref="TallyTable.Reading"/> says what was read and what was not.</returns>
    /// <exception cref="CsvLayoutException">No layout was given or found, and the data do not prove one.</exception>
    /// <exception cref="TallyReadException">The rows do not fit the layout, or a limit was passed.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static TallyTable Read(
        IArrowArrayStream stream, CsvLayout? layout = null, ReadOptions? options = null, string name = "stream",
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BatchReader(stream.Schema, stream, ownsBatches: true);
        return TallyData.Read(
            reader, layout ?? LayoutOf(stream.Schema), options, name, valueOf: null, cancellation);
    }

    private static CsvLayout? LayoutOf(Schema schema) =>
        schema.HasMetadata && schema.Metadata.TryGetValue(LayoutKey, out string? json) ? CsvLayout.Parse(json) : null;
}
