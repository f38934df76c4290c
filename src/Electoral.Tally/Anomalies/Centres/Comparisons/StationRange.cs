namespace Electoral.Tally.Statistics;

/// <summary>The stations of one centre among all stations of a <see cref="CentreStations"/>.</summary>
/// <param name="Start">The index of the first station.</param>
/// <param name="Count">The number of stations.</param>
/// <remarks>Equality is that of all parts. Immutable and safe to share between threads.</remarks>
public readonly record struct StationRange(int Start, int Count)
{
    /// <summary>The index after the last station.</summary>
    public int End => Start + Count;
}
