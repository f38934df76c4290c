namespace Electoral.Tally;

/// <summary>The first bytes of a report identify its form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Stream">The whole stream again.</param>
internal readonly record struct ReportStart(ReportForm Form, Stream Stream)
{
    /// <summary>How many blanks may precede what identifies the form.</summary>
    private const int Most = 4096;

    public static async ValueTask<ReportStart> Of(Stream stream, bool isAsync, CancellationToken cancellation)
    {
        byte[] first = await StreamStart.First(stream, Most, isAsync, cancellation).ConfigureAwait(false);
        return new(FormOf(first), new PrefixStream(first, stream));
    }

    private static ReportForm FormOf(ReadOnlySpan<byte> first)
    {
        if (first.IsEmpty) return ReportForm.Nothing;
        // Text with two bytes per character is XML: JSON for interchange is UTF-8.
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
