using System.Numerics;

namespace Electoral.Tally.Audits;

/// <summary>A share of votes as a fraction of small whole numbers.</summary>
internal static class AuditShare
{
    private const int Parts = 10_000;

    /// <exception cref="ArgumentOutOfRangeException">It is not strictly between 0 and 1 with at most four decimals.
    /// </exception>
    public static (int Above, int Below) Of(decimal share)
    {
        bool isRight = share is > 0 and < 1 && decimal.Round(share, 4) == share;
        if (!isRight)
        {
            Throw.ParameterOutOfRange(
                (double)share, nameof(share), "a share strictly between 0 and 1 with at most four decimals");
        }

        int above = (int)(share * Parts);
        int divisor = (int)BigInteger.GreatestCommonDivisor(above, Parts);
        return (above / divisor, Parts / divisor);
    }
}
