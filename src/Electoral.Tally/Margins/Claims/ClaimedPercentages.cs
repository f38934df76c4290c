using System.Numerics;

namespace Electoral.Tally;

/// <summary>Printed percentages of a claim checked against its counts.</summary>
/// <remarks>
/// What they are percentages of is often not said, and is as often the ballots or the registered voters as the valid
/// votes. They contradict the counts only where no whole number at all can be what they are percentages of, all rounded
/// or all cut off; or where the claim says of what, and that number is not one of these.
/// </remarks>
internal sealed class ClaimedPercentages
{
    private readonly Claim _claim;
    private readonly PrintedShare[] _shares;
    private readonly decimal _sum;

    public ClaimedPercentages(Claim claim, ClaimedLines lines)
    {
        _claim = claim;
        var shares = new List<PrintedShare>();
        var taken = new HashSet<int>();
        foreach (var (key, printed) in claim.Percentages)
        {
            var selections = lines.Selections(key);
            if (lines.VotesOf(selections) is Int128 votes) shares.Add(new(key, votes, printed));
            // A candidate together with one of the candidate's lines states the same votes twice.
            if (taken.Overlaps(selections)) continue;
            taken.UnionWith(selections);
            _sum += Least(printed);
        }

        _shares = [.. shares];
    }

    /// <summary>What contradicts the counts; none where the percentages can be right.</summary>
    public IEnumerable<ReportStatement> Contradictions()
    {
        if (_sum > 100) yield return new("percentages-exceed-whole", ClaimTexts.PercentagesExceed, _sum);
        if (_shares.Length == 0 || Fits(share => share.WholesRounded) || Fits(share => share.WholesCut)) yield break;
        if (Bases() is [var stated, ..])
        {
            var unlike = _shares.First(share => !Contains(share.WholesRounded, stated));
            yield return Of(unlike, stated, "percentage-contradicts-count");
            yield break;
        }

        var low = _shares.MaxBy(share => share.WholesRounded.Least);
        var high = _shares.MinBy(share => share.WholesRounded.Most ?? low.WholesRounded.Least + LeastBase());
        yield return low.WholesRounded.Least > high.WholesRounded.Most && low != high
            ? new(
                "percentage-contradicts-count", ClaimTexts.PercentagesApart, low.Key, low.Votes,
                new PrintedNumber(low.Printed), low.WholesRounded.Least, high.Key, high.Votes,
                new PrintedNumber(high.Printed), high.WholesRounded.Most)
            : new(
                "percentage-contradicts-count", ClaimTexts.PercentageOfNothing, high.Key, high.Votes,
                new PrintedNumber(high.Printed), LeastBase());
    }

    /// <summary>The percentage that differs from that of the claimed valid votes, which it may not be of.</summary>
    public IEnumerable<ReportStatement> Differences()
    {
        if (_claim is not { PercentagesOf: null, Valid: long valid and > 0 }) yield break;
        foreach (var share in _shares.Where(share => !Contains(share.WholesRounded, valid)).Take(1))
        {
            yield return Of(share, valid, "percentage-differs");
        }
    }

    private bool Fits(Func<PrintedShare, (BigInteger Least, BigInteger? Most)> wholes)
    {
        if (Bases() is { } stated) return stated.Any(whole => _shares.All(share => Contains(wholes(share), whole)));
        var least = _shares.Max(share => wholes(share).Least);
        return _shares.All(share => !(BigInteger.Max(least, LeastBase()) > wholes(share).Most));
    }

    /// <summary>
    /// What the percentages can be of where the claim says that, and gives the number; otherwise null.
    /// </summary>
    private BigInteger[]? Bases()
    {
        long?[] stated = _claim.PercentagesOf switch
        {
            ShareOf.Valid => [_claim.Valid],
            ShareOf.BallotsCast => [_claim.BallotsCast],
            ShareOf.Registered => [_claim.RegisteredTotal, _claim.Registered],
            _ => [],
        };
        BigInteger[] known = [.. stated.OfType<long>().Distinct().Select(number => (BigInteger)number)];
        return known.Length == 0 ? null : known;
    }

    /// <summary>Whatever they are of holds every vote that the claim gives.</summary>
    private BigInteger LeastBase() => BigInteger.Max(1, _claim.VoteTotal);

    private static bool Contains((BigInteger Least, BigInteger? Most) wholes, BigInteger whole) =>
        whole >= wholes.Least && !(whole > wholes.Most);

    private static decimal Least(decimal printed)
    {
        decimal half = 0.5m;
        for (int digit = 0; digit < printed.Scale; digit++) half /= 10;
        return Math.Max(0, printed - half);
    }

    private static ReportStatement Of(PrintedShare share, BigInteger whole, string code) => new(
        code, ClaimTexts.PercentageOfOther, share.Key, share.Votes, whole,
        whole.IsZero ? 0m : (decimal)share.Votes * 100 / (decimal)whole, new PrintedNumber(share.Printed));

    /// <summary>A percentage with the digits that were printed, in the language of the report.</summary>
    private sealed class PrintedNumber(decimal printed) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? language) => printed.ToString(null, language);
    }
}
