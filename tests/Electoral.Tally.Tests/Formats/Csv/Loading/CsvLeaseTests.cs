using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>What a reading borrows from the shared pools goes back, whatever ends it.</summary>
[Collection(nameof(MeasuredAlone))]
public class CsvLeaseTests
{
    private const int BlockSize = 4_000;

    private static readonly byte[] Sheets = Encoding.UTF8.GetBytes(
        "state,table,valid,A,B\n" + string.Concat(Enumerable.Range(1, 20_000).Select(row => $"1,{row},7,3,4\n")));

    private static readonly CsvLayout Layout = CsvLayout.Parse("""
        {"levels": [{"name": "state", "code": "state"}, {"name": "table", "code": "table"}],
         "valid": "valid", "selections": ["A", "B"]}
        """);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_awaited_reading_that_is_stopped_gives_back_what_it_borrowed(int threads)
    {
        using var stop = new CancellationTokenSource();
        using var pools = new PoolListener();
        using var stream = new StoppingStream(Sheets, Sheets.Length / 3, stop);
        var options = new ReadOptions { MaxDegreeOfParallelism = threads, BlockSize = BlockSize };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TallyCsv.ReadStreamAsync(stream, Layout, options, cancellation: stop.Token));
        Assert.InRange(stream.Position, Sheets.Length / 3, Sheets.Length - 1);
        Assert.True(pools.Borrowed > 4, $"Only {pools.Borrowed} arrays were borrowed.");
        Assert.Equal(0, pools.Outstanding);
    }

    [Fact]
    public async Task A_reading_that_ends_well_gives_back_what_it_borrowed()
    {
        using var pools = new PoolListener();
        var table = await TallyCsv.ReadStreamAsync(new MemoryStream(Sheets), Layout, new() { BlockSize = BlockSize });
        Assert.Equal(20_000, table.Count);
        Assert.Equal(0, pools.Outstanding);
    }

    /// <summary>Asks to stop when a part of it has been read.</summary>
    private sealed class StoppingStream(byte[] bytes, int stopAt, CancellationTokenSource stop) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            if (Position >= stopAt) await stop.CancelAsync();
            return read;
        }
    }

    /// <summary>Hears what is borrowed from the shared pools while it lives, and what goes back.</summary>
    private sealed class PoolListener : EventListener
    {
        private const int Rented = 1, Returned = 3;

        private readonly ConcurrentDictionary<(object? Pool, object? Buffer), bool> _outstanding = new();
        private int _borrowed;

        public int Borrowed => _borrowed;

        public int Outstanding => _outstanding.Count;

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name != "System.Buffers.ArrayPoolEventSource") return;
            EnableEvents(eventSource, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.Payload is not [var buffer, _, var pool, ..]) return;
            // A buffer's id is its hash code: two that are out at once share one by chance alone.
            if (eventData.EventId == Rented)
            {
                Interlocked.Increment(ref _borrowed);
                _outstanding[(pool, buffer)] = true;
            }
            else if (eventData.EventId == Returned)
            {
                _outstanding.TryRemove((pool, buffer), out _);
            }
        }
    }
}
