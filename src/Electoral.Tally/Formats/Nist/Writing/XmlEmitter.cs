using System.Buffers;

namespace Electoral.Tally;

/// <summary>Writes a report in XML 1.0.</summary>
/// <remarks>
/// A character that XML 1.0 cannot hold, such as most controls, is refused: without it, a code or a name would be a
/// different one.
/// </remarks>
internal sealed class XmlEmitter : ReportEmitter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"\r\n\t");

    private string? _what;

    public override void BeginReport()
    {
        Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ElectionReport xmlns=\""u8);
        Plain(NistVocabulary.XmlNamespace);
        Raw("\" xmlns:xsi=\""u8);
        Plain(NistVocabulary.XmlInstance);
        Raw("\">"u8);
    }

    public override void EndReport() => Raw("</ElectionReport>\n"u8);

    public override void Begin(string member, string type, string? id = null)
    {
        Raw("<"u8);
        Plain(member);
        if (type != member)
        {
            Raw(" xsi:type=\""u8);
            Plain(type);
            Raw("\""u8);
        }

        if (id is not null) Attribute("ObjectId", id);
        Raw(">"u8);
    }

    public override void End(string member)
    {
        Raw("</"u8);
        Plain(member);
        Raw(">"u8);
    }

    public override void BeginList(string member)
    {
    }

    public override void EndList()
    {
    }

    public override void Text(string member, string text)
    {
        Open(member);
        Escaped(text);
        End(member);
    }

    public override void Number(string member, long number)
    {
        Open(member);
        Digits(number);
        End(member);
    }

    public override void Flag(string member, bool flag)
    {
        Open(member);
        Raw(flag ? "true"u8 : "false"u8);
        End(member);
    }

    public override void BeginIds(string member)
    {
        Open(member);
        _isFirstId = true;
    }

    public override void Id(string prefix, int number)
    {
        if (!_isFirstId) Raw(" "u8);
        _isFirstId = false;
        Plain(prefix);
        Digits(number);
    }

    public override void EndIds(string member) => End(member);

    public override void Texts(string member, string text, string language)
    {
        Open(member);
        Raw("<Text"u8);
        Attribute("Language", language);
        Raw(">"u8);
        _what = member;
        Escaped(text);
        Raw("</Text>"u8);
        End(member);
    }

    public override void Identifier(string type, string? label, string value)
    {
        Raw("<ExternalIdentifier"u8);
        _what = type;
        if (label is not null) Attribute("Label", label);
        Raw("><Type>other</Type>"u8);
        Text("OtherType", type);
        _what = type;
        Text("Value", value);
        Raw("</ExternalIdentifier>"u8);
    }

    public override void Votes(int row, int count)
    {
        Raw("<VoteCounts><GpUnitId>t"u8);
        Digits(row);
        Raw("</GpUnitId><Type>total</Type><Count>"u8);
        Digits(count);
        Raw("</Count></VoteCounts>"u8);
    }

    public override void BeginCounts(string member, int row, bool hasType)
    {
        Open(member);
        Raw("<GpUnitId>t"u8);
        Digits(row);
        Raw(hasType ? "</GpUnitId><Type>total</Type>"u8 : "</GpUnitId>"u8);
    }

    private bool _isFirstId;

    private void Open(string member)
    {
        Raw("<"u8);
        Plain(member);
        Raw(">"u8);
        _what = member;
    }

    private void Attribute(string name, string value)
    {
        Raw(" "u8);
        Plain(name);
        Raw("=\""u8);
        Escaped(value);
        Raw("\""u8);
    }

    private void Escaped(string text)
    {
        XmlText.Check(_what ?? "text", text);
        int start = 0;
        for (int at; (at = text.AsSpan(start).IndexOfAny(Special)) >= 0; start += at + 1)
        {
            Plain(text.Substring(start, at));
            Raw(text[start + at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                '\r' => "&#13;"u8,
                '\n' => "&#10;"u8,
                _ => "&#9;"u8,
            });
        }

        Plain(start == 0 ? text : text[start..]);
    }
}
