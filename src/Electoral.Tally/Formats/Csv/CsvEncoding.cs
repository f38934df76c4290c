using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally;

/// <summary>Texts stay bytes until the end; then they are UTF-8 if all of them are, else Windows-1252.</summary>
internal static class CsvEncoding
{
    public const string Utf8Name = "utf-8";
    public const string WindowsName = "windows-1252";

    /// <summary>Windows-1252, the usual reading of a Western text that is no UTF-8.</summary>
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A text for messages: UTF-8 where it is valid, else Windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> text) =>
        Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Windows.GetString(text);
}
