namespace Electoral.Tally.Tests.Margins;

/// <summary>
/// Every result that the missing stations of a tiny election can lead to, by trying all of their contents.
/// </summary>
/// <remarks>A result is the votes of each candidate, then the blank votes that are valid, then the ballots.</remarks>
internal sealed class EveryContent
{
    private readonly TinyElection _election;

    public EveryContent(TinyElection election)
    {
        _election = election;
        int candidates = election.Contest.Candidates.Count;
        var results = new HashSet<Result> { new([.. new int[candidates + 2]], 0) };
        foreach (var sheet in election.Stations.Take(election.Collected))
        {
            results = Extended(results, ContentsOf(sheet));
        }
        foreach (var sheet in election.Stations.Skip(election.Collected))
        {
            if (Capacity(sheet) is not int capacity)
            {
                IsBounded = election.Limits.OutstandingVotesCap is not null;
                if (!IsBounded) return;
                capacity = (int)election.Limits.OutstandingVotesCap!.Value;
            }

            results = Extended(results, Contents(Enumerable.Range(0, candidates + 1), capacity, areBallotsNew: true));
        }

        Results = [.. results.Select(result => result.Counts)];
    }

    /// <summary>Whether anything bounds the missing stations.</summary>
    public bool IsBounded { get; private set; } = true;

    public IReadOnlyList<int[]> Results { get; } = [];

    public int Votes(int[] result, int candidate) => result[candidate];

    /// <summary>Votes for candidates, and blank ones where they are valid.</summary>
    public int Valid(int[] result) => result[..^2].Sum() + (_election.Contest.BlankIsValid ? result[^2] : 0);

    public int Ballots(int[] result) => result[^1];

    private int? Capacity(TallySheet sheet)
    {
        var limits = _election.Limits;
        return sheet.Registered is int registered and > 0
            ? (int)(Math.Floor(registered * limits.TurnoutCap) + limits.AllowancePerStation)
            : (int?)limits.CapacityWithoutRegister;
    }

    /// <summary>
    /// What a collected sheet may hold: its counts, and in place of missing ones whatever it can hold.
    /// </summary>
    private IEnumerable<Result> ContentsOf(TallySheet sheet)
    {
        var contest = _election.Contest;
        int candidates = contest.Candidates.Count;
        var known = new int[candidates + 2];
        var open = new List<int>();
        for (int candidate = 0; candidate < candidates; candidate++)
        {
            var lines = contest.Candidates[candidate].Selections;
            known[candidate] = lines.Sum(line => sheet.Votes[line] ?? 0);
            if (lines.Any(line => sheet.Votes[line] is null)) open.Add(candidate);
        }

        int votes = known.Sum();
        int? blank = sheet.Blank ?? (open.Count == 0 ? sheet.Valid - votes : null);
        known[^2] = contest.BlankIsValid ? blank ?? 0 : 0;
        known[^1] = sheet.BallotsCast ?? 0;
        if (contest.BlankIsValid && blank is null) open.Add(candidates);
        if (open.Count == 0) return [new(known, 0)];
        int? capacity =
            sheet.Valid ?? sheet.BallotsCast - (contest.BlankIsValid ? 0 : sheet.Blank ?? 0) ?? Capacity(sheet);
        if (capacity is null)
        {
            IsBounded = _election.Limits.OutstandingVotesCap is not null;
            capacity = (int)(_election.Limits.OutstandingVotesCap ?? 0) + votes + known[^2];
        }

        int rest = Math.Max(0, capacity.Value - votes - known[^2]);
        return Contents(open, rest, areBallotsNew: false).Select(more => more.Plus(new(known, 0)));
    }

    /// <summary>All ways to give at most so many votes to some stations.</summary>
    private IEnumerable<Result> Contents(IEnumerable<int> indexes, int most, bool areBallotsNew)
    {
        int[] open = [.. indexes];
        int length = _election.Contest.Candidates.Count + 2;
        IEnumerable<int[]> contents = [new int[length]];
        foreach (int index in open)
        {
            contents = [.. contents.SelectMany(content => Enumerable.Range(0, most - content.Sum() + 1)
                .Select(more => content.Select((count, i) => i == index ? count + more : count).ToArray()))];
        }

        return contents.Select(content =>
        {
            int sum = content.Sum();
            content[^1] = areBallotsNew ? sum : 0;
            return new Result(content, sum);
        });
    }

    private HashSet<Result> Extended(HashSet<Result> results, IEnumerable<Result> contents)
    {
        long cap = _election.Limits.OutstandingVotesCap ?? long.MaxValue;
        Result[] all = [.. contents];
        return [.. results.SelectMany(result => all.Select(result.Plus)).Where(result => result.Outstanding <= cap)];
    }

    /// <param name="Counts">The counts so far.</param>
    /// <param name="Outstanding">How many of them were outstanding.</param>
    private sealed record Result(int[] Counts, int Outstanding)
    {
        public Result Plus(Result other) =>
            new([.. Counts.Zip(other.Counts, (left, right) => left + right)], Outstanding + other.Outstanding);

        public bool Equals(Result? other) =>
            other is not null && Outstanding == other.Outstanding && Counts.AsSpan().SequenceEqual(other.Counts);

        public override int GetHashCode() =>
            HashCode.Combine(Outstanding, Counts.Aggregate(0, (hash, count) => HashCode.Combine(hash, count)));
    }
}
