namespace Electoral.Tally;

/// <summary>How far each station's votes are from what its centre's totals lead one to expect.</summary>
/// <remarks>
/// <para>Null hypothesis: as for <see cref="Homogeneity"/>. Of a centre's B ballots, A for the selection, a station
/// with T of them expects T·A/B, with the hypergeometric variance T·(A/B)(1 − A/B)(B − T)/(B − 1), the station itself
/// counted in. Tied stations: two stations of a centre have equal votes with probability C(T₁, s/2)·C(T₂, s/2)/C(T₁ +
/// T₂, s), where s is the sum of their votes.</para>
/// <para>Not evidence of anything but an unusual station. Real centres vary more than ballots dealt at random; see
/// <see cref="DispersedStations"/>.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class StationScores
{
    private StationScores(double?[] scores, TiedStations ties) => (Scores, Ties) = (scores, ties);

    /// <summary>
    /// The z of each station; null where the centre has one station, no ballots elsewhere, no votes for the selection,
    /// or only votes for it.
    /// </summary>
    public IReadOnlyList<double?> Scores { get; }

    /// <summary>Pairs of stations of one centre with equal votes.</summary>
    public TiedStations Ties { get; }

    /// <summary>
    /// The index of the station that is furthest from its expectation; null where no station has a z.
    /// </summary>
    public int? Furthest
    {
        get
        {
            int? furthest = null;
            double largest = -1;
            for (int station = 0; station < Scores.Count; station++)
            {
                if (!(Math.Abs(Scores[station] ?? -1) > largest) || Scores[station] is null) continue;
                (furthest, largest) = (station, Math.Abs(Scores[station]!.Value));
            }

            return furthest;
        }
    }

    /// <summary>The scores of all stations.</summary>
    /// <param name="stations">The stations of the centres.</param>
    public static StationScores Of(CentreStations stations)
    {
        ArgumentNullException.ThrowIfNull(stations);
        var scores = new double?[stations.Count];
        for (int centre = 0; centre < stations.Centres; centre++) Score(stations, centre, scores);
        return new(scores, TiedStations.Of(stations));
    }

    private static void Score(CentreStations stations, int centre, double?[] scores)
    {
        var (first, count) = stations.StationsOf(centre);
        long votes = 0, ballots = 0;
        for (int station = first; station < first + count; station++)
        {
            votes += stations.Votes[station];
            ballots += stations.Totals[station];
        }

        if (count < 2 || votes == 0 || votes == ballots) return;
        double share = (double)votes / ballots;
        for (int station = first; station < first + count; station++)
        {
            double total = stations.Totals[station];
            double variance = total * share * (1 - share) * (ballots - total) / (ballots - 1);
            if (variance > 0) scores[station] = (stations.Votes[station] - total * share) / Math.Sqrt(variance);
        }
    }
}
