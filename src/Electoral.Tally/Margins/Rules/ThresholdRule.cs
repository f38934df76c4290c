namespace Electoral.Tally;

/// <summary>Whoever has most votes and meets a condition wins; if nobody does, something else follows.</summary>
internal sealed class ThresholdRule : OutcomeRule
{
    private readonly FirstRoundWin[] _conditions;
    private readonly ShareOf _of;
    private readonly OutcomeKind _otherwise;

    public ThresholdRule(FirstRoundWin[] conditions, ShareOf of, OutcomeKind otherwise)
        : base(StatementOf(conditions, of, otherwise)) =>
        (_conditions, _of, _otherwise) = (conditions, of, otherwise);

    protected internal override bool IsOfRegister => _of == ShareOf.Registered;

    internal override bool IsBuiltIn => true;

    protected override OutcomeFinding Find(ContestBounds bounds)
    {
        if (Whole(bounds, bounds.BestFor(0)) is null)
        {
            return new()
            {
                Decision = Decision.NotDecided,
                Reasons =
                [
                    new("no-total", IsOfRegister ? ThresholdTexts.NoRegister : ThresholdTexts.NoBallots),
                ],
            };
        }

        int[] canWin = [.. Enumerable.Range(0, bounds.Candidates.Count).Where(candidate => CanWin(bounds, candidate))];
        Candidate[] able = [.. canWin.Select(candidate => bounds.Candidates[candidate].Candidate)];
        if (canWin.Length == 0) return Otherwise(bounds);
        if (canWin.Length == 1 && IsCertain(bounds, canWin[0])) return Won(bounds, canWin[0]);
        if (bounds.IsComplete) return Ties.Final(bounds);
        var reasons = able.Select(candidate => new ReportStatement("can-win", ThresholdTexts.CanWin, candidate.Name));
        ReportStatement[] open = able.Length == 1 ? [new("can-fail", FailsText, able[0].Name)] : [];
        return new() { Decision = Decision.NotDecided, CanWin = able, Reasons = [.. reasons, .. open] };
    }

    /// <summary>
    /// Whether the candidate meets a condition in the content that is best for them, at least drawing level.
    /// </summary>
    private bool CanWin(ContestBounds bounds, int candidate)
    {
        var best = bounds.BestFor(candidate);
        long others = best.MostOfOthers(candidate);
        return best.Votes[candidate] >= others && IsMet(bounds, best, candidate, others);
    }

    /// <summary>Whether the candidate wins whichever rival the missing stations favour.</summary>
    private bool IsCertain(ContestBounds bounds, int candidate)
    {
        int[] rivals = [.. Enumerable.Range(0, bounds.Candidates.Count).Where(rival => rival != candidate)];
        return (rivals.Length > 0 ? rivals : [-1]).All(rival =>
        {
            var worst = bounds.WorstFor(candidate, rival);
            long others = worst.MostOfOthers(candidate);
            return worst.Votes[candidate] > others && IsMet(bounds, worst, candidate, others);
        });
    }

    private bool IsMet(ContestBounds bounds, Completion result, int candidate, long others) =>
        Whole(bounds, result) is long whole
        && Array.Exists(_conditions, condition => condition.IsMet(result.Votes[candidate], others, whole));

    private long? Whole(ContestBounds bounds, Completion result) => _of switch
    {
        ShareOf.Valid => result.Valid,
        ShareOf.BallotsCast => result.Ballots,
        _ => bounds.RegisteredOfWhole,
    };

    private OutcomeFinding Won(ContestBounds bounds, int winner)
    {
        var bound = bounds.Candidates[winner];
        // Every rival leaves the same whole; a share is cut off and not rounded, because it is the least.
        int rival = bounds.Order.FirstOrDefault(index => index != winner, -1);
        long whole = Whole(bounds, bounds.WorstFor(winner, rival)) ?? 0;
        decimal share = decimal.Floor(bound.Votes * 10_000m / Math.Max(1, whole)) / 100;
        var of = new ReportStatement("share-of", NameOf(_of));
        ReportStatement reason = bounds.IsComplete
            ? new(
                "condition-met", ThresholdTexts.ConditionMetComplete, Ties.Nothing(bounds), bound.Candidate.Name,
                share, of)
            : new("condition-met", ThresholdTexts.ConditionMet, bound.Candidate.Name, share, of);
        return new()
        {
            Decision = Decision.Decided,
            Outcome = OutcomeKind.Winner,
            Winner = bound.Candidate,
            CanWin = [bound.Candidate],
            Reasons = [reason],
        };
    }

    private OutcomeFinding Otherwise(ContestBounds bounds)
    {
        var finalists = _otherwise == OutcomeKind.SecondRound ? FinalistsOf(bounds) : [];
        var reasons = new List<ReportStatement>();
        if (bounds.IsComplete && bounds.Leader.Votes == 0) reasons.Add(Ties.NoVotes(bounds));
        else if (bounds.IsComplete) reasons.Add(new("nobody-wins", NobodyCompleteText, Ties.Nothing(bounds)));
        else reasons.Add(new("nobody-can-win", NobodyText));
        if (_otherwise == OutcomeKind.SecondRound && bounds.Order.Length > 1)
        {
            reasons.Add(Ties.Finalists(bounds, finalists));
        }
        else if (bounds.IsComplete && bounds.Tied.Count > 0)
        {
            reasons.Add(Ties.Statement(bounds));
        }

        return new() { Decision = Decision.Decided, Outcome = _otherwise, Finalists = finalists, Reasons = reasons };
    }

    /// <summary>The first two, where nobody else can draw level with either of them.</summary>
    private static Candidate[] FinalistsOf(ContestBounds bounds)
    {
        if (bounds.Order.Length < 2) return [];
        Candidate[] two = [.. bounds.Order.Take(2).Select(index => bounds.Candidates[index].Candidate)];
        var others = bounds.Order.Skip(2).Select(index => bounds.Candidates[index].Candidate);
        return others.All(
            other => bounds.Between(two[1].Id, other.Id).IsDecided && bounds.Between(two[0].Id, other.Id).IsDecided)
            ? two
            : [];
    }

    private ReportText FailsText =>
        _otherwise == OutcomeKind.SecondRound ? ThresholdTexts.OrSecondRound : ThresholdTexts.OrNobody;

    private ReportText NobodyText =>
        _otherwise == OutcomeKind.SecondRound ? ThresholdTexts.SecondRoundCertain : ThresholdTexts.NobodyCertain;

    private ReportText NobodyCompleteText =>
        _otherwise == OutcomeKind.SecondRound ? ThresholdTexts.SecondRoundComplete : ThresholdTexts.NobodyComplete;

    private static ReportText NameOf(ShareOf of) => of switch
    {
        ShareOf.Valid => ThresholdTexts.OfValid,
        ShareOf.BallotsCast => ThresholdTexts.OfBallots,
        _ => ThresholdTexts.OfRegistered,
    };

    private static ReportStatement StatementOf(FirstRoundWin[] conditions, ShareOf of, OutcomeKind otherwise) =>
        otherwise == OutcomeKind.SecondRound
            ? new("two-round", ThresholdTexts.TwoRound, new ConditionList(conditions))
            : new("absolute-majority", of switch
            {
                ShareOf.Valid => ThresholdTexts.MajorityOfValid,
                ShareOf.BallotsCast => ThresholdTexts.MajorityOfBallots,
                _ => ThresholdTexts.MajorityOfRegistered,
            });

    /// <summary>Conditions with "or" between them, in the language of the report.</summary>
    private sealed class ConditionList(FirstRoundWin[] conditions) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? language) =>
            string.Join(ThresholdTexts.Or.In(language), conditions.Select(
                (condition, index) => condition.ToText(language, index == 0 ? ThresholdTexts.ShareOfValid : null)));
    }
}
