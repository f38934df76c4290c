namespace Electoral.Tally.Tests.Cases;

/// <summary>A roll that ends in the middle of its last row was not read whole.</summary>
public sealed class RollCutOffTests
{
    private const string Roll = "state,table,registered\n1,1,500\n1,2,500\n1,4,500\n2,3,500";

    private static readonly TallyTable Sheets = Table(
        "state,table,registered,A,B\n1,1,500,380,100\n1,2,500,380,100\n1,4,500,380,100\n", "A", "B");

    /// <summary>Every position within the last row.</summary>
    public static TheoryData<int> Cuts =>
        [.. Enumerable.Range(Roll.LastIndexOf('\n') + 2, Roll.Length - Roll.LastIndexOf('\n') - 2)];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Nothing_is_decided_wherever_it_ends(int cut)
    {
        var roll = Table(Roll[..cut]);
        foreach (var frame in (SheetFrame[])[
            SheetFrame.OfStations(roll), SheetFrame.OfTable(roll, Sheets), SheetFrame.OfStations(
                TallyTable.Concat([roll, Table("state,table,registered\n3,1,1\n")]))])
        {
            Assert.Equal(1, frame.UnreadRows);
            var verdict = Sheets.AssessMargin(frame).Verdict;
            Assert.Equal((Decision.NotDecided, "rows-not-read"), (verdict.Decision, verdict.Reasons[0].Code));
            var claim = Sheets.CheckClaim(new("claim") { ["A"] = 9_000, ["B"] = 9_000 }, frame);
            Assert.Equal(ClaimVerdict.NotExcluded, claim.Verdict);
        }
    }

    [Fact]
    public void A_caller_who_knows_better_says_so()
    {
        var frame = SheetFrame.OfStations(Table(Roll[..^1]));
        var verdict = Sheets.AssessMargin(frame, new() { Stated = StatedPremises.FrameComplete }).Verdict;
        Assert.Equal(Decision.Decided, verdict.Decision);
        Assert.Contains(verdict.Premises, premise => premise.Standing == PremiseStanding.Stated);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void A_whole_one_decides(string end)
    {
        var frame = SheetFrame.OfStations(Table(Roll + end));
        Assert.Equal((0, Decision.Decided), (frame.UnreadRows, Sheets.AssessMargin(frame).Verdict.Decision));
    }

    private static TallyTable Table(string text, params string[] selections) => TallyCsv.ReadText(text, new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Registered = "registered",
        Selections = [.. selections.Select(id => (CsvSelection)id)],
    });
}
