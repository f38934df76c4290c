namespace Electoral.Tally;

/// <summary>Bytes of the middle and of the end of a source that can be read at any position.</summary>
/// <param name="Parts">The bytes, each from the beginning of some field or record on.</param>
internal sealed record CsvWindows(IReadOnlyList<ReadOnlyMemory<byte>> Parts)
{
    private const int Size = 64 * 1024;

    public static CsvWindows None { get; } = new([]);

    /// <summary>Reads them and restores the position of the stream; empty for a stream that cannot seek or is short.
    /// </summary>
    public static async ValueTask<CsvWindows> Of(Stream stream, bool isAsync, CancellationToken cancellation)
    {
        if (!stream.CanSeek) return None;
        long start = stream.Position, length = stream.Length - start;
        if (length < CsvSource.HeadSize + (2 * Size)) return None;
        var parts = new List<ReadOnlyMemory<byte>>();
        foreach (long position in (long[])[length / 2, length - Size])
        {
            byte[] bytes = new byte[Size];
            stream.Position = start + position;
            int read = isAsync
                ? await stream.ReadAtLeastAsync(bytes, Size, throwOnEndOfStream: false, cancellation)
                    .ConfigureAwait(false)
                : stream.ReadAtLeast(bytes, Size, throwOnEndOfStream: false);
            parts.Add(bytes.AsMemory(0, read));
        }

        stream.Position = start;
        return new(parts);
    }
}
