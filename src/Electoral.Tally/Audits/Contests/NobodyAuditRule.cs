namespace Electoral.Tally.Audits;

/// <summary>No selection has more than a share of all votes.</summary>
internal sealed class NobodyAuditRule(decimal share) : AuditRule
{
    private readonly (int Above, int Below) _share = AuditShare.Of(share);

    internal override bool AllowsSeveralVotes => false;

    internal override IReadOnlyList<AuditAssertion> Assertions(
        IReadOnlyList<string> selections, IReadOnlyList<long> votes) =>
        [.. Ranked(votes).Select(one => AuditAssertion.AtMost(selections, one, _share.Above, _share.Below))];
}
