namespace Electoral.Tally.Tests.Margins.Rules;

/// <summary>Rules that users write.</summary>
public sealed class OwnRuleTests
{
    private static readonly Contest Three = new(new("A"), new("B"), new("C"));

    private static readonly ReportText Words = new("because", "porque");

    [Fact]
    public void What_it_finds_is_the_verdict_with_the_premises_of_every_rule()
    {
        var sheets = new SyntheticElection { Levels = [new("state", 1), new("centre", 10)] }.Generate();
        var frame = SheetFrame.OfTotals(sheets.Count, sheets.Totals().Registered);
        var rule = new Rule(bounds => Nobody(Words));
        var (own, plurality) = (sheets.AssessMargin(frame, new() { Rule = rule }), sheets.AssessMargin(frame));
        Assert.Equal(Decision.Decided, own.Verdict.Decision);
        Assert.Equal(plurality.Verdict.Premises.Count, own.Verdict.Premises.Count);
        Assert.Contains("because", own.ToString(), StringComparison.Ordinal);
        Assert.Contains("porque", own.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_of_it_where_nothing_bounds_the_missing_stations()
    {
        var rule = new Rule(_ => throw new InvalidOperationException("Asked."));
        var finding = rule.Judge(Bounds(OutstandingVote.OfCapacities([null])));
        Assert.Equal((Decision.NotDecided, 1), (finding.Decision, finding.Reasons.Count));
    }

    [Fact]
    public void A_decision_that_one_content_of_the_missing_stations_turns_is_refused()
    {
        var hasty = new Rule(bounds => Won(bounds.Leader.Candidate));
        Assert.Equal("A", hasty.Judge(Bounds(OutstandingVote.Of(99))).Winner?.Id);
        var error = Assert.Throws<InvalidOperationException>(() => hasty.Judge(Bounds(OutstandingVote.Of(101))));
        Assert.Contains("with A 500, B 501, C 100 it says", error.Message, StringComparison.Ordinal);
        var unbounded = new Rule(bounds => Won(bounds.Leader.Candidate)) { IsBounded = false };
        Assert.Throws<InvalidOperationException>(() => unbounded.Judge(Bounds(OutstandingVote.OfCapacities([null]))));
    }

    [Fact]
    public void Incomplete_sheets_and_blank_votes_enter_the_contents()
    {
        var seen = new List<(long A, long Valid)>();
        var rule = new Rule(bounds =>
        {
            seen.Add((bounds.Candidates[0].Votes, bounds.Valid));
            return Nobody(Words);
        });
        rule.Judge(Bounds(OutstandingVote.Of(7)));
        Assert.Equal([(500, 1_000), (500, 1_000), (507, 1_007), (500, 1_007), (500, 1_007)], seen);
    }

    public static TheoryData<string> Wrong =>
        ["reasons", "outcome", "undecided", "winner", "nobody", "stranger", "finalists"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_finding_that_contradicts_itself_is_refused(string how)
    {
        var fine = Won(Three.Candidates[0]);
        var rule = new Rule(_ => how switch
        {
            "reasons" => fine with { Reasons = [] },
            "outcome" => fine with { Outcome = null, Winner = null },
            "undecided" => fine with { Decision = Decision.NotDecided },
            "winner" => fine with { Winner = null },
            "nobody" => fine with { Outcome = OutcomeKind.NoMajority },
            "stranger" => fine with { Winner = new Contest(new("Z"), new("Y")).Candidates[0] },
            _ => fine with { Finalists = [Three.Candidates[0]] },
        });
        var error = Assert.Throws<InvalidOperationException>(() => rule.Judge(Bounds(OutstandingVote.Of(0))));
        Assert.StartsWith("The rule 'own' returned no finding: ", error.Message, StringComparison.Ordinal);
    }

    private static ContestBounds Bounds(OutstandingVote outstanding) =>
        ContestBounds.Of(Three, [500, 400, 100], outstanding);

    private static OutcomeFinding Won(Candidate winner) => new()
    {
        Decision = Decision.Decided,
        Outcome = OutcomeKind.Winner,
        Winner = winner,
        Reasons = [new("because", Words)],
    };

    private static OutcomeFinding Nobody(ReportText name) => new()
    {
        Decision = Decision.Decided,
        Outcome = OutcomeKind.NoMajority,
        OutcomeName = name,
        Reasons = [new("because", Words)],
    };

    private sealed class Rule(Func<ContestBounds, OutcomeFinding> find) : OutcomeRule(new("own", new("own")))
    {
        public bool IsBounded { get; init; } = true;

        protected override bool NeedsCapacity => IsBounded;

        protected override OutcomeFinding Find(ContestBounds bounds) => find(bounds);
    }
}
