namespace Electoral.Tally.Live;

internal sealed partial class LiveState
{
    /// <summary>Notes since when an outcome has been decided.</summary>
    private void NoteOutcome()
    {
        string? outcome = FindOutcome();
        if (outcome == _whole.Outcome) return;
        _whole.Outcome = outcome;
        _whole.DecidedSince = outcome is null ? null : _whole.At;
    }

    /// <summary>The outcome that is decided, or null. The rule is asked where the sums alone do not tell.</summary>
    private string? FindOutcome()
    {
        if (_terms.Options.Rule != OutcomeRule.Plurality) return Judged();
        var (leader, lead) = Lead();
        // Whatever the rests of incomplete sheets are open to, no rival has less than the stations.
        long? least = CapacityWith(rests: 0), most = CapacityWith(_rests);
        if (least is null || most is null || lead < 0 || (lead == 0 && most == 0)) return Judged();
        if (lead <= least) return null;
        bool isClean = _whole.Outside == 0 && _whole.RegistersDiffering == 0 && _whole.Exceeding == 0;
        return isClean && lead > most ? NameOf(_terms.Contest.Candidates[leader]) : Judged();
    }

    private string? Judged()
    {
        var copy = new LiveCopy(_terms)
        {
            Whole = _whole,
            Sheets = default,
            Units = default,
            Patterns = [],
            Incomplete = Incomplete(),
            Register = new(),
            Capacity = new(),
        };
        var finding = copy.Judge(ballots: BallotsCollected()).FindingUnder(_terms.Options.Rule);
        if (finding.Decision != Decision.Decided) return null;
        return finding is { Outcome: OutcomeKind.Winner, Winner: { } winner }
            ? NameOf(winner)
            : $"{finding.Outcome}/{finding.NameOfOutcome}/{finding.Winner?.Id}/"
                + string.Join('/', finding.Finalists.Select(one => one.Id));
    }

    /// <summary>The most that missing stations can hold, with what incomplete sheets can; null for no bound.</summary>
    private long? CapacityWith(long rests)
    {
        bool isOpen = _whole.MissingWithoutCapacity > 0 || _withoutRest > 0 || _terms.Frame.UnreadRows > 0;
        if (isOpen) return null;
        long sum = _whole.MissingCapacity + rests;
        return Math.Min(sum, _terms.Options.Limits.OutstandingVotesCap ?? sum);
    }

    private (int Leader, long Lead) Lead()
    {
        long first = -1, second = -1;
        int leader = 0;
        for (int candidate = 0; candidate < _whole.Votes.Length; candidate++)
        {
            long votes = _whole.Votes[candidate];
            if (votes > first) (second, first, leader) = (first, votes, candidate);
            else if (votes > second) second = votes;
        }

        // Somebody alone still needs a vote, which the rule itself looks at.
        return second < 0 ? (leader, -1) : (leader, first - second);
    }

    private long? BallotsCollected() =>
        LiveCopy.TotalsOf(_terms, _whole, _units[0], _terms.Taker.Patterns).CompleteBallots;

    private static string NameOf(Candidate winner) => winner.Id;
}
