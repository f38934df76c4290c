using System.Runtime.InteropServices;
using System.Text;

namespace Electoral.Tally.Kernels;

/// <summary>Texts in Unicode's normalization form C: letters and their marks composed where they can be.</summary>
internal static class CanonicalForm
{
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28, Syllables = Leads * Vowels * Tails;

    /// <summary>The text composed; texts that look the same by the rules of Unicode become the same.</summary>
    /// <param name="text">The text; a surrogate without its partner becomes U+FFFD.</param>
    public static string Of(string text)
    {
        var runes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) AddDecomposed(runes, rune.Value);
        Order(runes);
        Compose(runes);
        var composed = new StringBuilder(text.Length);
        foreach (int rune in runes) composed.Append(new Rune(rune).ToString());
        return composed.ToString();
    }

    private static void AddDecomposed(List<int> runes, int rune)
    {
        int syllable = rune - SyllableBase;
        if (syllable is >= 0 and < Syllables)
        {
            runes.Add(LeadBase + (syllable / (Vowels * Tails)));
            runes.Add(VowelBase + (syllable % (Vowels * Tails) / Tails));
            if (syllable % Tails != 0) runes.Add(TailBase + (syllable % Tails));
        }
        else if (CanonicalData.PartsOf(rune) is var (first, second))
        {
            AddDecomposed(runes, first);
            if (second >= 0) AddDecomposed(runes, second);
        }
        else
        {
            runes.Add(rune);
        }
    }

    /// <summary>Puts marks that are together into the order of their classes, those of one as they came.</summary>
    private static void Order(List<int> runes)
    {
        for (int start = 0, end; start < runes.Count; start = end)
        {
            end = start + 1;
            if (CanonicalData.ClassOf(runes[start]) == 0) continue;
            while (end < runes.Count && CanonicalData.ClassOf(runes[end]) != 0) end++;
            if (end - start == 1) continue;
            int[] ordered = [.. runes[start..end].OrderBy(CanonicalData.ClassOf)];
            ordered.CopyTo(CollectionsMarshal.AsSpan(runes)[start..end]);
        }
    }

    /// <summary>Joins each letter with the marks after it that no other mark of their class keeps apart.</summary>
    private static void Compose(List<int> runes)
    {
        int letter = -1, written = 0, lastClass = -1;
        foreach (int rune in runes.ToArray())
        {
            int order = CanonicalData.ClassOf(rune);
            int joined = letter >= 0 && lastClass < order ? Joined(runes[letter], rune) : -1;
            if (joined >= 0)
            {
                runes[letter] = joined;
                continue;
            }

            if (order == 0) letter = written;
            lastClass = order == 0 ? -1 : order;
            runes[written++] = rune;
        }

        runes.RemoveRange(written, runes.Count - written);
    }

    private static int Joined(int first, int second)
    {
        int lead = first - LeadBase, vowel = second - VowelBase;
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
        {
            return SyllableBase + (((lead * Vowels) + vowel) * Tails);
        }

        int syllable = first - SyllableBase, tail = second - TailBase;
        bool takesTail = syllable is >= 0 and < Syllables && syllable % Tails == 0 && tail is > 0 and < Tails;
        return takesTail ? first + tail : CanonicalData.Composed(first, second);
    }
}
