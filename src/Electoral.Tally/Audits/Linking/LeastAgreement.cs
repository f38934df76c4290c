namespace Electoral.Tally.Audits;

/// <summary>The least share of all counts that must agree for two sheets to be linked; compared exactly.</summary>
internal readonly struct LeastAgreement
{
    private const int MostDigits = 18;

    private readonly decimal _least;
    private readonly ulong _numerator, _denominator;

    /// <param name="least">The part, above 0 and at most 1.</param>
    public LeastAgreement(decimal least)
    {
        _least = least;
        // Whole numbers are faster to compare; a share with too many digits is compared as a decimal.
        if (least.Scale > MostDigits) return;
        _denominator = 1;
        for (int digit = 0; digit < least.Scale; digit++) _denominator *= 10;
        _numerator = (ulong)(least * _denominator);
    }

    /// <summary>Whether two sheets fit, given how many of their counts are the same.</summary>
    public bool IsMetBy(long same, long all) => same > 0 && (_denominator > 0
        ? (UInt128)(ulong)same * _denominator >= (UInt128)(ulong)all * _numerator
        : same >= _least * all);
}
