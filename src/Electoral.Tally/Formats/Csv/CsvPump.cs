using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Electoral.Tally;

/// <summary>Moves blocks from a stream through parsers to the merger, on one thread or several.</summary>
internal sealed class CsvPump(
    CsvPlan plan, CsvBlockReader reader, CsvMerger merger, CsvReadingLog log, CsvReadOptions options) : IDisposable
{
    /// <summary>How many blocks a thread may be ahead of the slowest.</summary>
    private const int WorksPerThread = 4;

    private readonly Lock _reading = new();
    private readonly ConcurrentBag<CsvWork> _free = [];
    private readonly int _threads = Math.Max(1, options.MaxDegreeOfParallelism);
    private readonly CancellationTokenSource _stop = new();
    private long _blocks;
    private ExceptionDispatchInfo? _failure;

    public void Dispose() => _stop.Dispose();

    /// <summary>Reads all blocks.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var stopWithCaller = cancellation.Register(_stop.Cancel);
        using var room = new SemaphoreSlim(_threads * WorksPerThread);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _threads };
        if (_threads == 1) Work(room);
        else Parallel.For(0, _threads, parallel, _ => Work(room));
        cancellation.ThrowIfCancellationRequested();
        _failure?.Throw();
    }

    /// <summary>Reads all blocks; the stream is awaited, the parsing runs on other threads.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var room = new SemaphoreSlim(_threads);
        var parsers = new ConcurrentBag<CsvBlockParser>();
        var running = new List<Task>();
        try
        {
            while (_failure is null)
            {
                await room.WaitAsync(cancellation).ConfigureAwait(false);
                var work = Rent();
                if (!await reader.ReadAsync(work.Block, cancellation).ConfigureAwait(false)) break;
                work.Block.Number = _blocks++;
                running.RemoveAll(task => task.IsCompleted);
                running.Add(Task.Run(() => ReadOne(work), CancellationToken.None));
            }
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(false);
        }

        _failure?.Throw();

        void ReadOne(CsvWork work)
        {
            if (!parsers.TryTake(out var parser)) parser = new(plan);
            Guard(() => Read(parser, work));
            parsers.Add(parser);
            room.Release();
        }
    }

    private void Work(SemaphoreSlim room) => Guard(() =>
    {
        var parser = new CsvBlockParser(plan);
        while (!_stop.IsCancellationRequested)
        {
            room.Wait(_stop.Token);
            var work = Rent();
            if (!Take(work)) break;
            int done = Read(parser, work);
            if (done > 0) room.Release(done);
        }
    });

    private bool Take(CsvWork work)
    {
        lock (_reading)
        {
            if (!reader.Read(work.Block)) return false;
            work.Block.Number = _blocks++;
            return true;
        }
    }

    private int Read(CsvBlockParser parser, CsvWork work)
    {
        parser.Parse(work.Block, work.Result);
        var done = merger.Complete(work);
        foreach (var free in done) _free.Add(free);
        if (done.Count > 0) options.Progress?.Report(new(reader.BytesRead, log.Records));
        return done.Count;
    }

    private CsvWork Rent() => _free.TryTake(out var work) ? work : new CsvWork(plan, options.BlockSize);

    /// <summary>Keeps the first failure, and so ends the reading.</summary>
    private void Guard(Action action)
    {
        try
        {
            action();
        }
#pragma warning disable CA1031 // The failure is thrown again on the caller's thread.
        catch (Exception failure)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(failure), null);
            _stop.Cancel();
        }
#pragma warning restore CA1031
    }
}
