namespace Electoral.Tally.Tests.Margins.Claims;

public sealed class ClaimCheckTests
{
    private static readonly Contest Contest = new(
        new Selection("A1") { Candidate = "Ada" }, new Selection("B"), new Selection("A2") { Candidate = "Ada" });

    [Fact]
    public void Coverage_that_is_not_stated_is_the_first_premise()
    {
        var check = Table([5, 3, 1]).CheckClaim(new Claim("c") { ["B"] = 3 }, SheetFrame.OfTotals(2, 20));
        Assert.True(check.Coverage.IsAll);
        Assert.False(check.Coverage.IsStated);
        Assert.Equal("read-as-all", check.Premises[0].Code);
        Assert.Equal("all stations", check.Coverage.ToString());
        Assert.Equal(ClaimVerdict.Feasible, check.Verdict);
    }

    [Fact]
    public void A_claim_may_speak_of_candidates_on_several_lines()
    {
        var check = Table([5, 3, 1]).CheckClaim(new Claim("c") { ["Ada"] = 5, ["B"] = 3 }, SheetFrame.OfTotals(1, 10));
        Assert.Equal((6, 1), (check.Counts[0].Collected, check.Shortfall["Ada"]));
        Assert.Equal(["shortfall"], check.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void A_line_cannot_be_claimed_twice()
    {
        var claim = new Claim("c") { ["Ada"] = 5, ["A1"] = 3 };
        var frame = SheetFrame.OfTotals(1, 10);
        var thrown = Assert.Throws<ArgumentException>(() => Table([5, 3, 1]).CheckClaim(claim, frame));
        Assert.Contains("'A1'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Votes_of_nobody_in_the_contest_are_refused()
    {
        var claim = new Claim("c") { ["Zoe"] = 5 };
        var frame = SheetFrame.OfTotals(1, 10);
        var thrown = Assert.Throws<ArgumentException>(() => Table([5, 3, 1]).CheckClaim(claim, frame));
        Assert.Contains("'Zoe'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_are_what_the_claimed_valid_votes_leave()
    {
        var claim = new Claim("c") { ["B"] = 3, Valid = 8 };
        var check = Table([5, 3, 1]).CheckClaim(claim, SheetFrame.OfTotals(2, 20));
        Assert.Equal((5, 6, 1), (check.Others!.Claimed, check.Others.Collected, check.Others.Shortfall));
        Assert.Equal(ClaimVerdict.Impossible, check.Verdict);
        Assert.Contains("others", check.Reasons[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("los demás", check.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_is_not_the_valid_votes_is_said_and_does_not_judge()
    {
        var claim = new Claim("c") { ["Ada"] = 6, ["B"] = 3, Valid = 10 };
        var check = Table([5, 3, 1]).CheckClaim(claim, SheetFrame.OfTotals(2, 20));
        Assert.Equal(["sum-differs"], check.Arithmetic.Select(problem => problem.Code));
        Assert.Equal(ClaimVerdict.Feasible, check.Verdict);
    }

    [Fact]
    public void Without_a_capacity_nothing_is_feasible()
    {
        var check = Table([5, 3, 1]).CheckClaim(new Claim("c") { ["B"] = 3 }, SheetFrame.OfTotals(2, null));
        Assert.Equal(ClaimVerdict.NotExcluded, check.Verdict);
        Assert.Equal(["no-capacity"], check.Reasons.Select(reason => reason.Code));
        Assert.Null(check.Counts[0].Possible.High);
    }

    [Fact]
    public void A_frame_that_the_sheets_contradict_bounds_nothing_and_is_named()
    {
        var check = Table([5, 3, 1]).CheckClaim(new Claim("c") { ["B"] = 3 }, SheetFrame.OfTotals(2, registered: 9));
        Assert.Equal(ClaimVerdict.NotExcluded, check.Verdict);
        Assert.Contains("register-exceeded", check.Premises.Select(premise => premise.Code));
    }

    [Fact]
    public void A_claim_beyond_the_frame_contradicts_it()
    {
        var claim = new Claim("c") { ["B"] = 3, Stations = 3 };
        var check = Table([5, 3, 1]).CheckClaim(claim, SheetFrame.OfTotals(2, 20));
        Assert.Equal(["beyond-all"], check.Reasons.Select(reason => reason.Code));
        Assert.Equal(ClaimVerdict.Impossible, check.Verdict);
        Assert.Equal("3 of 2 stations", check.Coverage.ToString());
        Assert.DoesNotContain("covers", check.Premises.Select(premise => premise.Code));
    }

    [Theory]
    [InlineData(2, ClaimVerdict.Impossible)]
    [InlineData(3, ClaimVerdict.Feasible)]
    [InlineData(9, ClaimVerdict.Feasible)]
    public void Invalid_votes_below_those_on_the_sheets_are_impossible(long claimed, ClaimVerdict expected)
    {
        var builder = new TallyTable.Builder(Contest, ["station"]);
        foreach (var (code, invalid) in ((string, int?)[])[("1", 1), ("2", 2), ("3", null)])
        {
            builder.Add(new() { Code = code, Registered = 12, Votes = [5, 3, 1], Invalid = invalid });
        }

        var claim = new Claim("c") { ["Ada"] = 18, ["B"] = 9, Invalid = claimed };
        var check = builder.Build().CheckClaim(claim, SheetFrame.OfTotals(4, 48));
        Assert.Equal(expected, check.Verdict);
        if (expected == ClaimVerdict.Feasible) return;
        var reason = Assert.Single(check.Reasons);
        Assert.Equal("shortfall", reason.Code);
        Assert.Matches("^invalid votes: the claim gives 2, but .* already hold 3: 1 too few", reason.ToString());
        Assert.Contains("votos nulos", reason.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sheets_nothing_is_said_of_their_authenticity()
    {
        var check = Table().CheckClaim(new Claim("c") { ["B"] = 3 }, SheetFrame.OfTotals(2, 20));
        Assert.DoesNotContain("authentic", check.Premises.Select(premise => premise.Code));
    }

    [Fact]
    public void A_claim_of_some_stations_that_names_the_whole_register_covers_some_stations()
    {
        var claim = new Claim("c") { ["B"] = 3, Stations = 1, RegisteredTotal = 20 };
        var check = Table([5, 3, 1]).CheckClaim(claim, SheetFrame.OfTotals(2, 20));
        Assert.False(check.Coverage.IsAll);
        Assert.Equal("1 of 2 stations", check.Coverage.ToString());
        Assert.Equal(0, check.LeastCollectedInside);
    }

    [Fact]
    public void A_printed_share_covers_what_rounds_to_it()
    {
        var claim = new Claim("c") { ["B"] = 3, RegisteredShare = 0.75m };
        var check = Table([5, 3, 1], [5, 3, 1]).CheckClaim(claim, SheetFrame.OfTotals(3, 1_000));
        Assert.Equal(new CountRange(745, 755), check.Coverage.Registered);
        Assert.Equal("745–755 of 1,000 registered", check.Coverage.ToString());
    }

    [Fact]
    public void A_sheet_that_lacks_votes_is_a_missing_station()
    {
        var check = Table([5, 3, 1], [4, null, 0]).CheckClaim(new Claim("c") { ["B"] = 3 }, SheetFrame.OfTotals(2, 20));
        Assert.Equal(1, check.CollectedSheets);
        Assert.Contains("incomplete-sheets", check.Premises.Select(premise => premise.Code));
    }

    [Fact]
    public void The_second_bulletin_of_Venezuela_2024_is_impossible_under_both_readings()
    {
        var table = TallyCsv.Read(Repository.Data("venezuela-2024", "actas.csv"));
        var frame = SheetFrame.OfTotals(stations: 30_026, registered: 21_321_805);
        var claim = new Claim("second bulletin") { ["NM"] = 6_408_844, ["EG"] = 5_326_104, Valid = 12_335_884 };
        var all = table.CheckClaim(claim, frame);
        Assert.Equal(ClaimVerdict.Impossible, all.Verdict);
        Assert.Equal((1_830_358, 4_217), (all.Shortfall["EG"], all.FewestFalseSheets));
        var part = table.CheckClaim(claim.Covering(stations: 29_086), frame);
        Assert.Equal((23_592, 6_696_813), (part.LeastCollectedInside, part.Counts[1].Possible.Low));
        Assert.Equal((ClaimVerdict.Impossible, 1_370_709), (part.Verdict, part.Shortfall["EG"]));
        string both = ClaimCheck.SideBySide([all, part]).ToString();
        Assert.Contains("29,086 of 30,026 stations", both, StringComparison.Ordinal);
        Assert.Contains("1,370,709", both, StringComparison.Ordinal);
        var electors = new Claim("electors") { ["EG"] = 5_326_104, RegisteredTotal = 20_654_431 };
        Assert.Equal(ClaimVerdict.Impossible, table.CheckClaim(electors, frame).Verdict);
    }

    private static TallyTable Table(params int?[][] sheets)
    {
        var builder = new TallyTable.Builder(Contest, ["station"]);
        for (int i = 0; i < sheets.Length; i++)
        {
            builder.Add(new() { Code = $"{i}", Registered = 10, Votes = sheets[i] });
        }

        return builder.Build();
    }
}
