namespace Electoral.Tally.Live;

/// <summary>A growing list of which copies cost next to nothing: what changes afterwards is copied in pieces.</summary>
/// <remarks>
/// A copy shares the pieces of 256 elements; the first change of a piece after a copy was taken copies the piece. One
/// thread at a time changes the list or takes a copy; copies may be read by anybody.
/// </remarks>
internal sealed class VersionedList<T>
{
    private const int Bits = 8, Size = 1 << Bits, Mask = Size - 1;

    private T[][] _pieces = [];
    private int[] _owned = [];
    private int _epoch;

    public int Count { get; private set; }

    public T this[int index]
    {
        get => _pieces[index >> Bits][index & Mask];
        set => Own(index >> Bits)[index & Mask] = value;
    }

    public void Add(T element)
    {
        int piece = Count >> Bits;
        if (piece == _pieces.Length)
        {
            Array.Resize(ref _pieces, Math.Max(4, piece * 2));
            Array.Resize(ref _owned, _pieces.Length);
        }

        if (_pieces[piece] is null) (_pieces[piece], _owned[piece]) = (new T[Size], _epoch);
        Own(piece)[Count++ & Mask] = element;
    }

    /// <summary>The list as it is now, for good.</summary>
    public Copy Freeze()
    {
        _epoch++;
        return new(_pieces[..((Count + Mask) >> Bits)], Count);
    }

    private T[] Own(int piece)
    {
        if (_owned[piece] == _epoch) return _pieces[piece];
        _owned[piece] = _epoch;
        return _pieces[piece] = (T[])_pieces[piece].Clone();
    }

    /// <summary>The list as it was at one time.</summary>
    public readonly struct Copy(T[][] pieces, int count)
    {
        public int Count => count;

        public T this[int index] => pieces[index >> Bits][index & Mask];
    }
}
