namespace Electoral.Tally.Audits;

/// <summary>Every winner has more votes than every other.</summary>
internal sealed class PluralityAuditRule(int winners) : AuditRule
{
    internal override bool AllowsSeveralVotes => true;

    internal override IReadOnlyList<AuditAssertion> Assertions(
        IReadOnlyList<string> selections, IReadOnlyList<long> votes)
    {
        if (winners >= selections.Count) Throw.NoReportedContest("there are as many winners as selections");
        int[] ranked = Ranked(votes);
        return
        [
            .. from winner in ranked.Take(winners)
               from loser in ranked.Skip(winners)
               select AuditAssertion.Pair(selections, winner, loser),
        ];
    }
}
