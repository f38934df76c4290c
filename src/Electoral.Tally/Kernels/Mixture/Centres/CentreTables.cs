namespace Electoral.Tally.Kernels;

/// <summary>The tables of centres with two or more: their counts, and where each centre begins.</summary>
/// <param name="First">The first table of each centre, and the number of tables.</param>
/// <param name="Votes">W of each table.</param>
/// <param name="Totals">n of each table, at least 1.</param>
/// <param name="Nodes">The nodes.</param>
internal sealed record CentreTables(int[] First, int[] Votes, int[] Totals, MixtureNodes Nodes)
{
    public int Centres => First.Length - 1;

    public int Count => Votes.Length;

    /// <summary>One in so many centres.</summary>
    public CentreTables Thinned(int every)
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
