using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Electoral.Tally.Arrow;

/// <summary>A record batch as a stream of one.</summary>
internal sealed class OneBatch(RecordBatch batch) : IArrowArrayStream
{
    private bool _isRead;

    public Schema Schema => batch.Schema;

    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        if (_isRead) return new((RecordBatch?)null);
        _isRead = true;
        return new(batch);
    }

    public void Dispose()
    {
        // The batch belongs to the caller.
    }
}
