namespace Electoral.Tally;

/// <summary>Reads the beginning of a stream.</summary>
internal static class StreamStart
{
    /// <summary>The first bytes, fewer only where the stream has no more.</summary>
    public static async ValueTask<byte[]> First(
        Stream stream, int length, bool isAsync, CancellationToken cancellation) =>
        (await Fill(stream, new byte[length], isAsync, cancellation).ConfigureAwait(false)).ToArray();

    /// <summary>Fills the buffer as far as the stream goes.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> Fill(
        Stream stream, Memory<byte> buffer, bool isAsync, CancellationToken cancellation)
    {
        int length = buffer.Length;
        int read = isAsync
            ? await stream.ReadAtLeastAsync(buffer, length, throwOnEndOfStream: false, cancellation)
                .ConfigureAwait(false)
            : stream.ReadAtLeast(buffer.Span, length, throwOnEndOfStream: false);
        return buffer[..read];
    }
}
