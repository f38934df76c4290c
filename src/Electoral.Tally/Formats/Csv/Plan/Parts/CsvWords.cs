using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Words that a field is compared with, and what each means.</summary>
/// <remarks>
/// Words match exactly, in each encoding that the source may have, or if both have the same form without invisible
/// characters. Immutable and safe to share between threads.
/// </remarks>
internal sealed class CsvWords
{
    private readonly (byte[] Spelling, int Value)[] _spellings;
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly CsvFieldDecoder _text;

    /// <param name="words">The words, and what they mean.</param>
    /// <param name="spellings">The bytes that a word may be in the source.</param>
    /// <param name="text">How other fields are read.</param>
    public CsvWords(
        IReadOnlyList<(string Word, int Value)> words, Func<string, byte[][]> spellings, CsvFieldDecoder text)
    {
        _text = text;
        foreach (var (word, value) in words) _forms.TryAdd(CodeForm.Of(word), value);
        _spellings =
        [
            .. words.SelectMany(word => spellings(word.Word).Select(bytes => (bytes, word.Value))),
            .. _forms.SelectMany(form => spellings(form.Key).Select(bytes => (bytes, form.Value))),
        ];
    }

    /// <summary>The meaning of a field; false if it is none of the words.</summary>
    public bool TryFind(ReadOnlySpan<byte> field, out int value)
    {
        foreach (var (spelling, meaning) in _spellings)
        {
            if (!field.SequenceEqual(spelling)) continue;
            value = meaning;
            return true;
        }

        value = -1;
        return MayHaveOtherForm(field) && _forms.TryGetValue(CodeForm.Of(_text.Decode(field)), out value);
    }

    private bool MayHaveOtherForm(ReadOnlySpan<byte> field) =>
        CodeForm.MayDiffer(field) || (!Ascii.IsValid(field) && !_text.ReadsAsUtf8(field));
}
