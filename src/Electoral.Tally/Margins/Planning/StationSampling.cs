using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Draws stations at random, within strata, from a seed that can be published.</summary>
/// <remarks>
/// Anybody who has the list of stations and the seed gets the same draw. The random numbers of a stratum are determined
/// by the seed and the stratum alone; publish the list before the seed is drawn, for example with dice in public.
/// </remarks>
public static class StationSampling
{
    /// <summary>Draws stations without replacement, each set of a stratum with the same chance.</summary>
    /// <param name="stations">The list of stations; its order is that of the table, whatever that of the file.</param>
    /// <param name="perStratum">How many to draw of each stratum; strata not named give none.</param>
    /// <param name="seed">The published seed.</param>
    /// <param name="stratum">The stratum of a station; null for that of the table.</param>
    /// <returns>The drawn stations, as a table in the order of the list.</returns>
    /// <exception cref="ArgumentException">A stratum has fewer stations than are to be drawn.</exception>
    public static TallyTable SampleStations(
        this TallyTable stations, IReadOnlyDictionary<string, long> perStratum, ulong seed,
        Func<TallyRow, string?>? stratum = null)
    {
        ArgumentNullException.ThrowIfNull(stations);
        ArgumentNullException.ThrowIfNull(perStratum);
        stratum ??= row => row.Stratum;
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int row = 0; row < stations.Count; row++)
        {
            string name = stratum(stations[row]) ?? ReportingUnit.NameOfNone;
            if (!rows.TryGetValue(name, out var own)) rows.Add(name, own = []);
            own.Add(row);
        }

        bool[] isDrawn = new bool[stations.Count];
        foreach (var (name, wanted) in perStratum)
        {
            var own = rows.GetValueOrDefault(name) ?? [];
            if (wanted < 0 || wanted > own.Count) Throw.TooManyToDraw(name, wanted, own.Count);
            foreach (int index in Draw(own.Count, (int)wanted, new(seed, 0, UnitPathKey.Of(name))))
            {
                isDrawn[own[index]] = true;
            }
        }

        return stations.Where(row => isDrawn[row.Index]);
    }

    /// <summary>The first steps of Fisher and Yates' shuffle.</summary>
    private static IEnumerable<int> Draw(int count, int wanted, CounterRandom random)
    {
        int[] indexes = RowOrdering.Identity(count);
        for (int i = 0; i < wanted; i++)
        {
            int other = i + random.NextInt32(count - i);
            (indexes[i], indexes[other]) = (indexes[other], indexes[i]);
        }

        return indexes.Take(wanted);
    }
}
