using System.Runtime.Intrinsics;

namespace Electoral.Tally;

/// <summary>Where the fields of one record lie in its block.</summary>
internal interface ICsvFields
{
    /// <summary>The place of the field's first byte, the opening quote left out.</summary>
    int Start(int field);

    /// <summary>The place behind the field's last byte, the closing quote left out.</summary>
    int End(int field);

    /// <summary>Whether the field has doubled quotes inside.</summary>
    bool IsEscaped(int field);

    /// <summary>The starts of sixteen fields; behind the last one of the record stands anything.</summary>
    Vector512<int> Starts(int field);

    /// <summary>The ends of sixteen fields; behind the last one of the record stands anything.</summary>
    Vector512<int> Ends(int field);
}

/// <summary>Fields that can be found from those of an earlier record of the same block.</summary>
internal interface ICsvFields<TSelf> : ICsvFields
{
    /// <summary>The fields of the record that begins <paramref name="fields"/> further on.</summary>
    TSelf Skip(int fields);
}

/// <summary>Fields of a record without quotes: each begins behind the separator that ends the one before.</summary>
internal readonly unsafe struct PlainFields(int* ends) : ICsvFields<PlainFields>
{
    private readonly int* _ends = ends;

    public PlainFields Skip(int fields) => unchecked(new(_ends + fields));

    public int Start(int field) => unchecked(_ends[field - 1] + 1);

    public int End(int field) => _ends[field];

    public bool IsEscaped(int field) => false;

    public Vector512<int> Starts(int field) => unchecked(Vector512.Load(_ends + field - 1) + Vector512<int>.One);

    public Vector512<int> Ends(int field) => unchecked(Vector512.Load(_ends + field));
}

/// <summary>Fields of a record in a block whose index knows their bounds.</summary>
internal readonly unsafe struct BoundedFields(int* starts, int* ends, byte* text, int doubledQuote)
    : ICsvFields<BoundedFields>
{
    private readonly int* _starts = starts;
    private readonly int* _ends = ends;
    private readonly byte* _text = text;
    private readonly int _doubledQuote = doubledQuote;

    public BoundedFields Skip(int fields) => unchecked(new(_starts + fields, _ends + fields, _text, _doubledQuote));

    public int Start(int field) => _starts[field];

    public int End(int field) => _ends[field];

    /// <remarks>
    /// Where quotes stand around whole fields only, one that has a quote inside is quoted, and it is doubled.
    /// </remarks>
    public bool IsEscaped(int field) => _doubledQuote >= 0 && new ReadOnlySpan<byte>(
        _text + _starts[field], _ends[field] - _starts[field]).Contains((byte)_doubledQuote);

    public Vector512<int> Starts(int field) => unchecked(Vector512.Load(_starts + field));

    public Vector512<int> Ends(int field) => unchecked(Vector512.Load(_ends + field));
}

/// <summary>Fields of a record that has quotes, as a walk over it found them.</summary>
internal readonly unsafe struct QuotedFields(int* starts, int* ends, bool* escaped) : ICsvFields
{
    private readonly int* _starts = starts;
    private readonly int* _ends = ends;
    private readonly bool* _escaped = escaped;

    public int Start(int field) => _starts[field];

    public int End(int field) => _ends[field];

    public bool IsEscaped(int field) => _escaped[field];

    public Vector512<int> Starts(int field) => unchecked(Vector512.Load(_starts + field));

    public Vector512<int> Ends(int field) => unchecked(Vector512.Load(_ends + field));
}
