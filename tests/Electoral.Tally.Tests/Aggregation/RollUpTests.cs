namespace Electoral.Tally.Tests.Aggregation;

public class RollUpTests
{
    private static readonly TallyTable States = TotalsTests.Table(
        TotalsTests.Sheet(["1"], 100, valid: 60, invalid: 0, votes: [10, 35, 15]),
        TotalsTests.Sheet(["2"], 200, valid: 30, invalid: 5, votes: [10, 10, 10]),
        TotalsTests.Sheet(["10"], null, valid: 7, invalid: 0, votes: [5, 1, 1]),
        TotalsTests.Sheet(["11"], 50, valid: 60, invalid: 0, votes: [40, null, 15], status: SheetStatus.Counted));

    [Fact]
    public void Units_stand_in_the_order_of_the_tree() =>
        Assert.Equal(["1", "2", "10", "11"], Codes(States.RollUp("state")));

    [Fact]
    public void Ordering_by_votes_keeps_equal_units_in_their_order()
    {
        Assert.Equal(["10", "1", "2", "11"], Codes(States.RollUp("STATE").OrderBy("A1")));
        Assert.Equal(["11", "1", "2", "10"], Codes(States.RollUp("state").OrderByDescending("A1")));
        Assert.Equal(["11", "1"], Codes(States.RollUp("state").OrderByDescending("A1").Take(2)));
    }

    [Fact]
    public void Ordering_by_a_value_puts_units_without_one_last()
    {
        var states = States.RollUp("state");
        Assert.Equal(["2", "1", "11", "10"], Codes(states.OrderBy(unit => unit.Totals.Turnout)));
        Assert.Equal(["11", "1", "2", "10"], Codes(states.OrderByDescending(unit => unit.Totals.Turnout)));
        Assert.Equal(["1", "10", "11", "2"], Codes(states.OrderBy(unit => unit.Unit.Code)));
        Assert.Equal(["1", "2"], Codes(states.Where(unit => unit.Totals.Registered > 50)));
    }

    [Fact]
    public void Filtered_roll_ups_find_their_own_units_only()
    {
        var large = States.RollUp("state").Where(unit => unit.Totals.Registered > 50);
        Assert.Equal(30, large.Find(new UnitPath("2"))?.Totals.Valid);
        Assert.Null(large.Find(new UnitPath("11")));
        Assert.Null(large.Find(UnitPath.Root));
        Assert.Throws<ArgumentOutOfRangeException>(() => large[2]);
    }

    [Fact]
    public void Units_without_sheets_are_not_listed()
    {
        var some = States.Where(row => row.Unit.Code is "2" or "10");
        Assert.Equal(["2", "10"], Codes(some.RollUp("state")));
        Assert.Equal(["10"], Codes(States.Slice(new UnitPath("10")).RollUp("state")));
        Assert.Empty(States.Where(_ => false).RollUp("state"));
        Assert.Empty(States.Where(_ => false).RollUp("all"));
    }

    [Fact]
    public void A_level_of_another_tree_is_refused()
    {
        Assert.Throws<ArgumentException>(() => States.RollUp("municipality"));
        Assert.Throws<ArgumentException>(() => States.RollUp(new UnitLevel("state", 2)));
    }

    [Fact]
    public void Work_that_is_stopped_gives_no_answer()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => States.RollUpAll(cancellation: stopped.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => States.Totals(cancellation: stopped.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AggregationOptions { MaxDegreeOfParallelism = 0 });
    }

    [Fact]
    public void Totals_and_roll_ups_look_like_this()
    {
        const string expected = """
            Totals
            ======

            Counted sheets        4
            Turnout         44.29 %
            Lead of Ada          60

                                          Sheets with      Sheets
            Count                    Sum           it  without it
            ---------------------  -----  -----------  ----------
            Registered voters        350            3           1
            Ballots cast           – (1)            –           –
            Ballots cast, derived    162            4           0
            Valid votes              157            4           0
            Blank votes            – (1)            –           –
            Invalid votes              5            4           0
            (1) not computable, because the source has no such field

                                    Share of  Sheets with      Sheets
            Selection  Name  Votes     valid           it  without it
            ---------  ----  -----  --------  -----------  ----------
            A1         A1       65   41.40 %            4           0
            B          Ben      46   47.42 %            3           1
            A2         A2       41   26.11 %            4           0

                              Sheets with      Sheets
            Candidate  Votes           it  without it
            ---------  -----  -----------  ----------
            Ada          106            4           0
            Ben           46            3           1

            Note: Ballots cast are derived, because the source does not give them: valid + invalid.

            Totals by state
            ===============

            Unit  Sheets  Registered   Turnout  Valid  A1      B  A2
            ----  ------  ----------  --------  -----  --  -----  --
            1          1         100   60.00 %     60  10     35  15
            2          1         200   17.50 %     30  10     10  10
            10         1       – (1)     – (2)      7   5      1   1
            11         1          50  120.00 %     60  40  – (1)  15
            (1) not computable, because no counted sheet has this count
            (2) not computable, because no counted sheet has both ballots cast and registered voters

            Note: Sheets that lack a count are left out of its sum: Registered 1, B 1.
            """;
        Assert.Equal(expected, States.Totals() + "\n\n" + States.RollUp("state"));
    }

    [Fact]
    public void Totals_speak_Spanish()
    {
        string text = States.Totals().ToString(null, ReportLanguage.Spanish);
        Assert.Contains("Participación   44,29 %", text, StringComparison.Ordinal);
        Assert.Contains("deducidos, porque la fuente no los da: válidos + nulos.", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Codes(RollUp rollUp) => rollUp.Select(unit => unit.Unit.Code);
}
