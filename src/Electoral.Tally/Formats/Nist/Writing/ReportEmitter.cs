using System.Buffers.Text;
using System.Text;

namespace Electoral.Tally;

/// <summary>Writes the objects of a report in one of its forms, into a buffer that is taken when it is full.</summary>
/// <remarks>
/// Members are written in the order that the XML schema requires; JSON accepts any order. Not safe to share between
/// threads.
/// </remarks>
internal abstract class ReportEmitter
{
    private const int FullSize = 1 << 16, LongestNumber = 20;

    private byte[] _buffer = new byte[FullSize * 2];
    private int _length;

    /// <summary>Whether what was written should be taken.</summary>
    public bool IsFull => _length >= FullSize;

    /// <summary>What was written; valid until more is written.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        var written = _buffer.AsMemory(0, _length);
        _length = 0;
        return written;
    }

    /// <summary>The report begins.</summary>
    public abstract void BeginReport();

    /// <summary>The report ends.</summary>
    public abstract void EndReport();

    /// <summary>An object begins, as a member or as an element of a list.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">The class.</param>
    /// <param name="id">The identifier; null for none.</param>
    public abstract void Begin(string member, string type, string? id = null);

    /// <summary>The object ends.</summary>
    public abstract void End(string member);

    /// <summary>A list of objects begins.</summary>
    public abstract void BeginList(string member);

    /// <summary>The list ends.</summary>
    public abstract void EndList();

    /// <summary>A text.</summary>
    /// <param name="member">The member.</param>
    /// <param name="text">The text.</param>
    public abstract void Text(string member, string text);

    /// <summary>A number.</summary>
    public abstract void Number(string member, long number);

    /// <summary>True or false.</summary>
    public abstract void Flag(string member, bool flag);

    /// <summary>A list of identifiers begins.</summary>
    public abstract void BeginIds(string member);

    /// <summary>An identifier of the list.</summary>
    public abstract void Id(string prefix, int number);

    /// <summary>The list of identifiers ends.</summary>
    public abstract void EndIds(string member);

    /// <summary>A text with its language.</summary>
    public abstract void Texts(string member, string text, string language);

    /// <summary>What the standard has no field for.</summary>
    public abstract void Identifier(string type, string? label, string value);

    /// <summary>Votes of a sheet.</summary>
    public abstract void Votes(int row, int count);

    /// <summary>Begins ballots or other counts of a sheet.</summary>
    public abstract void BeginCounts(string member, int row, bool hasType);

    protected void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Characters that need no escape.</summary>
    protected void Plain(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    protected void Digits(long number)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out int written);
        _length += written;
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
    }
}
