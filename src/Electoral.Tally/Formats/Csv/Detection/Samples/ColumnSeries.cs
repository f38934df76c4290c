using System.Text.RegularExpressions;

namespace Electoral.Tally;

/// <summary>What the names of columns have in common that are numbered or lettered: "LISTA 1" and "LISTA 12".</summary>
internal static partial class ColumnSeries
{
    private static readonly HeaderMemo<string> Known = new(header => Counter().Replace(header, "#"));

    public static string Of(string header) => Known.Of(header);

    [GeneratedRegex("[0-9]+|(?<![\\p{L}\\p{N}])\\p{L}(?![\\p{L}\\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
