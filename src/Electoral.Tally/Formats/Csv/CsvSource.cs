using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A source opened: its bytes as UTF-8 or as they are, compression and UTF-16 taken off.</summary>
/// <param name="Name">What the source is called.</param>
/// <param name="Bytes">The bytes behind the head.</param>
/// <param name="Head">The first bytes, without a byte-order mark; borrowed.</param>
/// <param name="Encoding">The encoding, where the first bytes or the layout tell; else null.</param>
/// <param name="Length">The number of bytes, where it is known; else -1.</param>
internal sealed record CsvSource(string Name, Stream Bytes, ReadOnlyMemory<byte> Head, string? Encoding, long Length)
{
    /// <summary>How far a header and the rows to find roles in may reach.</summary>
    public const int HeadSize = 256 * 1024;

    /// <summary>Whether nothing follows the head. A byte-order mark may be missing from it.</summary>
    public bool IsWhole => Head.Length < HeadSize - 3;

    /// <summary>Opens a stream; <paramref name="isAsync"/> false never waits for another thread.</summary>
    public static async ValueTask<CsvSource> Open(
        string name, Stream stream, string? encoding, ArrayLease lease, bool isAsync, CancellationToken cancellation)
    {
        long length = stream.CanSeek ? stream.Length - stream.Position : -1;
        byte[] first = (await Read(stream, new byte[4], isAsync, cancellation).ConfigureAwait(false)).ToArray();
        stream = new PrefixStream(first, stream);
        if (first is [0x1F, 0x8B, ..])
        {
            stream = new ExpandedStream(name, stream);
            first = (await Read(stream, new byte[4], isAsync, cancellation).ConfigureAwait(false)).ToArray();
            (stream, length) = (new PrefixStream(first, stream), -1);
        }

        var (transcoded, known) = Transcoding(name, first, encoding);
        if (transcoded is not null)
        {
            stream = System.Text.Encoding.CreateTranscodingStream(stream, transcoded, new UTF8Encoding(false));
            length = -1;
        }

        var room = new PinnedArray<byte>(HeadSize, lease).Array.AsMemory(0, HeadSize);
        var head = await Read(stream, room, isAsync, cancellation).ConfigureAwait(false);
        if (head.Span is [0xEF, 0xBB, 0xBF, ..]) head = head[3..];
        return new(name, stream, head, known, length);
    }

    /// <summary>The encoding to turn into UTF-8 on the way, if any, and what the encoding is called.</summary>
    private static (Encoding? Transcoded, string? Name) Transcoding(string source, byte[] first, string? stated)
    {
        if (first is [0xFF, 0xFE, ..] or [not 0, 0, ..]) return (System.Text.Encoding.Unicode, "utf-16");
        if (first is [0xFE, 0xFF, ..] or [0, not 0, ..]) return (System.Text.Encoding.BigEndianUnicode, "utf-16");
        if (first is [0xEF, 0xBB, 0xBF, ..]) return (null, CsvEncoding.Utf8Name);
        if (stated is null) return (null, null);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(stated) ?? Known(source, stated);
        return encoding.CodePage switch
        {
            65001 or 20127 => (null, CsvEncoding.Utf8Name),
            1252 => (null, CsvEncoding.WindowsName),
            _ => (encoding, encoding.WebName),
        };
    }

    private static Encoding Known(string source, string name)
    {
        try
        {
            return System.Text.Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            Throw.UnknownEncoding(source, name);
            throw;
        }
    }

    /// <summary>Fills the room as far as the stream goes.</summary>
    private static async ValueTask<ReadOnlyMemory<byte>> Read(
        Stream stream, Memory<byte> room, bool isAsync, CancellationToken cancellation)
    {
        int read = isAsync
            ? await stream.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(
                false)
            : stream.ReadAtLeast(room.Span, room.Length, throwOnEndOfStream: false);
        return room[..read];
    }
}
