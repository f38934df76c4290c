using System.Diagnostics.CodeAnalysis;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Puts blocks, read in any order, back into the order of the source, and joins records that were cut.
/// </summary>
/// <remarks>
/// Each block was read as if a record began with it. That is wrong only if the block before left a record open, usually
/// because a quoted field contains a line end: then the open record and the block are read again as one.
/// </remarks>
internal sealed class CsvMerger(
    CsvPlan plan, ICsvSink sink, CsvReadingLog log, int blockSize, ArrayLease lease, CsvCarry? carry)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, BlockJob> _waiting = [];
    private readonly CsvBlock _joined = new(0, lease);
    private CsvBlockParser? _parser;
    private byte[] _open = [];
    private CsvRecordSkipper? _skipper;
    private long _next;
    private bool _isAdding, _hasEnded;

    /// <summary>
    /// Takes a block, and adds it and those that waited for it, unless another thread is adding: then that thread adds
    /// it, so that no thread waits.
    /// </summary>
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
            if (_isAdding || !_waiting.Remove(_next, out head)) return false;
            // After a failure this stays set and nothing more arrives; otherwise the sink would wait for this block.
            _isAdding = true;
        }

        if (_hasEnded) Drop(head.Result);
        else Repair(head);
        _hasEnded |= head.Result.HasEnded;
        added = sink.Add(head.Result, log.Log.Records);
        log.Add(head.Result);
        lock (_lock)
        {
            _next++;
            _isAdding = false;
        }

        return true;
    }

    /// <summary>Takes nothing from a block, because the layout ends reading before it.</summary>
    private void Drop(CsvBlockResult result)
    {
        result.Clear();
        sink.Prepare(result);
    }

    private void Repair(BlockJob job)
    {
        var block = job.Block;
        if (_skipper is not null || _open.Length > 0)
        {
            _joined.Clear();
            carry?.Restore(job.Result.Carry);
            byte[]? unended = null;
            int from = _skipper is null ? 0 : Skip(block, out unended);
            if (from < 0) job.Result.Clear();
            else Reread(job, from);
            job.Result.UnendedLine ??= unended;
            sink.Prepare(job.Result);
            block = _joined;
        }

        if (_skipper is not null) return;
        _open = job.Result.OpenAt < 0 ? [] : block.Bytes[job.Result.OpenAt..].ToArray();
        // One more byte, which may be half of a CRLF; a reject also shows the first bytes.
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
        _parser ??= new(plan, blockSize, lease, carry);
        _parser.Parse(_joined, job.Result);
    }

    /// <summary>Skips the rest of a record that is too long.</summary>
    /// <param name="block">The block.</param>
    /// <param name="unended">The last line, where the source ends with the record and without a line end.</param>
    /// <returns>Where the next record begins, or -1 where the record does not end in the block.</returns>
    private int Skip(CsvBlock block, out byte[]? unended)
    {
        int end = _skipper!.Skip(block.IsUnended ? block.Bytes[..^1] : block.Bytes);
        unended = end < 0 && block.IsLast && _skipper.LineSoFar is { Length: > 0 } line ? line : null;
        // As if the source ended with a line end.
        if (unended is not null && _skipper.Skip("\n"u8) >= 0) end = block.Length;
        if (end < 0 && !block.IsLast) return -1;
        bool unclosed = end < 0 && _skipper.IsInQuotes;
        int lines = Math.Max(_skipper.Lines, 1);
        log.AddRefused(
            unclosed ? RejectReason.Quotes : RejectReason.TooLong,
            _open,
            unclosed ? RejectStatements.ClosingQuoteOf(lines) : RejectStatements.AtMost(plan.MaxRecordLength),
            lines);
        (_skipper, _open) = (null, []);
        carry?.EndFill();
        return end < 0 ? block.Length : end;
    }
}
