namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>Gives a few bytes at a time, and only to those who wait.</summary>
internal sealed class DribblingStream(Stream inner) : Stream
{
    private int _times;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (++_times % 100 == 0) await Task.Yield();
        return await inner.ReadAsync(buffer[..Math.Min(buffer.Length, 1 + (_times % 700))], cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Synchronous.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
