using System.Runtime.Intrinsics;

namespace Electoral.Tally;

/// <summary>Fields of a record that has quotes, as found by a walk over it.</summary>
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
