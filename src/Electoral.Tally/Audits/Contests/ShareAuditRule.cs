namespace Electoral.Tally.Audits;

/// <summary>The winner has more than a share of all votes.</summary>
internal sealed class ShareAuditRule : AuditRule
{
    private const int Parts = 10_000;

    private readonly int _share;

    public ShareAuditRule(decimal share)
    {
        bool isRight = share is > 0 and < 1 && decimal.Round(share, 4) == share;
        if (!isRight)
        {
            Throw.ParameterOutOfRange(
                (double)share, nameof(share), "a share strictly between 0 and 1 with at most four decimals");
        }

        _share = (int)(share * Parts);
    }

    internal override bool AllowsSeveralVotes => false;

    internal override IReadOnlyList<AuditAssertion> Assertions(
        IReadOnlyList<string> selections, IReadOnlyList<long> votes)
    {
        int divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(_share, Parts);
        return
        [
            AuditAssertion.Share(selections, Ranked(votes)[0], _share / divisor, Parts / divisor),
        ];
    }
}
