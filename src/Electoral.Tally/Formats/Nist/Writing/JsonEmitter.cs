using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Writes a report in JSON.</summary>
internal sealed class JsonEmitter : ReportEmitter
{
    // Whether what is open is a list, whose elements have no name, or an object, whose members do.
    private readonly Stack<bool> _lists = new();
    private bool _isFirst = true;

    public override void BeginReport() => BeginObject("ElectionReport", null);

    public override void EndReport()
    {
        Leave("}"u8);
        Raw("\n"u8);
    }

    public override void Begin(string member, string type, string? id = null)
    {
        Name(member);
        BeginObject(type, id);
    }

    public override void End(string member) => Leave("}"u8);

    public override void BeginList(string member)
    {
        Name(member);
        Raw("["u8);
        Enter(isList: true);
        _isFirst = true;
    }

    public override void EndList() => Leave("]"u8);

    public override void Text(string member, string text)
    {
        Name(member);
        Quoted(text);
    }

    public override void Number(string member, long number)
    {
        Name(member);
        Digits(number);
    }

    public override void Flag(string member, bool flag)
    {
        Name(member);
        Raw(flag ? "true"u8 : "false"u8);
    }

    public override void BeginIds(string member)
    {
        Name(member);
        Raw("["u8);
        _isFirst = true;
    }

    public override void Id(string prefix, int number)
    {
        Comma();
        Raw("\""u8);
        Plain(prefix);
        Digits(number);
        Raw("\""u8);
    }

    public override void EndIds(string member) => Close("]"u8);

    public override void Texts(string member, string text, string language)
    {
        Name(member);
        Raw("{\"@type\":\"ElectionResults.InternationalizedText\",\"Text\":[{"u8);
        Raw("\"@type\":\"ElectionResults.LanguageString\",\"Content\":"u8);
        Quoted(text);
        Raw(",\"Language\":"u8);
        Quoted(language);
        Close("}]}"u8);
    }

    public override void Identifier(string type, string? label, string value)
    {
        Comma();
        Raw("{\"@type\":\"ElectionResults.ExternalIdentifier\",\"Type\":\"other\",\"OtherType\":"u8);
        Quoted(type);
        if (label is not null)
        {
            Raw(",\"Label\":"u8);
            Quoted(label);
        }

        Raw(",\"Value\":"u8);
        Quoted(value);
        Close("}"u8);
    }

    public override void Votes(int row, int count)
    {
        Comma();
        Raw("{\"@type\":\"ElectionResults.VoteCounts\",\"GpUnitId\":\"t"u8);
        Digits(row);
        Raw("\",\"Type\":\"total\",\"Count\":"u8);
        Digits(count);
        Close("}"u8);
    }

    public override void BeginCounts(string member, int row, bool hasType)
    {
        Begin(member, member);
        Raw(",\"GpUnitId\":\"t"u8);
        Digits(row);
        Raw(hasType ? "\",\"Type\":\"total\""u8 : "\""u8);
    }

    private void BeginObject(string type, string? id)
    {
        Raw("{\"@type\":\"ElectionResults."u8);
        Plain(type);
        Raw("\""u8);
        if (id is not null)
        {
            Raw(",\"@id\":"u8);
            Quoted(id);
        }

        Enter(isList: false);
        _isFirst = false;
    }

    private void Enter(bool isList) => _lists.Push(isList);

    private void Leave(ReadOnlySpan<byte> end)
    {
        _lists.Pop();
        Close(end);
    }

    private void Name(string member)
    {
        Comma();
        if (_lists.Peek()) return;
        Raw("\""u8);
        Plain(member);
        Raw("\":"u8);
    }

    private void Comma()
    {
        if (!_isFirst) Raw(","u8);
        _isFirst = false;
    }

    private void Close(ReadOnlySpan<byte> end)
    {
        Raw(end);
        _isFirst = false;
    }

    private void Quoted(string text)
    {
        Raw("\""u8);
        Raw(JsonEncodedText.Encode(text, VisibleJson.Encoder).EncodedUtf8Bytes);
        Raw("\""u8);
    }
}
