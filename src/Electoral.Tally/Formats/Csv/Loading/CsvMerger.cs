using System.Diagnostics.CodeAnalysis;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Brings blocks, read in any order, back into the order of the source, and joins what they cut apart.
/// </summary>
/// <remarks>
/// Each block was read as if a record began with it. That is wrong only where the block before left a record open,
/// mostly because a quoted field holds a line end: then the open record and the block are read again as one.
/// </remarks>
internal sealed class CsvMerger(CsvPlan plan, ICsvSink sink, CsvReadingLog log, int blockSize, ArrayLease lease)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, BlockJob> _waiting = [];
    private readonly CsvBlock _joined = new(0, lease);
    private CsvBlockParser? _parser;
    private byte[] _open = [];
    private CsvRecordSkipper? _skipper;
    private long _next;
    private bool _failed;

    /// <summary>Takes a block, and with it those that waited for it.</summary>
    /// <returns>The jobs that are free again.</returns>
    public IReadOnlyList<BlockJob> Complete(BlockJob job)
    {
        lock (_lock) _waiting.Add(job.Block.Number, job);
        List<BlockJob> free = [];
        while (TryAddNext(out var head, out int added))
        {
            // Each block is finished before the next is added: a sink that must grow waits for those unfinished.
            sink.Finish(head.Result, added);
            free.Add(head);
        }

        return free;
    }

    private bool TryAddNext([NotNullWhen(true)] out BlockJob? head, out int added)
    {
        lock (_lock)
        {
            (head, added) = (null, 0);
            if (_failed || !_waiting.Remove(_next, out head)) return false;
            _next++;
            // Until the block is in: after a failure nothing more may come, for the sink would wait for this block.
            _failed = true;
            Repair(head);
            added = sink.Add(head.Result, log.Log.Records);
            log.Add(head.Result);
            _failed = false;
            return true;
        }
    }

    private void Repair(BlockJob job)
    {
        var block = job.Block;
        if (_skipper is not null || _open.Length > 0)
        {
            _joined.Clear();
            int from = _skipper is null ? 0 : Skip(block);
            if (from < 0) job.Result.Clear();
            else Reread(job, from);
            sink.Prepare(job.Result);
            block = _joined;
        }

        if (_skipper is not null) return;
        _open = job.Result.OpenAt < 0 ? [] : block.Bytes[job.Result.OpenAt..].ToArray();
        // One byte more may be half of a CRLF; and a reject shows the first bytes.
        if (_open.Length <= Math.Max(plan.MaxRecordLength + 1L, CsvReject.FoundLimit)) return;
        _skipper = new(plan.Delimiter, plan.Quote);
        _skipper.Skip(_open);
        _open = _open[..CsvReject.FoundLimit];
    }

    private void Reread(BlockJob job, int from)
    {
        _joined.Append(_open);
        _joined.Append(job.Block.Bytes[from..]);
        (_joined.IsLast, _joined.EndsWithLine) = (job.Block.IsLast, job.Block.EndsWithLine);
        _joined.IsUnended = job.Block.IsUnended;
        _parser ??= new(plan, blockSize, lease);
        _parser.Parse(_joined, job.Result);
    }

    /// <summary>Passes over the rest of a record that is too long.</summary>
    /// <returns>Where the next record begins, or -1 where the record does not end in the block.</returns>
    private int Skip(CsvBlock block)
    {
        int end = _skipper!.Skip(block.Bytes);
        if (end < 0 && !block.IsLast) return -1;
        bool unclosed = end < 0 && _skipper.IsInQuotes;
        int lines = Math.Max(_skipper.Lines, 1);
        log.AddRefused(
            unclosed ? RejectReason.Quotes : RejectReason.TooLong,
            _open,
            unclosed ? RejectStatements.ClosingQuoteOf(lines) : RejectStatements.AtMost(plan.MaxRecordLength),
            lines);
        (_skipper, _open) = (null, []);
        return end < 0 ? block.Length : end;
    }
}
