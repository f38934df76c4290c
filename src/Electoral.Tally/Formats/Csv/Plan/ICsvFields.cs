using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Where the fields of one record lie in its block.</summary>
internal interface ICsvFields
{
    /// <summary>The position of the field's first byte, the opening quote left out.</summary>
    int Start(int field);

    /// <summary>The position behind the field's last byte, the closing quote left out.</summary>
    int End(int field);

    /// <summary>Whether the field has doubled quotes inside.</summary>
    bool IsEscaped(int field);

    /// <summary>The starts of sixteen fields; behind the last one of the record stands anything.</summary>
    Vector512<int> Starts(int field);

    /// <summary>The ends of sixteen fields; behind the last one of the record stands anything.</summary>
    Vector512<int> Ends(int field);

    /// <summary>The starts of four fields; behind the last one of the record stands anything.</summary>
    Vector128<int> QuarterStarts(int field);

    /// <summary>
    /// The ends of four fields; behind the last one of the record is any position of the block, because what comes
    /// before it is read.
    /// </summary>
    Vector128<int> QuarterEnds(int field);
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

    public int End(int field) => unchecked(_ends[field]);

    public bool IsEscaped(int field) => false;

    public Vector512<int> Starts(int field) => unchecked(Vector512.Load(_ends + field - 1) + Vector512<int>.One);

    public Vector512<int> Ends(int field) => unchecked(Vector512.Load(_ends + field));

    public Vector128<int> QuarterStarts(int field) => unchecked(Vector128.Load(_ends + field - 1) + Vector128<int>.One);

    public Vector128<int> QuarterEnds(int field) => unchecked(Vector128.Load(_ends + field));
}

/// <summary>Fields of a record in a block whose index has marked them.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly unsafe struct MarkedFields(
    int* ends, ulong* quoted, ulong* returned, int first, byte* text, int doubledQuote) : ICsvFields<MarkedFields>
{
    private readonly int* _ends = ends;
    private readonly byte* _quoted = (byte*)quoted;
    private readonly byte* _returned = (byte*)returned;
    private readonly byte* _text = text;
    private readonly int _first = first;
    private readonly int _doubledQuote = doubledQuote;

    /// <summary>The fields of a block from its first on.</summary>
    public static MarkedFields Of(SeparatorIndex index, byte* text, byte quote) =>
        new(index.Positions, index.Quoted, index.Returned, 0, text, index.HasDoubled ? quote : -1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MarkedFields Skip(int fields) => unchecked(new(
        _ends, (ulong*)_quoted, (ulong*)_returned, _first + fields, _text, _doubledQuote));

    public int Start(int field) => unchecked(_ends[_first + field - 1] + 1 + Mark(_quoted, field));

    public int End(int field)
    {
        unchecked
        {
            int end = _ends[_first + field] - Mark(_quoted, field);
            return _returned == null ? end : end - Mark(_returned, field);
        }
    }

    /// <remarks>
    /// Where quotes stand around whole fields only, one that has a quote inside is quoted, and it is doubled.
    /// </remarks>
    public bool IsEscaped(int field)
    {
        if (_doubledQuote < 0) return false;
        int start = Start(field);
        return new ReadOnlySpan<byte>(_text + start, End(field) - start).Contains((byte)_doubledQuote);
    }

    public Vector512<int> Starts(int field) => unchecked(
        Vector512.Load(_ends + _first + field - 1) + Vector512<int>.One - LaneBits.Spread(Marks(_quoted, field)));

    public Vector512<int> Ends(int field)
    {
        unchecked
        {
            // A mark is -1.
            var ends = Vector512.Load(_ends + _first + field) + LaneBits.Spread(Marks(_quoted, field));
            return _returned == null ? ends : ends + LaneBits.Spread(Marks(_returned, field));
        }
    }

    public Vector128<int> QuarterStarts(int field) => unchecked(
        Vector128.Load(_ends + _first + field - 1) + Vector128<int>.One
        - LaneBits.SpreadFour(Marks(_quoted, field)));

    public Vector128<int> QuarterEnds(int field)
    {
        unchecked
        {
            var ends = Vector128.Load(_ends + _first + field) + LaneBits.SpreadFour(Marks(_quoted, field));
            return _returned == null ? ends : ends + LaneBits.SpreadFour(Marks(_returned, field));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Mark(byte* marks, int field) => Marks(marks, field) & 1;

    /// <summary>The marks of 25 fields or more, from the lowest bit on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Marks(byte* marks, int field)
    {
        unchecked
        {
            int index = _first + field;
            return Unsafe.ReadUnaligned<int>(marks + (index >> 3)) >> (index & 7);
        }
    }
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

    public Vector128<int> QuarterStarts(int field) => unchecked(Vector128.Load(_starts + field));

    public Vector128<int> QuarterEnds(int field) => unchecked(Vector128.Load(_ends + field));
}
