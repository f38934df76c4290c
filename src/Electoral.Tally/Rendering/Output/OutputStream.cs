namespace Electoral.Tally;

/// <summary>Passes on what is written until it is cut off, and drops what comes later. Write-only.</summary>
/// <remarks>This prevents a failed compression from ending its data as if they were complete.</remarks>
internal sealed class OutputStream(Stream inner) : Stream
{
    private bool _isCutOff;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void CutOff() => _isCutOff = true;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (!_isCutOff) inner.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        if (!_isCutOff) inner.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
