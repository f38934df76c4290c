using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Moves blocks from a stream through parsers to the merger, on one thread or several.</summary>
/// <remarks>
/// The first failure in the order of the source ends the reading, on any number of threads: if the stream fails, the
/// blocks before are still read, and a failure in one of them takes precedence.
/// </remarks>
internal sealed class CsvPump(
    CsvPlan plan,
    BlockSplit split,
    CsvBlockReader reader,
    ICsvSink sink,
    CsvMerger merger,
    CsvReadingLog log,
    ArrayLease lease,
    CsvCarry? carry,
    IProgress<ReadProgress>? progress) : IDisposable
{
    /// <summary>How many blocks a thread may be ahead of the slowest.</summary>
    private const int JobsPerThread = 4;

    private const int TriesBeforeSleep = 100;

    private readonly Lock _reading = new();
    private readonly Lock _reporting = new();
    private readonly CancellationTokenSource _stop = new();
    private long _blocks;
    private ExceptionDispatchInfo? _failure;
    private ExceptionDispatchInfo? _streamFailure;

    public void Dispose() => _stop.Dispose();

    /// <summary>Reads all blocks.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var stopWithCaller = cancellation.Register(_stop.Cancel);
        using var slots = new SemaphoreSlim(split.Threads * JobsPerThread);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = split.Threads };
        if (split.Threads == 1) Work(slots);
        else Parallel.For(0, split.Threads, parallel, _ => Work(slots));
        ThrowFirst(cancellation);
    }

    /// <summary>Reads all blocks; the stream is awaited, the parsing runs on other threads.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var slots = new SemaphoreSlim(split.Threads);
        var parsers = new ConcurrentBag<CsvBlockParser>();
        var running = new List<Task>();
        var free = new ConcurrentStack<BlockJob>();
        while (_failure is null && !cancellation.IsCancellationRequested)
        {
            await slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            var job = Rent(free);
            if (!await TakeAsync(job, cancellation).ConfigureAwait(false)) break;
            running.RemoveAll(task => task.IsCompleted);
            running.Add(Task.Run(() => ReadOne(job), CancellationToken.None));
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        ThrowFirst(cancellation);

        void ReadOne(BlockJob job)
        {
            if (!parsers.TryTake(out var parser)) parser = new(plan, split.BlockSize, lease, carry);
            Guard(() => Read(parser, job));
            parsers.Add(parser);
            slots.Release();
        }
    }

    private void ThrowFirst(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _failure?.Throw();
        _streamFailure?.Throw();
    }

    private void Work(SemaphoreSlim slots) => Guard(() =>
    {
        var parser = new CsvBlockParser(plan, split.BlockSize, lease, carry);
        // The thread's own blocks, the last one first: they are in its cache.
        var free = new ConcurrentStack<BlockJob>();
        while (!_stop.IsCancellationRequested)
        {
            slots.Wait(_stop.Token);
            var job = Rent(free);
            if (!Take(job)) break;
            int done = Read(parser, job);
            if (done > 0) slots.Release(done);
        }
    });

    private bool Take(BlockJob job)
    {
        TakeTurn();
        try
        {
            return _streamFailure is null && reader.Read(job.Block) && Number(job);
        }
#pragma warning disable CA1031 // The failure is thrown again on the caller's thread.
        catch (Exception failure)
        {
            return Fail(ref _streamFailure, failure);
        }
#pragma warning restore CA1031
        finally
        {
            _reading.Exit();
        }
    }

    // Reading a block takes less time than putting a thread to sleep and waking it.
    private void TakeTurn()
    {
        var wait = new SpinWait();
        while (wait.Count < TriesBeforeSleep)
        {
            if (_reading.TryEnter()) return;
            wait.SpinOnce(sleep1Threshold: -1);
        }

        _reading.Enter();
    }

    private async ValueTask<bool> TakeAsync(BlockJob job, CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(job.Block, cancellation).ConfigureAwait(false) && Number(job);
        }
#pragma warning disable CA1031 // The failure is thrown again on the caller's thread.
        catch (Exception failure)
        {
            return Fail(ref _streamFailure, failure);
        }
#pragma warning restore CA1031
    }

    private bool Number(BlockJob job)
    {
        job.Block.Number = _blocks++;
        return true;
    }

    private int Read(CsvBlockParser parser, BlockJob job)
    {
        parser.Parse(job.Block, job.Result);
        sink.Prepare(job.Result);
        var done = merger.Complete(job);
        foreach (var free in done) free.Home.Push(free);
        if (done.Count > 0 && progress is not null) Report(progress);
        return done.Count;
    }

    /// <summary>Reports progress, one thread at a time, so that no number decreases.</summary>
    private void Report(IProgress<ReadProgress> listener)
    {
        lock (_reporting) listener.Report(new(reader.BytesRead, log.Log.Records));
    }

    private BlockJob Rent(ConcurrentStack<BlockJob> home) =>
        home.TryPop(out var job) ? job : new(plan, split.BlockSize, lease, home);

    /// <summary>Keeps the first failure, which ends the reading.</summary>
    private void Guard(Action action)
    {
        try
        {
            action();
        }
#pragma warning disable CA1031 // The failure is thrown again on the caller's thread.
        catch (Exception failure)
        {
            Fail(ref _failure, failure);
            _stop.Cancel();
        }
#pragma warning restore CA1031
    }

    private static bool Fail(ref ExceptionDispatchInfo? first, Exception failure)
    {
        Interlocked.CompareExchange(ref first, ExceptionDispatchInfo.Capture(failure), null);
        return false;
    }
}
