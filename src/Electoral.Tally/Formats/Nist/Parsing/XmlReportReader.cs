using System.Text;
using System.Xml;

namespace Electoral.Tally;

/// <summary>Reads a report in XML, node by node.</summary>
/// <remarks>
/// A document type is refused, and with it every entity but the five of XML; nothing outside the stream is looked up.
/// </remarks>
/// <param name="parser">Receives what is read.</param>
/// <param name="options">Limits and progress.</param>
internal sealed class XmlReportReader(ReportParser parser, ReadOptions options) : IReportReader
{
    private const int MostDepth = 64, CharactersAtOnce = 4096, NodesPerReport = 1 << 16;

    private readonly char[] _characters = new char[CharactersAtOnce];
    private readonly byte[] _bytes = new byte[Encoding.UTF8.GetMaxByteCount(CharactersAtOnce)];
    private readonly Encoder _encoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetEncoder();
    private readonly Dictionary<string, NistMember> _members = new(StringComparer.Ordinal);
    private byte[] _value = new byte[1024];
    private int _length;

    public long Line { get; private set; }

    public async ValueTask Read(Stream stream, bool isAsync, CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings
        {
            Async = isAsync,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        };
        await using var guarded = new TagGuard(stream, options.MaxRecordLength);
        using var xml = XmlReader.Create(guarded, settings);
        var lines = (IXmlLineInfo)xml;
        long nodes = 0;
        while (isAsync ? await xml.ReadAsync().ConfigureAwait(false) : xml.Read())
        {
            Line = lines.LineNumber;
            if (++nodes % NodesPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                options.Progress?.Report(new(guarded.Position, parser.Data.Units.Ids.Count));
            }

            if (xml.Depth > MostDepth) throw new NistFault(Throw.NistTooDeep(MostDepth));
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Begin(xml);
                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace when IsInValue:
                    await Append(xml, isAsync).ConfigureAwait(false);
                    break;
            }
        }
    }

    /// <summary>Whether texts are those of the value that is being read.</summary>
    private bool IsInValue => _open is Open.Value or Open.List || (_depth > 0 && parser.Class == NistClass.Text);

    private Open _open;
    private int _depth, _passedOver;

    private void Begin(XmlReader xml)
    {
        bool isEmpty = xml.IsEmptyElement;
        if (_passedOver > 0 || _open != Open.None)
        {
            // Anything below a value, or below something that is not read, is ignored.
            if (!isEmpty) _passedOver++;
            return;
        }

        if (_depth == 0) BeginRoot(xml);
        else BeginMember(xml);
        if (isEmpty) End();
    }

    private void BeginRoot(XmlReader xml)
    {
        if (xml.LocalName != "ElectionReport" || xml.NamespaceURI != NistVocabulary.XmlNamespace)
        {
            throw new NistFault(Throw.NistNoReport($"{xml.LocalName} ({xml.NamespaceURI})"));
        }

        _depth = 1;
        parser.Begin();
    }

    private void BeginMember(XmlReader xml)
    {
        parser.Member(xml.NamespaceURI == NistVocabulary.XmlNamespace ? MemberOf(xml.LocalName) : NistMember.Unknown);
        if (!parser.IsObject)
        {
            _length = 0;
            _open = parser.IsIdList ? Open.List : Open.Value;
            return;
        }

        parser.Begin();
        _depth++;
        _length = 0;
        if (!xml.MoveToFirstAttribute()) return;
        do
        {
            if (xml.NamespaceURI.Length > 0) continue;
            var member = xml.LocalName == "ObjectId" ? NistMember.Id : MemberOf(xml.LocalName);
            parser.Member(member);
            parser.Value(Encoding.UTF8.GetBytes(xml.Value));
        }
        while (xml.MoveToNextAttribute());
        xml.MoveToElement();
    }

    private void End()
    {
        if (_passedOver > 0)
        {
            _passedOver--;
            return;
        }

        switch (_open)
        {
            case Open.Value:
                parser.Value(_value.AsSpan(0, _length));
                break;
            case Open.List:
                EndId();
                break;
            default:
                if (parser.Class == NistClass.Text)
                {
                    parser.Member(NistMember.Content);
                    parser.Value(_value.AsSpan(0, _length));
                }

                parser.End();
                _depth--;
                break;
        }

        (_open, _length) = (Open.None, 0);
    }

    private async ValueTask Append(XmlReader xml, bool isAsync)
    {
        if (_passedOver > 0) return;
        int read;
        do
        {
            read = isAsync
                ? await xml.ReadValueChunkAsync(_characters, 0, CharactersAtOnce).ConfigureAwait(false)
                : xml.ReadValueChunk(_characters, 0, CharactersAtOnce);
            int bytes = _encoder.GetBytes(_characters.AsSpan(0, read), _bytes, flush: read == 0);
            Append(_bytes.AsSpan(0, bytes));
        }
        while (read > 0);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_open == Open.List)
        {
            AppendIds(bytes);
            return;
        }

        if (_length + bytes.Length > options.MaxRecordLength) TooLong();
        if (_length + bytes.Length > _value.Length) Array.Resize(ref _value, (_length + bytes.Length) * 2);
        bytes.CopyTo(_value.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>A list of identifiers may be long; each identifier may not.</summary>
    private void AppendIds(ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            if (b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                EndId();
                continue;
            }

            if (_length == _value.Length)
            {
                if (_length > options.MaxRecordLength) TooLong();
                Array.Resize(ref _value, _length * 2);
            }

            _value[_length++] = b;
        }
    }

    private void EndId()
    {
        if (_length > 0) parser.Value(_value.AsSpan(0, _length));
        _length = 0;
    }

    private void TooLong() => throw new NistFault(Throw.NistTooLong(options.MaxRecordLength));

    private NistMember MemberOf(string name)
    {
        // "@id" is a name of JSON only.
        if (_members.TryGetValue(name, out var known)) return known;
        const int Most = 1_000;
        var member = NistVocabulary.MemberOf(Encoding.UTF8.GetBytes(name));
        if (_members.Count < Most) _members[name] = member;
        return member;
    }

    /// <summary>What is being read other than objects.</summary>
    private enum Open
    {
        None,
        Value,
        List,
    }
}
