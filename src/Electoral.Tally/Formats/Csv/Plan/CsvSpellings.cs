using System.Text;

namespace Electoral.Tally;

/// <summary>The bytes that may represent a text of the layout in a source, in each possible encoding.</summary>
/// <param name="encoding">The encoding of the source, where it is known.</param>
/// <param name="text">How fields are read before their encoding is decided.</param>
internal sealed class CsvSpellings(string? encoding, CsvFieldDecoder text)
{
    /// <summary>The spellings of a text.</summary>
    public byte[][] Of(string written) => Of(written, [text.Page, CsvEncoding.Windows]);

    /// <summary>The same for the characters of numbers: a count must not depend on a guess.</summary>
    public byte[][] InNumbers(string written) => Of(written, [CsvEncoding.Windows]);

    private byte[][] Of(string written, Encoding[] guessed)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(written);
        if (encoding is not (null or CodePages.WindowsName)) return [utf8];
        Encoding[] pages = encoding is null ? guessed : [CsvEncoding.Windows];
        var others = pages.Where(page => page.GetString(page.GetBytes(written)) == written)
            .Select(page => page.GetBytes(written)).Where(bytes => !bytes.AsSpan().SequenceEqual(utf8)).Take(1)
            .ToArray();
        return encoding is null || others.Length == 0 ? [utf8, .. others] : others;
    }
}
