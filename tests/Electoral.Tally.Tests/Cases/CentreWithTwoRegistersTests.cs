namespace Electoral.Tally.Tests.Cases;

/// <summary>A roll that gives a centre two numbers of registered voters gives it none, and is named for it.</summary>
public sealed class CentreWithTwoRegistersTests
{
    private const string Head = "state,centre,table,registered,unit registered\n";

    private static readonly TallyTable Sheets = Table(
        "state,centre,table,registered,A,B\n1,1,1,500,380,100\n1,1,2,500,380,100\n2,1,1,500,380,100\n", "A", "B");

    [Theory]
    [InlineData(1_000, 1_200)]
    [InlineData(1_200, 1_000)]
    public void Its_voters_are_unknown_and_the_conflict_is_named(int first, int other)
    {
        var frame = Frame($"1,1,1,,{first}\n1,1,2,,{first}\n1,1,3,,{other}\n2,1,1,,500\n");
        Assert.Null(frame.Registered);
        Assert.Null(frame.RegisteredOf(new UnitPath("1", "1")));
        Assert.Equal(500, frame.RegisteredOf(new UnitPath("2", "1")));
        var assessment = Sheets.AssessMargin(frame);
        Assert.Null(assessment.Bounds.Margin?.LeadMin);
        var verdict = assessment.Verdict;
        Assert.Equal(Decision.NotDecided, verdict.Decision);
        var named = Assert.Single(verdict.Reasons, reason => reason.Code == "unit-registers-differ");
        Assert.Equal([(long)first, (long)other], named.Values.Skip(1).Select(value => (long)value!));
        var premise = Assert.Single(verdict.Premises, premise => premise.Fails);
        Assert.Equal("frame-consistent", premise.Statement.Code);
        // The other state has one number, and its only station was collected.
        Assert.Equal(
            [Decision.NotDecided, Decision.Decided], assessment.At("state").Select(unit => unit.Decision));
        var claim = Sheets.CheckClaim(new("claim") { ["A"] = 9_000, ["B"] = 9_000 }, frame);
        Assert.Equal(ClaimVerdict.NotExcluded, claim.Verdict);
        // Who states that frame and sheets agree does not say how many voters the centre has.
        var stated = Sheets.AssessMargin(frame, new() { Stated = StatedPremises.FrameConsistent }).Verdict;
        Assert.Equal((Decision.NotDecided, "stations-without-capacity"), (stated.Decision, stated.Reasons[0].Code));
    }

    [Fact]
    public void Stations_with_voters_of_their_own_do_not_take_the_first_number()
    {
        var frame = Frame("1,1,1,500,10\n1,1,2,500,1200\n1,1,3,200,1200\n2,1,1,500,500\n");
        Assert.Equal(1_700, frame.Registered);
        var verdict = Sheets.AssessMargin(frame).Verdict;
        Assert.Equal(["unit-registers-differ", "would-be-decided"], verdict.Reasons.Select(reason => reason.Code));
        var stated = Sheets.AssessMargin(frame, new() { Stated = StatedPremises.FrameConsistent }).Verdict;
        Assert.Equal(Decision.Decided, stated.Decision);
    }

    [Fact]
    public void One_number_on_all_rows_decides()
    {
        var frame = Frame("1,1,1,,1200\n1,1,2,,\n1,1,3,,1200\n2,1,1,,500\n");
        Assert.Equal(1_700, frame.Registered);
        Assert.Equal(Decision.Decided, Sheets.AssessMargin(frame).Verdict.Decision);
    }

    private static SheetFrame Frame(string rows) => SheetFrame.OfTable(Table(Head + rows), Sheets);

    private static TallyTable Table(string text, params string[] selections) => TallyCsv.ReadText(text, new()
    {
        Levels =
        [
            new() { Name = "state", Code = ["state"] }, new() { Name = "centre", Code = ["centre"] },
            new() { Name = "table", Code = ["table"] },
        ],
        Registered = "registered",
        Selections = [.. selections.Select(id => (CsvSelection)id)],
        Extra = text.Contains("unit registered", StringComparison.Ordinal)
            ? [new("unit registered", "unit registered")]
            : [],
    });
}
