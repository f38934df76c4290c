using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>What is added up of stations for each coarse fraction.</summary>
internal sealed class FractionSums
{
    private readonly List<double>[] _chances =
        [.. Enumerable.Range(0, CoarseFractions.Count).Select(_ => new List<double>())];

    private readonly bool[] _isPossible = new bool[CoarseFractions.Count];
    private readonly long[] _observed = new long[CoarseFractions.Count];

    /// <summary>Adds a station.</summary>
    /// <param name="hits">The fractions that its size can be at.</param>
    /// <param name="chances">How likely each of them is.</param>
    /// <param name="votes">Its votes.</param>
    /// <param name="canVary">Whether its share is neither 0 nor 1.</param>
    /// <returns>Whether its share is one of them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(List<FractionHit> hits, ReadOnlySpan<double> chances, long votes, bool canVary)
    {
        bool isHit = false;
        for (int i = 0; i < hits.Count; i++)
        {
            int fraction = hits[i].Fraction;
            _isPossible[fraction] |= canVary;
            if (chances[i] > 0) _chances[fraction].Add(chances[i]);
            if (hits[i].Count != votes) continue;
            _observed[fraction]++;
            isHit = true;
        }

        return isHit;
    }

    public void Merge(FractionSums others)
    {
        for (int fraction = 0; fraction < CoarseFractions.Count; fraction++)
        {
            _chances[fraction].AddRange(others._chances[fraction]);
            _isPossible[fraction] |= others._isPossible[fraction];
            _observed[fraction] += others._observed[fraction];
        }
    }

    /// <summary>Whether any station can be at a fraction.</summary>
    public bool IsPossible(int fraction) => _isPossible[fraction];

    public long Observed(int fraction) => _observed[fraction];

    /// <summary>The stations at any fraction.</summary>
    public long ObservedAtAny() => _observed.Sum();

    /// <summary>The chances of the stations that have one worth counting.</summary>
    public double[] Chances(int fraction) => [.. _chances[fraction]];
}
