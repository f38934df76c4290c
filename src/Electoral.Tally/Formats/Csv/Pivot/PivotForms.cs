using System.Text;

namespace Electoral.Tally;

/// <summary>The normal forms of codes, as far as they can be known before the encoding of the source.</summary>
internal sealed class PivotForms(CodeForms forms, CsvFieldDecoder text)
{
    /// <summary>The code of a unit in normal form; as written if its encoding is unknown or not UTF-8.</summary>
    public ReadOnlySpan<byte> OfLevel(int level, ReadOnlySpan<byte> code) =>
        IsKnown(code) ? forms.Levels[level](code) : code;

    /// <summary>A code in the form that distinguishes sheets, even if a code page is stated.</summary>
    public ReadOnlySpan<byte> ForKey(CodeFormer form, ReadOnlySpan<byte> code)
    {
        if (IsKnown(code)) return form(code);
        return text.IsStated ? form(Encoding.UTF8.GetBytes(text.Decode(code))) : code;
    }

    private bool IsKnown(ReadOnlySpan<byte> code) => Ascii.IsValid(code) || text.ReadsAsUtf8(code);
}
