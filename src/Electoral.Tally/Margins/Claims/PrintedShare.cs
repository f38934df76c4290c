using System.Numerics;

namespace Electoral.Tally;

/// <summary>Votes with the percentage printed for them: what they can be a percentage of.</summary>
/// <param name="Key">What the claim calls them.</param>
/// <param name="Votes">The votes.</param>
/// <param name="Printed">The percentage; its decimals say how coarse it is.</param>
internal readonly record struct PrintedShare(string Key, Int128 Votes, decimal Printed)
{
    /// <summary>The whole numbers of which the votes are the percentage, rounded to its digits.</summary>
    /// <value>The least and the most; the most is null where the percentage may stand for nothing.</value>
    public (BigInteger Least, BigInteger? Most) WholesRounded
    {
        get
        {
            // Half a unit of the last digit to either side; both ends may be rounded to it.
            var (units, hundred) = Units;
            var votes = 2 * hundred * (BigInteger)Votes;
            return (Ceiling(votes, 2 * units + 1), units.IsZero ? null : votes / (2 * units - 1));
        }
    }

    /// <summary>The same where the digits that follow were cut off instead.</summary>
    public (BigInteger Least, BigInteger? Most) WholesCut
    {
        get
        {
            var (units, hundred) = Units;
            var votes = hundred * (BigInteger)Votes;
            return (votes / (units + 1) + 1, units.IsZero ? null : votes / units);
        }
    }

    /// <summary>The percentage in units of its last digit, and how many of them 100 % are.</summary>
    private (BigInteger Units, BigInteger Hundred) Units
    {
        get
        {
            var scale = BigInteger.Pow(10, Printed.Scale);
            Span<int> bits = stackalloc int[4];
            decimal.GetBits(Printed, bits);
            var units = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
            return (units, 100 * scale);
        }
    }

    private static BigInteger Ceiling(BigInteger numerator, BigInteger denominator) =>
        (numerator + denominator - 1) / denominator;
}
