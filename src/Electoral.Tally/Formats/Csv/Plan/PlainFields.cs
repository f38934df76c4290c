using System.Runtime.Intrinsics;

namespace Electoral.Tally;

/// <summary>Fields of a record without quotes: each begins after the separator that ends the one before.</summary>
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
