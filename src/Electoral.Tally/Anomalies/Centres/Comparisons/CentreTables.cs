namespace Electoral.Tally.Statistics;

/// <summary>The tables of voting centres: where each centre begins, and what its tables counted.</summary>
/// <remarks>
/// Tables of a centre are neighbours. A table's votes of the tested selection never exceed its total. Immutable once
/// made; equality is that of the object; safe to share between threads.
/// </remarks>
public sealed class CentreTables
{
    private readonly int[] _first;
    private readonly int[] _votes;
    private readonly int[] _totals;

    /// <summary>Tables of centres.</summary>
    /// <param name="firstTables">The first table of each centre from 0, and the end after the last.</param>
    /// <param name="votes">The votes of the tested selection, one a table.</param>
    /// <param name="totals">The ballots that they are a part of, one a table.</param>
    /// <exception cref="ArgumentException">
    /// The bounds do not ascend from 0 to the number of tables, the lists differ in length, or votes exceed a total.
    /// </exception>
    public CentreTables(ReadOnlySpan<int> firstTables, ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        Throw.IfNoPart(votes, totals, nameof(votes));
        Throw.IfNoGroups(firstTables, totals.Length, nameof(firstTables));
        (_first, _votes, _totals) = (firstTables.ToArray(), votes.ToArray(), totals.ToArray());
    }

    /// <summary>The number of tables.</summary>
    public int Count => _votes.Length;

    /// <summary>The number of centres.</summary>
    public int Centres => _first.Length - 1;

    /// <summary>The tables of a centre: the first, and how many there are.</summary>
    /// <param name="centre">The place of the centre, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such centre.</exception>
    public (int Start, int Count) TablesOf(int centre)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(centre);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(centre, Centres);
        return (_first[centre], _first[centre + 1] - _first[centre]);
    }

    /// <summary>The first table of each centre from 0, and the end after the last.</summary>
    public ReadOnlySpan<int> FirstTables => _first;

    /// <summary>The votes of the tested selection.</summary>
    public ReadOnlySpan<int> Votes => _votes;

    /// <summary>The ballots that they are a part of.</summary>
    public ReadOnlySpan<int> Totals => _totals;
}
