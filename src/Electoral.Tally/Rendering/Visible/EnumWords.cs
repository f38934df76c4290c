using System.Text;

namespace Electoral.Tally;

/// <summary>Members of enums as English words, for one-line descriptions: "LastTwo" is "Last two".</summary>
internal static class EnumWords
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var words = new StringBuilder();
        foreach (char letter in value.ToString())
        {
            bool begins = char.IsAsciiLetterUpper(letter) && words.Length > 0;
            if (begins) words.Append(' ');
            words.Append(begins ? char.ToLowerInvariant(letter) : letter);
        }

        return words.ToString();
    }
}
