using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

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
    /// If quotes are only around whole fields, a field with a quote inside is quoted, and the quote is doubled.
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
