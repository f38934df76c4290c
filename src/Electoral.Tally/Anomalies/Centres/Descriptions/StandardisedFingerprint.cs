namespace Electoral.Tally;

/// <summary>
/// Turnout and share of stations, standardised inside their centre, small stations against large ones.
/// </summary>
/// <remarks>
/// <para>After Jiménez, Hidalgo and Klimek (2017), Sci. Adv. 3:e1602363. Centres with at least three stations and some
/// spread in both figures; mean and standard deviation (n − 1) are the centre's. Small are the stations with at most
/// the median of registered voters of the stations used.</para>
/// <para>Null hypothesis: inside a centre, size has nothing to do with turnout and share. The difference of the mean
/// scores between small and large stations has then about the mean 0; its standard error comes from the centres, each
/// taken as one observation.</para>
/// <para>Not evidence of: coercion, by itself. Small stations are late ones where rolls are filled one after another,
/// and hold other voters.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class StandardisedFingerprint
{
    /// <summary>Centres with fewer stations are left out.</summary>
    public const int FewestStations = 3;

    private readonly FingerprintStation[] _stations;
    private readonly bool[] _small;

    internal StandardisedFingerprint(FingerprintStation[] stations, int centres, double median)
    {
        (_stations, Centres, MedianRegistered) = (stations, centres, median);
        _small = Array.ConvertAll(stations, station => station.Registered <= median);
    }

    /// <summary>The stations used, in their order.</summary>
    public IReadOnlyList<FingerprintStation> Stations => _stations;

    /// <summary>The centres that they belong to.</summary>
    public int Centres { get; }

    /// <summary>The median of registered voters of the stations used.</summary>
    public double MedianRegistered { get; }

    /// <summary>Pearson's correlation of both scores; null where it is not defined.</summary>
    public double? Correlation
    {
        get
        {
            double found = AssociationSums.Correlation(
                Array.ConvertAll(_stations, station => station.TurnoutZ),
                Array.ConvertAll(_stations, station => station.ShareZ));
            return double.IsFinite(found) ? found : null;
        }
    }

    /// <summary>The mean score of the turnout of small and of large stations; null where there are none.</summary>
    public (double? Small, double? Large) MeanTurnoutZ => Means(station => station.TurnoutZ);

    /// <summary>The mean score of the share of small and of large stations; null where there are none.</summary>
    public (double? Small, double? Large) MeanShareZ => Means(station => station.ShareZ);

    /// <summary>
    /// Standard normal score of the difference of small and large stations in the share; null with fewer than ten
    /// centres that have both.
    /// </summary>
    public double? ShareScore => Score(station => station.ShareZ);

    /// <summary>The same for turnout.</summary>
    public double? TurnoutScore => Score(station => station.TurnoutZ);

    /// <summary>Standardises stations.</summary>
    /// <param name="stations">The stations of the centres: votes of the selection out of ballots cast.</param>
    /// <param name="registered">Registered voters, one per station.</param>
    /// <returns>Null where no centre can be used.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static StandardisedFingerprint? Of(CentreStations stations, ReadOnlySpan<int> registered)
    {
        ArgumentNullException.ThrowIfNull(stations);
        Throw.IfUnlikeLengths(stations.Count, registered.Length, nameof(registered));
        return FingerprintScores.Of(stations, registered);
    }

    private (double? Small, double? Large) Means(Func<FingerprintStation, double> figure)
    {
        double[] sums = [0, 0];
        int[] counts = [0, 0];
        for (int i = 0; i < _stations.Length; i++)
        {
            int side = _small[i] ? 0 : 1;
            sums[side] += figure(_stations[i]);
            counts[side]++;
        }

        return (counts[0] > 0 ? sums[0] / counts[0] : null, counts[1] > 0 ? sums[1] / counts[1] : null);
    }

    // Scores of a centre add up to 0, so what its small stations have more, its large ones have less.
    private double? Score(Func<FingerprintStation, double> figure)
    {
        var (small, large) = (_small.Count(isSmall => isSmall), _small.Count(isSmall => !isSmall));
        if (small == 0 || large == 0) return null;
        double sum = 0, squares = 0;
        int mixed = 0;
        for (int first = 0, end; first < _stations.Length; first = end)
        {
            double of = 0;
            bool hasSmall = false, hasLarge = false;
            for (end = first; end < _stations.Length && _stations[end].Centre == _stations[first].Centre; end++)
            {
                of += figure(_stations[end]) * (_small[end] ? 1.0 / small : -1.0 / large);
                if (_small[end]) hasSmall = true;
                else hasLarge = true;
            }

            if (hasSmall && hasLarge) mixed++;
            sum += of;
            squares += of * of;
        }

        return mixed >= 10 && squares > 0 ? sum / Math.Sqrt(squares) : null;
    }
}
