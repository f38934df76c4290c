using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The tables that are furthest from the rest of their centre, as tables go.</summary>
internal static class FurthestTables
{
    /// <summary>The tables with the least tail under the fit without odd tables, the least first.</summary>
    /// <param name="compared">The comparisons.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="most">The most tables.</param>
    public static IEnumerable<(int Table, PValue PValue)> Of(CentreComparer compared, SpreadFit fit, int most)
    {
        var rest = compared.Rest;
        var furthest = new List<(int Table, double LogTail)>();
        for (int table = 0; table < rest.Length; table++)
        {
            if (rest[table].IsUsable) furthest.Add((table, fit.Without.LogTail(rest[table].Score, rest[table].Gamma)));
        }

        return furthest.OrderBy(one => one.LogTail).ThenBy(one => one.Table).Take(most).Select(one => (
            one.Table, PValue.FromLog(one.LogTail, PValueMethod.Asymptotic, PValueSides.TwoSided)));
    }
}
