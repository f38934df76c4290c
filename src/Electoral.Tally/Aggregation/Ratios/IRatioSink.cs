using System.Numerics;

namespace Electoral.Tally;

/// <summary>Takes the two counts of rows that have both, and not 0 below the line.</summary>
internal interface IRatioSink
{
    void Add<TOver, TUnder>(ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>;
}
