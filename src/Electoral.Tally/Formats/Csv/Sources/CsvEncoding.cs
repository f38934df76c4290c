using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The encoding of the texts of a source: stated, shown by the first bytes, or found from all texts.</summary>
/// <remarks>
/// Texts stay bytes until the end. Without such evidence they are UTF-8, unless more of them are not UTF-8 than are;
/// then the encoding that their letters suggest, or Windows-1252 if they suggest none.
/// </remarks>
/// <param name="Name">Its name in reports.</param>
/// <param name="Encoding">The encoding of the bytes that were kept.</param>
/// <param name="IsClean">Whether all texts are UTF-8 as they are.</param>
/// <param name="Guess">How it was guessed; null if it was not.</param>
internal sealed record CsvEncoding(string Name, Encoding Encoding, bool IsClean, EncodingGuess? Guess)
{
    public const string Utf8Name = "utf-8";

    /// <summary>Windows-1252, the usual reading of a Western text that is not UTF-8.</summary>
    public static Encoding Windows { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="known">The name, where the first bytes or the layout tell; other encodings were converted to UTF-8
    /// while reading.</param>
    /// <param name="units">The units that were read.</param>
    /// <param name="columns">The columns that were read.</param>
    /// <param name="selections">The texts of selections that were read.</param>
    public static CsvEncoding Of(string? known, StagedUnits units, TableColumns columns, TextArray? selections)
    {
        bool areUtf8 = StagedTexts.AreUtf8(units, columns) && selections?.AreUtf8() != false;
        if (known is not null || areUtf8)
        {
            string name = known ?? Utf8Name;
            bool isWindows = name == CodePages.WindowsName;
            return new(name, isWindows ? Windows : Encoding.UTF8, !isWindows && areUtf8, null);
        }

        var evidence = StagedTexts.Evidence(units, columns);
        for (int i = 0; i < (selections?.Count ?? 0); i++) evidence.Add(selections![i]);
        if (evidence.IsUtf8) return new(Utf8Name, Encoding.UTF8, false, null);
        var guess = EncodingGuess.Of(evidence);
        return new(guess.Name, CodePages.Find(guess.Name)!, false, guess);
    }
}
