using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Electoral.Tally.Arrow;

/// <summary>One record batch in parts that share its memory. Not safe to share between threads.</summary>
internal sealed class BatchStream(RecordBatch whole, int rowsABatch) : IArrowArrayStream
{
    private int _next;

    public Schema Schema => whole.Schema;

    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_next >= whole.Length) return new((RecordBatch?)null);
        int rows = Math.Min(rowsABatch, whole.Length - _next);
        var parts = whole.Arrays.Select(array => ArrowArrayFactory.Slice(array, _next, rows)).ToArray();
        _next += rows;
        return new(new RecordBatch(whole.Schema, parts, rows));
    }

    public void Dispose()
    {
        // The memory belongs to the table.
    }
}
