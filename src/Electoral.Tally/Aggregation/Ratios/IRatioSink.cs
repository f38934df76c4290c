using System.Numerics;

namespace Electoral.Tally;

/// <summary>Receives the two counts of each row that has both and a denominator other than 0.</summary>
internal interface IRatioSink
{
    void Add<TOver, TUnder>(ReadOnlySpan<TOver> over, ReadOnlySpan<TUnder> under)
        where TOver : unmanaged, IBinaryInteger<TOver>
        where TUnder : unmanaged, IBinaryInteger<TUnder>;
}
