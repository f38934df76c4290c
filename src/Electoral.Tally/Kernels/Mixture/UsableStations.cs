namespace Electoral.Tally.Kernels;

/// <summary>Stations that a mixture model can use: n = votes of the selection and abstentions together.</summary>
/// <param name="Rows">The rows that are usable.</param>
/// <param name="Totals">n of each, at least 1.</param>
/// <param name="Votes">W of each.</param>
/// <param name="Missing">Rows that lack a count.</param>
/// <param name="BallotsAboveRegistered">Rows with more ballots cast than registered voters.</param>
/// <param name="VotesAboveBallots">Rows with more votes than ballots cast.</param>
/// <param name="NobodyLeft">Rows where all registered voters voted for others, n = 0.</param>
internal sealed record UsableStations(
    int[] Rows, int[] Totals, int[] Votes, int Missing, int BallotsAboveRegistered, int VotesAboveBallots,
    int NobodyLeft)
{
    /// <param name="registered">Registered voters of each row, negative if missing.</param>
    /// <param name="ballots">Ballots cast, likewise.</param>
    /// <param name="votes">Votes of the selection, likewise.</param>
    public static UsableStations Of(ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes)
    {
        var (rows, totals, own) = (new List<int>(), new List<int>(), new List<int>());
        int missing = 0, ballotsAbove = 0, votesAbove = 0, nobody = 0;
        for (int row = 0; row < votes.Length; row++)
        {
            long n = (long)registered[row] - ballots[row] + votes[row];
            if (registered[row] < 0 || ballots[row] < 0 || votes[row] < 0)
            {
                missing++;
            }
            else if (ballots[row] > registered[row])
            {
                ballotsAbove++;
            }
            else if (votes[row] > ballots[row])
            {
                votesAbove++;
            }
            else if (n == 0)
            {
                nobody++;
            }
            else
            {
                rows.Add(row);
                totals.Add((int)n);
                own.Add(votes[row]);
            }
        }

        return new([.. rows], [.. totals], [.. own], missing, ballotsAbove, votesAbove, nobody);
    }
}
