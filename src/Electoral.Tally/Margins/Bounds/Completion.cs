namespace Electoral.Tally;

/// <summary>One content of the missing stations: the result of the whole that it leads to.</summary>
/// <param name="Votes">The votes of each candidate in the whole.</param>
/// <param name="Valid">The valid votes of the whole.</param>
/// <param name="Ballots">The ballots of the whole; null where collected sheets do not give them.</param>
internal readonly record struct Completion(long[] Votes, long Valid, long? Ballots)
{
    /// <summary>The most votes of anybody but the given candidate; 0 where there is nobody else.</summary>
    public long MostOfOthers(int candidate)
    {
        long most = 0;
        for (int other = 0; other < Votes.Length; other++)
        {
            if (other != candidate) most = Math.Max(most, Votes[other]);
        }

        return most;
    }
}
