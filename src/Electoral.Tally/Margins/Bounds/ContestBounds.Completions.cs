using System.Diagnostics;

namespace Electoral.Tally;

public sealed partial class ContestBounds
{
    /// <summary>
    /// The content of the missing stations that is best for a candidate: every vote that can be theirs is.
    /// </summary>
    /// <remarks>Votes, shares and leads over everybody grow with each such vote, so no content is better.</remarks>
    internal Completion BestFor(int candidate)
    {
        long won = CapacityFor(sheet => sheet.Open[candidate]);
        // What collected sheets lack comes first: its ballots are among the collected ones.
        long rest = Outstanding.Incomplete.Where(sheet => sheet.Open[candidate]).Sum(sheet => sheet.Rest ?? 0);
        return new(With(candidate, won), Valid + won, Ballots + Math.Max(0, won - rest));
    }

    /// <summary>The content that is worst for a candidate where a given rival is the one to beat them.</summary>
    /// <remarks>
    /// The candidate gets nothing, the rival all that they can get, and everybody else what the rival cannot: the votes
    /// of the rival and the valid votes are both as many as they can be, so that no share or lead can be smaller where
    /// this rival comes first among the others.
    /// </remarks>
    /// <param name="candidate">The index of the candidate.</param>
    /// <param name="rival">The index of the rival; -1 for none, where there is nobody else.</param>
    internal Completion WorstFor(int candidate, int rival)
    {
        long lost = rival < 0 ? 0 : CapacityFor(sheet => sheet.Open[rival]);
        return new(
            rival < 0 ? _votes : With(rival, lost), Valid + (CapacityAgainst(candidate) ?? 0), Ballots + FromStations);
    }

    /// <summary>
    /// The whole as it is where all outstanding votes are one candidate's, for each of them, and where there are none.
    /// </summary>
    /// <remarks>Where nothing bounds them, more than have been collected are assumed.</remarks>
    internal IEnumerable<ContestBounds> Extremes()
    {
        yield return Complete(_votes, Valid, Ballots);
        for (int candidate = 0; candidate < _votes.Length; candidate++) yield return ExtremeFor(candidate);
    }

    private ContestBounds ExtremeFor(int candidate)
    {
        if (Outstanding.Capacity is not null)
        {
            var best = BestFor(candidate);
            return Complete(best.Votes, best.Valid, best.Ballots);
        }

        long more = 4 * Math.Min(Valid + 1, long.MaxValue / 16);
        return Complete(With(candidate, more), Valid + more, Ballots + more);
    }

    private ContestBounds Complete(long[] votes, long valid, long? ballots) =>
        new(Contest, votes, OutstandingVote.Of(0), valid - votes.Sum())
        {
            Ballots = ballots,
            RegisteredOfWhole = RegisteredOfWhole,
        };

    /// <summary>The outstanding ballots; those on collected sheets are among the collected ballots.</summary>
    private long FromStations => CapacityFor(_ => false);

    private long CapacityFor(Func<IncompleteSheet, bool> isOpen)
    {
        long? capacity = Outstanding.CapacityWhere(isOpen);
        Debug.Assert(capacity is not null, "Rules ask for a completion only where there is a bound.");
        return capacity ?? 0;
    }

    private long[] With(int candidate, long more)
    {
        long[] votes = [.. _votes];
        votes[candidate] += more;
        return votes;
    }
}
