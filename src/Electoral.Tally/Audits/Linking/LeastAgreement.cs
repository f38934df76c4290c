namespace Electoral.Tally.Audits;

/// <summary>From which part of all counts on two sheets agree enough to be linked; compared exactly.</summary>
internal readonly struct LeastAgreement
{
    private const int MostDigits = 18;

    private readonly decimal _least;
    private readonly ulong _numerator, _denominator;

    /// <param name="least">The part, above 0 and at most 1.</param>
    public LeastAgreement(decimal least)
    {
        _least = least;
        // Whole numbers are compared faster; of more digits than fit, decimals are.
        if (least.Scale > MostDigits) return;
        _denominator = 1;
        for (int digit = 0; digit < least.Scale; digit++) _denominator *= 10;
        _numerator = (ulong)(least * _denominator);
    }

    /// <summary>Whether two sheets fit of whose counts so many are the same.</summary>
    public bool IsMetBy(long same, long all) => same > 0 && (_denominator > 0
        ? (UInt128)(ulong)same * _denominator >= (UInt128)(ulong)all * _numerator
        : same >= _least * all);
}
