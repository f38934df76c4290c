namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>A stream like the body of an HTTP response: it takes asynchronous writes only.</summary>
internal sealed class RefusingStream : Stream
{
    private readonly MemoryStream _taken = new();

    /// <summary>The largest piece that came at once.</summary>
    public int Largest { get; private set; }

    /// <summary>How many pieces came.</summary>
    public int Pieces { get; private set; }

    /// <summary>What happens before a piece is taken.</summary>
    public Action<int>? Before { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public byte[] ToArray() => _taken.ToArray();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Pieces++;
        Before?.Invoke(Pieces);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] copy = buffer.ToArray();
        Largest = Math.Max(Largest, copy.Length);
        await Task.Yield();
        _taken.Write(buffer.Span);
        Assert.Equal(copy, buffer.ToArray());
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() => throw Refused();

    public override void Write(byte[] buffer, int offset, int count) => throw Refused();

    public override void Write(ReadOnlySpan<byte> buffer) => throw Refused();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static InvalidOperationException Refused() => new("Synchronous operations are disallowed.");
}
