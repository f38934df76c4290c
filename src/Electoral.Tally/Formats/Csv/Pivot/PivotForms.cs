using System.Text;

namespace Electoral.Tally;

/// <summary>The forms of codes as far as they are known before the encoding of the source is.</summary>
internal sealed class PivotForms(CodeForms forms, CsvFieldDecoder text)
{
    /// <summary>The code of a unit in its one form; as written where its encoding is not known, or another.</summary>
    public ReadOnlySpan<byte> OfLevel(int level, ReadOnlySpan<byte> code) =>
        IsKnown(code) ? forms.Levels[level](code) : code;

    /// <summary>A code in the form that distinguishes sheets: also where its page is stated.</summary>
    public ReadOnlySpan<byte> ForKey(CodeFormer form, ReadOnlySpan<byte> code)
    {
        if (IsKnown(code)) return form(code);
        return text.IsStated ? form(Encoding.UTF8.GetBytes(text.Decode(code))) : code;
    }

    private bool IsKnown(ReadOnlySpan<byte> code) => Ascii.IsValid(code) || text.ReadsAsUtf8(code);
}
