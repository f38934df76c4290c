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
}
