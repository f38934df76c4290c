namespace Electoral.Tally.Audits;

/// <summary>The winner has more than a share of all votes.</summary>
internal sealed class ShareAuditRule(decimal share) : AuditRule
{
    private readonly (int Above, int Below) _share = AuditShare.Of(share);

    internal override bool AllowsSeveralVotes => false;

    internal override IReadOnlyList<AuditAssertion> Assertions(
        IReadOnlyList<string> selections, IReadOnlyList<long> votes) =>
        [AuditAssertion.Share(selections, Ranked(votes)[0], _share.Above, _share.Below)];
}
