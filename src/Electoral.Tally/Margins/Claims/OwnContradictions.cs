namespace Electoral.Tally;

/// <summary>What a claim says that cannot be true together, whatever any sheet holds.</summary>
/// <remarks>
/// A voter has one vote, so that counts add up to the valid votes at most. They may add up to less: others are not
/// named. All sums are exact, however large the numbers are.
/// </remarks>
internal sealed class OwnContradictions
{
    private const int MostLines = 5;

    private readonly Claim _claim;
    private readonly ClaimedLines _lines;
    private readonly long? _excess;

    /// <param name="claim">The claim.</param>
    /// <param name="lines">What it calls its counts.</param>
    /// <param name="excess">
    /// The ballots by which collected sheets exceed their registered voters; null where stations may exceed them.
    /// </param>
    public OwnContradictions(Claim claim, ClaimedLines lines, long? excess) =>
        (_claim, _lines, _excess) = (claim, lines, excess);

    /// <summary>The claimed votes that are valid: as stated, and at least all that are given to somebody.</summary>
    public static Int128 LeastValid(Claim claim) => Int128.Max(claim.VoteTotal, claim.Valid ?? 0);

    /// <summary>The fewest ballots with which the claim can be true.</summary>
    public static Int128 LeastBallots(Claim claim) =>
        Int128.Max(LeastValid(claim) + (claim.Invalid ?? 0), claim.BallotsCast ?? 0);

    /// <summary>Whether the claim needs more ballots than the registered voters that it states itself.</summary>
    public static bool ExceedsRegister(Claim claim) =>
        LeastBallots(claim) > claim.RegisteredTotal || LeastBallots(claim) > claim.Registered;

    /// <summary>The contradictions, the plainest first.</summary>
    public IEnumerable<ReportStatement> All() =>
        [.. Votes(), .. Ballots(), .. Register(), .. new ClaimedPercentages(_claim, _lines).Contradictions()];

    private IEnumerable<ReportStatement> Votes()
    {
        var sum = _claim.VoteTotal;
        if (_claim.Valid is long valid && sum > valid)
        {
            yield return new("votes-exceed-valid", ClaimTexts.VotesExceedValid, sum, valid, sum - valid);
            foreach (var (key, votes) in _claim.Votes.Where(vote => vote.Value > valid).Take(MostLines))
            {
                if (_claim.Votes.Count == 1) break;
                yield return new("count-exceeds-valid", ClaimTexts.CountExceedsValid, key, votes, valid);
            }
        }
        else if (sum > long.MaxValue)
        {
            yield return new("votes-beyond-all-voters", ClaimTexts.BeyondVoters, sum);
        }

        if (_claim.Stations == 0 && LeastBallots(_claim) > 0)
        {
            yield return new("ballots-without-stations", ClaimTexts.WithoutStations, LeastBallots(_claim));
        }
    }

    private IEnumerable<ReportStatement> Ballots()
    {
        var parts = LeastValid(_claim) + (_claim.Invalid ?? 0);
        if (_claim.BallotsCast is not long ballots || parts <= ballots) yield break;
        yield return _claim.Invalid is long invalid
            ? new(
                "votes-exceed-ballots", ClaimTexts.PartsExceedBallots, LeastValid(_claim), invalid, ballots,
                parts - ballots)
            : new("votes-exceed-ballots", ClaimTexts.VotesExceedBallots, parts, ballots, parts - ballots);
    }

    private IEnumerable<ReportStatement> Register()
    {
        if (_claim.RegisteredTotal > _claim.Registered)
        {
            yield return new(
                "covers-more-than-registered", ClaimTexts.CoversMore, _claim.RegisteredTotal, _claim.Registered);
        }

        if (_excess is not long excess) yield break;
        var ballots = LeastBallots(_claim);
        long? registered = _claim.RegisteredTotal < _claim.Registered || _claim.Registered is null
            ? _claim.RegisteredTotal
            : _claim.Registered;
        if (registered is long voters && ballots > (Int128)voters + excess)
        {
            yield return new(
                "ballots-exceed-registered", ClaimTexts.ExceedsRegister, ballots, voters, ballots - voters);
        }
    }
}
