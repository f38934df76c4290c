using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The stations that are furthest from the rest of their centre, as stations go.</summary>
internal static class FurthestStations
{
    /// <summary>The stations with the least tail under the fit without odd stations, the least first.</summary>
    /// <param name="compared">The comparisons.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="most">The most stations.</param>
    public static IEnumerable<(int Station, PValue PValue)> Of(CentreComparer compared, SpreadFit fit, int most)
    {
        var rest = compared.Rest;
        var furthest = new List<(int Station, double LogTail)>();
        for (int station = 0; station < rest.Length; station++)
        {
            if (!rest[station].IsUsable) continue;
            furthest.Add((station, fit.Without.LogTail(rest[station].Score, rest[station].Gamma)));
        }

        return furthest.OrderBy(one => one.LogTail).ThenBy(one => one.Station).Take(most).Select(one => (
            one.Station, PValue.FromLog(one.LogTail, PValueMethod.Asymptotic, PValueSides.TwoSided)));
    }
}
