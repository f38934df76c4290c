namespace Electoral.Tally;

/// <summary>Checks one claim against the sheets of a table.</summary>
internal sealed class ClaimChecker
{
    private readonly Claim _claim;
    private readonly ClaimOptions _options;
    private readonly Contest _contest;
    private readonly ClaimedLines _lines;
    private readonly CollectedSheets _sheets;
    private readonly OutstandingStations _outstanding;
    private readonly ClaimCoverage _coverage;
    private readonly SumBounds _bounds;
    private readonly bool _lacksRegistered;

    public ClaimChecker(
        Contest contest, CollectedSheets sheets, Claim claim, OutstandingStations outstanding, ClaimOptions options)
    {
        (_claim, _options, _contest, _sheets, _outstanding) = (claim, options, contest, sheets, outstanding);
        _lines = new(claim, contest);
        bool isByRegistered = claim.RegisteredTotal is not null || claim.RegisteredShare is not null;
        long[]? registered = isByRegistered ? sheets.Registered() : null;
        long? voters = registered?.Sum() + outstanding.Registered;
        _coverage = ClaimReading.Of(claim, sheets.Count + outstanding.Count, voters);
        _bounds = new(_coverage, outstanding, registered);
        _lacksRegistered = !_coverage.IsAll && isByRegistered && _coverage.RegisteredInAll is null;
    }

    public ClaimCheck Check(CancellationToken cancellation)
    {
        var counts = new ClaimedCount[_lines.Count];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = _options.MaxDegreeOfParallelism,
            CancellationToken = cancellation,
        };
        Parallel.For(0, counts.Length, parallel, index => counts[index] = Count(index));
        long[] valid = _sheets.Valid();
        var stated = _claim.VoteTotal;
        bool isComplete = _lines.Rest.Count == 0 && !_contest.BlankIsValid;
        var check = new ClaimCheck
        {
            Claim = _claim,
            Contest = _contest,
            Coverage = _coverage,
            CollectedSheets = _sheets.Count,
            LeastCollectedInside = Overlap(),
            Capacity = _outstanding.Capacity,
            MissingStations = _outstanding.Count,
            Against = _outstanding.Against,
            Counts = counts,
            // What a sheet that was cut off leaves for others is more than it holds.
            Others = !isComplete && !_outstanding.IsSheetCutOff && _claim.Valid - stated is Int128 rest && rest >= 0
                ? Others(valid, (long)rest)
                : null,
            Ballots = Ballots(),
            Invalid = Invalid(),
            Valid = new(
                "valid", _claim.Valid ?? long.CreateSaturating(stated), valid.Sum(), _bounds.OfVotes(valid)),
            StatesValid = _claim.Valid is not null || isComplete,
            Margin = Margin(),
        };
        ClaimedCount[] all = check.Others is { } others ? [.. counts, others] : counts;
        if (_coverage.IsAll)
        {
            long[] collected = [.. all.Select(count => count.Collected)];
            long[] claimed = [.. all.Select(count => count.Claimed)];
            check = check with { Full = FullClaim.Of(collected, claimed, _outstanding.Capacity) };
        }

        bool isBound = !(_outstanding.Capacity > _outstanding.Registered);
        long excess = OwnContradictions.ExceedsRegister(_claim) ? _sheets.BeyondRegister() : 0;
        ReportStatement[] own = [.. new OwnContradictions(_claim, _lines, isBound ? excess : null).All()];
        var premises = ClaimPremises.Of(check, _sheets, _outstanding, own, excess);
        return ClaimJudgement.Judge(
            check, own, premises, Arithmetic(stated, isComplete, isBound), _lacksRegistered);
    }

    private ClaimedCount Count(int index)
    {
        var (key, selections) = _lines[index];
        return Counted(key, _claim.Votes[key], _sheets.Votes(selections));
    }

    private ClaimedCount Others(long[] valid, long claimed)
    {
        var rest = (long[])valid.Clone();
        for (int index = 0; index < _lines.Count; index++)
        {
            long[] votes = _sheets.Votes(_lines[index].Selections);
            for (int i = 0; i < rest.Length; i++) rest[i] -= votes[i];
        }

        return Counted("others", claimed, rest);
    }

    private ClaimedCount Counted(string name, long claimed, long[] votes)
    {
        var count = new ClaimedCount(name, claimed, votes.Sum(), _bounds.OfVotes(votes));
        return count.Shortfall == 0 ? count : count with { FewestFalseSheets = _bounds.FewestFalse(votes, claimed) };
    }

    private ClaimedMargin? Margin()
    {
        if (_lines.Count < 2) return null;
        var indexes = Enumerable.Range(0, _lines.Count);
        int[] byClaim = [.. indexes.OrderByDescending(index => _claim.Votes[_lines[index].Key])];
        var (first, second) = _options.Margin is { } pair
            ? (_lines.IndexOf(pair.First, _claim), _lines.IndexOf(pair.Second, _claim))
            : (byClaim[0], byClaim[1]);
        long[] differences = _sheets.Votes(_lines[first].Selections), other = _sheets.Votes(_lines[second].Selections);
        for (int i = 0; i < differences.Length; i++) differences[i] -= other[i];
        var (firstKey, secondKey) = (_lines[first].Key, _lines[second].Key);
        long claimed = _claim.Votes[firstKey] - _claim.Votes[secondKey];
        return new(firstKey, secondKey, claimed, _bounds.OfDifference(differences));
    }

    private long? Overlap() => _coverage.IsAll ? _sheets.Count
        : _coverage.Stations is long k && _outstanding.Count is not null ? Math.Min(_bounds.Overlap(k), _sheets.Count)
        : null;

    /// <summary>
    /// The ballots that the claim states or, where it states invalid votes, needs: these can only be too many.
    /// </summary>
    private ClaimedCount? Ballots()
    {
        if (_claim.BallotsCast is null && _claim.Invalid is null) return null;
        long[] least = _sheets.BallotsAtLeast();
        long? most = _sheets.BallotsAtMost() is { } each ? _bounds.OfVotes(each).High : null;
        if (_claim.BallotsCast is not long ballots)
        {
            long needed = long.CreateSaturating(OwnContradictions.LeastBallots(_claim));
            return new("ballots cast", needed, least.Sum(), new(null, most));
        }

        var count = Counted("ballots cast", ballots, least);
        return count with { Possible = new(count.Possible.Low, most) };
    }

    /// <summary>The claimed invalid votes; nothing limits how many other stations have.</summary>
    private ClaimedCount? Invalid()
    {
        if (_claim.Invalid is not long claimed || _sheets.Invalid() is not { } invalid) return null;
        var count = Counted("invalid votes", claimed, invalid);
        return count with { Possible = new(count.Possible.Low, null) };
    }

    private List<ReportStatement> Arithmetic(Int128 stated, bool isComplete, bool isBound)
    {
        var found = new List<ReportStatement>();
        if (isComplete && _claim.Valid is long valid && stated < valid)
        {
            found.Add(new("sum-differs", ClaimTexts.SumDiffers, stated, valid, valid - stated));
        }

        if (!isBound && OwnContradictions.ExceedsRegister(_claim))
        {
            found.Add(new(
                "ballots-beyond-registered", ClaimTexts.NotWithinRegister, OwnContradictions.LeastBallots(_claim),
                _claim.RegisteredTotal ?? _claim.Registered));
        }

        found.AddRange(new ClaimedPercentages(_claim, _lines).Differences());
        return found;
    }
}
