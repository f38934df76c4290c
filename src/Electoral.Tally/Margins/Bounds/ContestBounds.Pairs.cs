namespace Electoral.Tally;

public sealed partial class ContestBounds
{
    private CandidateBound BoundOf(Candidate candidate, int index)
    {
        long votes = _votes[index];
        long? own = Outstanding.CapacityWhere(sheet => sheet.Open[index]);
        long? others = CapacityAgainst(index);
        return new(candidate, votes, votes + own, Share(votes, Valid + others), Share(votes + own, Valid + own));
    }

    /// <summary>
    /// The most outstanding valid votes that are not for a candidate: none where there is nobody else.
    /// </summary>
    private long? CapacityAgainst(int candidate) => _votes.Length == 1 && !Contest.BlankIsValid
        ? 0
        : Outstanding.CapacityWhere(sheet => sheet.IsOpenToOthersThan(candidate));

    private MarginBound Pair(int leader, int rival)
    {
        long lead = _votes[leader] - _votes[rival];
        long? least = lead - Outstanding.CapacityWhere(sheet => sheet.Open[rival]);
        long? most = lead + Outstanding.CapacityWhere(sheet => sheet.Open[leader]);
        long? registered = Outstanding.VotesCap is null && Outstanding.Registered > 0 ? Outstanding.Registered : null;
        return new()
        {
            Leader = Contest.Candidates[leader],
            Rival = Contest.Candidates[rival],
            Lead = lead,
            LeadMin = least,
            LeadMax = most,
            // Votes for third candidates on sheets that lack neither of the two make a share smaller, whatever its
            // sign.
            LeadShareMin = Share(least, ValidAt(leader, rival, isThirdOpen: least > 0)),
            LeadShareMax = Share(most, ValidAt(rival, leader, isThirdOpen: most < 0)),
            TurnoutToTie = (double)lead / registered,
            TurnoutToOverturn = (double)(lead + 1) / registered,
            FewestStationsToTie = Outstanding.FewestFor(lead, rival),
            FewestStationsToOverturn = Outstanding.FewestFor(lead + 1, rival),
        };
    }

    /// <summary>
    /// The valid votes of the whole if one of two candidates gets all that they can get, the other nothing.
    /// </summary>
    private long? ValidAt(int without, int with, bool isThirdOpen) => Valid + Outstanding.CapacityWhere(
        sheet => sheet.Open[with] || (isThirdOpen && sheet.IsOpenToOthersThan(without)));

    private static double? Share(long? part, long? whole) =>
        part is long known && whole is long all and > 0 ? (double)known / all : null;
}
