namespace Electoral.Tally.Tests.Aggregation;

public class TotalsTests
{
    private static readonly Contest TwoLines = new(
        new Selection("A1") { Candidate = "Ada" }, new Selection("B") { Name = "Ben" }, new Selection(
            "A2")
        { Candidate = "Ada" });

    [Fact]
    public void Ballots_follow_from_valid_and_invalid_where_the_source_has_no_blank_votes()
    {
        var totals = Table(Sheet(["1"], 100, valid: 60, invalid: 2), Sheet(["2"], 200, valid: 80, invalid: 0)).Totals();
        Assert.Null(totals.BallotsCast);
        Assert.Null(totals.Blank);
        Assert.Equal(new DerivedTotal(142, 2, 0, "valid + invalid"), totals.DerivedBallotsCast);
        Assert.Equal(new DerivedTotal(140, 2, 0, "valid", IsSource: true), totals.EffectiveValid);
        Assert.Equal((142, 300, 2), (totals.Turnout?.Numerator, totals.Turnout?.Denominator, totals.Turnout?.Rows));
        Assert.Equal("47.33 %", totals.Turnout.ToString());
    }

    [Fact]
    public void A_sheet_that_lacks_valid_votes_gives_its_ballots_by_the_sum_of_its_selections()
    {
        var totals = Table(
            Sheet(["1"], 100, valid: 60, invalid: 2),
            Sheet(["2"], 100, valid: null, invalid: 2, votes: [10, 20, 30]),
            Sheet(["3"], 100, valid: null, invalid: 2, votes: [10, null, 30])).Totals();
        var expected = new DerivedTotal(124, 2, 1, "valid (where a sheet lacks it: sum of selections) + invalid");
        Assert.Equal(expected, totals.DerivedBallotsCast);
        Assert.Equal(new FieldTotal(60, 1, 2), totals.Field(CountField.Valid));
    }

    [Fact]
    public void A_source_without_invalid_votes_does_not_say_how_many_ballots_were_cast()
    {
        var totals = Table(Sheet(["1"], 100, valid: 60, invalid: null)).Totals();
        Assert.Null(totals.DerivedBallotsCast);
        Assert.False(totals.TryTurnout(out _, out string? reason));
        Assert.Equal(
            "the source has neither ballots cast nor the valid and invalid votes that they follow from", reason);
    }

    [Fact]
    public void A_ratio_is_taken_over_the_rows_that_have_both()
    {
        var totals = Table(
            Sheet(["1"], 100, valid: 60, invalid: 0),
            Sheet(["2"], null, valid: 80, invalid: 0),
            Sheet(["3"], 50, valid: 10, invalid: 0, status: SheetStatus.Pending)).Totals();
        Assert.Equal((60, 100, 1), (totals.Turnout?.Numerator, totals.Turnout?.Denominator, totals.Turnout?.Rows));
        Assert.Equal(140, totals.Valid);
        Assert.Equal(new FieldTotal(100, 1, 1), totals.Field(CountField.Registered));
        Assert.Equal((2, 0, 1), (totals.Sheets, totals.Annulled, totals.Pending));
    }

    [Fact]
    public void A_ratio_over_nothing_is_null_with_a_reason()
    {
        var zero = Table(Sheet(["1"], 0, valid: 0, invalid: 0)).Totals();
        Assert.Null(zero.Turnout);
        Assert.False(zero.TryTurnout(out _, out string? reason));
        Assert.Equal("registered voters add up to 0 over the 1 counted sheet that has both counts", reason);

        var apart = Table(
            Sheet(["1"], 100, valid: null, invalid: 0, votes: [null, 1, 1]),
            Sheet(["2"], null, valid: 5, invalid: 0)).Totals();
        Assert.False(apart.TryTurnout(out _, out reason));
        Assert.Equal("no counted sheet has both ballots cast and registered voters", reason);
        Assert.False(apart.TryShareOf("A1", ShareOf.Registered, out _, out reason));
        Assert.Equal("no counted sheet has both the votes of A1 and registered voters", reason);
    }

    [Fact]
    public void Candidates_get_the_votes_of_all_their_lines()
    {
        var totals = Table(
            Sheet(["1"], 100, valid: 60, invalid: 0, votes: [10, 35, 15]),
            Sheet(["2"], 100, valid: 60, invalid: 0, votes: [20, 20, 20])).Totals();
        Assert.Equal(65, totals.VotesByCandidate("Ada").Sum);
        Assert.Equal(55, totals.VotesByCandidate("B").Sum);
        Assert.Equal("Ada", totals.Leader?.Candidate.Id);
        Assert.Equal("B", totals.RunnerUp?.Candidate.Id);
        Assert.Equal(10, totals.Lead);
        Assert.Throws<ArgumentException>(() => totals.VotesByCandidate("A1"));
        Assert.Throws<ArgumentException>(() => totals.VotesOf("Ada"));
    }

    [Fact]
    public void Votes_that_no_sheet_gives_are_not_0_and_their_candidate_is_no_runner_up()
    {
        var table = TallyCsv.ReadText("state,table,A,B,C\n1,1,5,,0\n1,2,7,,0\n", new()
        {
            Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
            Selections = ["A", "B", "C"],
        });
        var totals = table.Totals();
        Assert.Equal([12, null, 0], new[] { totals.VotesOf("A"), totals.VotesOf("B"), totals.VotesOf("C") });
        Assert.Equal(("A", "C"), (totals.Leader?.Candidate.Id, totals.RunnerUp?.Candidate.Id));
        var two = table.Where(row => false).Totals();
        Assert.Equal(0, two.VotesOf("B"));
    }

    [Fact]
    public void Nobody_leads_where_nobody_has_a_vote()
    {
        var totals = Table(Sheet(["1"], 100, valid: 0, invalid: 0, votes: [0, 0, 0])).Totals();
        Assert.Null(totals.Leader);
        Assert.Null(totals.RunnerUp);
        Assert.Null(totals.Lead);
    }

    [Fact]
    public void Sums_go_beyond_32_bits()
    {
        var sheets = Enumerable.Range(0, 3).Select(
            _ => Sheet(["1"], int.MaxValue, valid: int.MaxValue, invalid: int.MaxValue));
        var totals = Table([.. sheets]).Totals();
        Assert.Equal(3L * int.MaxValue, totals.Registered);
        Assert.Equal(6L * int.MaxValue, totals.DerivedBallotsCast?.Sum);
        Assert.Equal(2, totals.Turnout?.Value);
    }

    [Fact]
    public void Ratios_are_compared_exactly()
    {
        var third = new Ratio(1, 3, 1);
        var above = new Ratio((1L << 62) / 3 + 1, 1L << 62, 1);
        Assert.Equal(third.Value, above.Value);
        Assert.True(third < above);
        Assert.True(new Ratio(2, 6, 9) >= third && new Ratio(2, 6, 9) <= third);
    }

    internal static TallyTable Table(params TallySheet[] sheets)
    {
        var builder = new TallyTable.Builder(TwoLines, ["state", "table"]);
        for (int i = 0; i < sheets.Length; i++) builder.Add(sheets[i] with { Code = $"{i}" });
        return builder.Build();
    }

    internal static TallySheet Sheet(
        string[] unit,
        int? registered,
        int? valid,
        int? invalid,
        int?[]? votes = null,
        SheetStatus status = SheetStatus.Counted) => new()
        {
            Unit = new(unit),
            Code = "",
            Registered = registered,
            Valid = valid,
            Invalid = invalid,
            Votes = votes ?? [valid, 0, 0],
            Status = status,
        };
}
