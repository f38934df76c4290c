namespace Electoral.Tally;

/// <summary>The first bytes of a report tell its form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Stream">The whole stream again.</param>
internal readonly record struct ReportStart(ReportForm Form, Stream Stream)
{
    /// <summary>How many blanks may come before what identifies the form.</summary>
    private const int Most = 4096;

    public static async ValueTask<ReportStart> Of(Stream stream, bool isAsync, CancellationToken cancellation)
    {
        byte[] first = await StreamStart.First(stream, Most, isAsync, cancellation).ConfigureAwait(false);
        return new(FormOf(first), new PrefixStream(first, stream));
    }

    private static ReportForm FormOf(ReadOnlySpan<byte> first)
    {
        if (first.IsEmpty) return ReportForm.Nothing;
        // Texts of two bytes a character are XML: JSON that is sent to others is UTF-8.
        if (first is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, (byte)'<', ..]) return ReportForm.Xml;
        if (first.StartsWith("\uFEFF"u8)) first = first[3..];
        first = first.TrimStart(" \t\r\n"u8);
        return first switch
        {
            [(byte)'<', ..] => ReportForm.Xml,
            [(byte)'{', ..] or [(byte)'[', ..] => ReportForm.Json,
            _ => ReportForm.Unknown,
        };
    }
}
