using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The usable sheets of centres with two or more, and those that are alone.</summary>
/// <param name="Stations">The stations of the centres.</param>
/// <param name="Indexes">The index of each among the usable stations.</param>
/// <param name="Alone">Usable stations that are the only one of their centre.</param>
/// <param name="VotesAlone">The votes of the selection on these.</param>
internal sealed record CentreSheetSet(StationsByCentre Stations, int[] Indexes, long Alone, long VotesAlone)
{
    /// <param name="sheets">The sheets.</param>
    /// <param name="level">The level of the centres.</param>
    public static CentreSheetSet Of(MixtureSheets sheets, UnitLevel level)
    {
        int[] units = sheets.UnitsAt(level);
        var (first, indexes) = (new List<int> { 0 }, new List<int>());
        long alone = 0, votesAlone = 0;
        for (int i = 0, end; i < units.Length; i = end)
        {
            for (end = i + 1; end < units.Length && units[end] == units[i];) end++;
            if (end - i == 1)
            {
                alone++;
                votesAlone += sheets.Usable.Votes[i];
                continue;
            }

            indexes.AddRange(Enumerable.Range(i, end - i));
            first.Add(indexes.Count);
        }

        int[] order = [.. indexes];
        int[] votes = Array.ConvertAll(order, i => sheets.Usable.Votes[i]);
        int[] totals = Array.ConvertAll(order, i => sheets.Usable.Totals[i]);
        return new(new([.. first], votes, totals, MixtureNodes.For(totals)), order, alone, votesAlone);
    }

    /// <summary>Why they cannot be compared, or null.</summary>
    public ReportStatement? Refusal() => Stations.Centres < MixtureRefusal.FewestCentres
        ? new("few-centres", MixtureTexts.FewCentres, Stations.Centres, MixtureRefusal.FewestCentres)
        : MixtureRefusal.Of(Stations.Votes, Stations.Totals);
}
