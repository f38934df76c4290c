using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A source opened: its bytes as UTF-8 or as they are, compression, UTF-16 and UTF-32 taken off.</summary>
/// <param name="Name">What the source is called.</param>
/// <param name="Bytes">The bytes after the head.</param>
/// <param name="Head">The first bytes, without a byte-order mark; borrowed.</param>
/// <param name="Encoding">The encoding, where the first bytes or the layout tell; otherwise null.</param>
/// <param name="Length">The number of bytes, where it is known; else -1.</param>
internal sealed record CsvSource(string Name, Stream Bytes, ReadOnlyMemory<byte> Head, string? Encoding, long Length)
{
    /// <summary>How far a header, and the rows in which roles are looked for, may reach.</summary>
    public const int HeadSize = 256 * 1024;

    /// <summary>What turns the bytes into UTF-8 on the way; null if they stay as they are.</summary>
    public TranscodedStream? Transcoded { get; private init; }

    /// <summary>The rows that the text is made of; null if it is a text of its own.</summary>
    public IRowStream? Rows { get; private init; }

    /// <summary>Whether nothing follows the head. A byte-order mark may be missing from it.</summary>
    public bool IsWhole => Head.Length < HeadSize - 3;

    /// <summary>Opens a stream; where <paramref name="isAsync"/> is false, it never waits for another thread.</summary>
    public static async ValueTask<CsvSource> Open(
        string name, Stream stream, string? encoding, ArrayLease lease, bool isAsync, CancellationToken cancellation)
    {
        var rows = stream as IRowStream;
        long length = stream.CanSeek ? stream.Length - stream.Position : -1;
        byte[] first = await StreamStart.First(stream, ForeignContent.Length, isAsync, cancellation)
            .ConfigureAwait(false);
        stream = new PrefixStream(first, stream);
        if (first is [0x1F, 0x8B, ..])
        {
            stream = new ExpandedStream(name, stream);
            first = await StreamStart.First(stream, ForeignContent.Length, isAsync, cancellation)
                .ConfigureAwait(false);
            if (ExpandedStream.IsCutOffAtOnce(first)) Throw.Damaged(name, null);
            (stream, length) = (new PrefixStream(first, stream), -1);
        }

        ForeignContent.RefuseBytes(name, first);
        var (found, known, isStated) = EncodingOf(name, first, encoding);
        TranscodedStream? transcoded = null;
        if (found is not null && !StaysAsItIs(found))
        {
            (stream, length) = (transcoded = new TranscodedStream(name, found, stream, isStated), -1);
        }
        else if (found is not null && isStated)
        {
            stream = new CheckedStream(name, found, stream);
        }

        var buffer = new PinnedArray<byte>(HeadSize, lease).Array.AsMemory(0, HeadSize);
        var head = await StreamStart.Fill(stream, buffer, isAsync, cancellation).ConfigureAwait(false);
        if (head.Span is [0xEF, 0xBB, 0xBF, ..]) head = head[3..];
        ForeignContent.RefuseText(name, head.Span);
        return new(name, stream, head, known, length) { Transcoded = transcoded, Rows = rows };
    }

    /// <summary>The encoding, its name in reports, and whether it is stated; nulls where it is not known.</summary>
    private static (Encoding? Encoding, string? Name, bool IsStated) EncodingOf(
        string source, byte[] first, string? stated)
    {
        var named = stated is null ? null : CodePages.Find(stated);
        if (stated is not null && named is null) Throw.UnknownEncoding(source, stated);
        Encoding? recognised = first switch
        {
            // Read as UTF-16, these would begin with the character 0, which no text does.
            [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, not 0, 0, 0, 0, ..] => System.Text.Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, 0, 0, 0, not 0, ..] => new UTF32Encoding(true, true),
            [0xFF, 0xFE, ..] or [not 0, 0, ..] => System.Text.Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, not 0, ..] => System.Text.Encoding.BigEndianUnicode,
            [0xEF, 0xBB, 0xBF, ..] => System.Text.Encoding.UTF8,
            _ => null,
        };
        // The first bytes overrule the layout.
        if (recognised is not null) return (recognised, NameOf(recognised), named?.CodePage == recognised.CodePage);
        return named is null ? (null, null, false) : (named, NameOf(named), true);
    }

    private static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        65001 or 20127 => CsvEncoding.Utf8Name,
        1200 or 1201 => "utf-16",
        12000 or 12001 => "utf-32",
        _ => encoding.WebName,
    };

    /// <summary>Whether texts of the encoding are kept as bytes until the end.</summary>
    private static bool StaysAsItIs(Encoding encoding) => encoding.CodePage is 65001 or 20127 or 1252;
}
