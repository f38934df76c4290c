namespace Electoral.Tally.Statistics;

/// <summary>The stations of polling places (centres): where each centre begins, and what was counted.</summary>
/// <remarks>
/// The stations of a centre are neighbours. A station's votes of the tested selection never exceed its total. Immutable
/// once made; equality is that of the object; safe to share between threads.
/// </remarks>
public sealed class CentreStations
{
    private readonly int[] _first;
    private readonly int[] _votes;
    private readonly int[] _totals;

    /// <summary>Stations by centre.</summary>
    /// <param name="firstStations">
    /// The index of the first station of each centre, ascending from 0, and after these the number of stations.
    /// </param>
    /// <param name="votes">The votes of the tested selection, one number per station.</param>
    /// <param name="totals">The ballots that they are a part of, one number per station.</param>
    /// <exception cref="ArgumentException">
    /// The first stations do not ascend from 0 to the number of stations, the lists
    /// differ in length, or votes exceed a total.
    /// </exception>
    public CentreStations(ReadOnlySpan<int> firstStations, ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        Throw.IfNoPart(votes, totals, nameof(votes));
        Throw.IfNoGroups(firstStations, totals.Length, nameof(firstStations));
        (_first, _votes, _totals) = (firstStations.ToArray(), votes.ToArray(), totals.ToArray());
    }

    /// <summary>The number of stations.</summary>
    public int Count => _votes.Length;

    /// <summary>The number of centres.</summary>
    public int Centres => _first.Length - 1;

    /// <summary>The stations of a centre.</summary>
    /// <param name="centre">The index of the centre, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such centre.</exception>
    public StationRange StationsOf(int centre)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(centre);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(centre, Centres);
        return new(_first[centre], _first[centre + 1] - _first[centre]);
    }

    /// <summary>The index of the first station of each centre, and after these the number of stations.</summary>
    public ReadOnlySpan<int> FirstStations => _first;

    /// <summary>The votes of the tested selection.</summary>
    public ReadOnlySpan<int> Votes => _votes;

    /// <summary>The ballots that they are a part of.</summary>
    public ReadOnlySpan<int> Totals => _totals;
}
