namespace Electoral.Tally.Kernels;

/// <summary>The stations of centres with two or more: their counts, and where each centre begins.</summary>
/// <param name="First">The first station of each centre, and the number of stations.</param>
/// <param name="Votes">W of each station.</param>
/// <param name="Totals">n of each station, at least 1.</param>
/// <param name="Nodes">The nodes.</param>
internal sealed record StationsByCentre(int[] First, int[] Votes, int[] Totals, MixtureNodes Nodes)
{
    public int Centres => First.Length - 1;

    public int Count => Votes.Length;

    /// <summary>Every n-th centre.</summary>
    public StationsByCentre Thinned(int every)
    {
        var (first, votes, totals) = (new List<int> { 0 }, new List<int>(), new List<int>());
        for (int centre = 0; centre < Centres; centre += every)
        {
            votes.AddRange(Votes.AsSpan(First[centre]..First[centre + 1]));
            totals.AddRange(Totals.AsSpan(First[centre]..First[centre + 1]));
            first.Add(votes.Count);
        }

        return new([.. first], [.. votes], [.. totals], Nodes);
    }
}
