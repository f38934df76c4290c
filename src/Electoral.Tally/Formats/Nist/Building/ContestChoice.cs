using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>Finds the contest to read.</summary>
internal static class ContestChoice
{
    /// <exception cref="NistFault">There is no contest, or there are several and none was chosen;
    /// the message lists them.</exception>
    public static ContestData Of(ReportData data, NistReadOptions choice)
    {
        const int Most = 50;
        var contests = data.Contests;
        if (contests.Count == 0) throw new NistFault(Throw.NistNoContest());
        string[] listed = [.. contests.Take(Most).Select(contest => contest.ToString())];
        if (contests.Count > Most) listed = [.. listed, "…"];
        if (choice.Contest is not { } wanted)
        {
            return contests.Count == 1 ? contests[0] : throw new NistFault(Throw.NistSeveralContests(listed));
        }

        ContestData[] fit = [.. contests.Where(contest => contest.IsChosen)];
        ContestData[] byId = [.. fit.Where(contest => contest.Id == wanted)];
        if (byId.Length == 1) return byId[0];
        return fit.Length switch
        {
            0 => throw new NistFault(Throw.NistNoSuchContest(wanted, listed)),
            1 => fit[0],
            _ => throw new NistFault(Throw.NistSeveralFit(wanted, fit.Select(contest => contest.ToString()))),
        };
    }
}
