using System.Text.Json;

namespace Electoral.Tally.Tests.Margins.Claims;

/// <summary>Numbers near the largest that there are give a reason, never an exception.</summary>
public sealed class LargeClaimTests
{
    private const long Most = long.MaxValue;

    public static TheoryData<long, long, long?, long?, long?> Numbers
    {
        get
        {
            var data = new TheoryData<long, long, long?, long?, long?>();
            long?[] others = [null, 0, Most];
            foreach (long first in new[] { 0, 1, Most / 2 + 1, Most })
            {
                foreach (long second in new[] { 0, Most })
                {
                    foreach (long? other in others) data.Add(first, second, other, other is null ? Most : null, other);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_claim_is_judged_and_shown(long first, long second, long? valid, long? ballots, long? registered)
    {
        var claim = new Claim("c")
        {
            ["A"] = first,
            ["B"] = second,
            Valid = valid,
            Invalid = valid,
            BallotsCast = ballots,
            RegisteredTotal = registered,
            Percentages = new Dictionary<string, decimal> { ["A"] = 51.20m, ["B"] = 48.80m },
        };
        var table = Table();
        SheetFrame[] frames =
        [
            SheetFrame.OfTotals(2, 20), SheetFrame.OfTotals(null, null), SheetFrame.OfTotals(Most, Most),
            SheetFrame.OfStations(table),
        ];
        foreach (var frame in frames)
        {
            foreach (var asked in new[] { claim, claim.Covering(1), claim.Covering(Most) })
            {
                foreach (var check in table.CheckReadings(asked, frame))
                {
                    if (first > 20 || second > 20) AssertDoesNotFit(check);
                    Assert.NotEmpty(check.Reasons);
                    AssertShown(check.Describe(), check.Describe(ReportLanguage.Spanish));
                }
            }

            var report = AuditReport.Of(table, new() { Frame = frame, Claim = claim });
            Assert.NotEmpty(report.ToHtml());
            Assert.NotEmpty(report.ToString(null, ReportLanguage.Spanish));
            Assert.NotEmpty(report.ToJson());
        }
    }

    [Fact]
    public void Counts_that_add_up_to_more_than_a_number_holds_are_impossible_in_exact_words()
    {
        var claim = new Claim("c") { ["A"] = Most, ["B"] = Most };
        var check = Table().CheckClaim(claim, SheetFrame.OfTotals(null, null));
        Assert.Equal(ClaimVerdict.Impossible, check.Verdict);
        Assert.Contains("18,446,744,073,709,551,614", check.Reasons[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, Most)]
    [InlineData(Most, Most)]
    public void Bulletins_are_compared_and_shown(long early, long late)
    {
        var first = new Bulletin("first")
        {
            ["A"] = early,
            ["B"] = late,
            ["C"] = early,
            Valid = Most,
            Invalid = Most,
            BallotsCast = Most,
            Stations = early,
            Percentages = new Dictionary<string, decimal> { ["A"] = 51.2m, ["C"] = 0 },
        };
        var second = new Bulletin("second") { ["A"] = late, ["B"] = early, ["C"] = late, Stations = late };
        foreach (var (before, after) in new[] { (first, second), (second, first) })
        {
            var increment = BulletinIncrement.Between(before, after);
            Assert.Equal(early != late, increment.HasNegative);
            AssertShown(increment.Describe(), increment.Describe(ReportLanguage.Spanish));
            _ = (increment.Total, increment.LeadIncrement, increment.VotesPerAddedStation, before.VoteTotal);
        }

        var arithmetic = BulletinArithmetic.Of(first);
        AssertShown(arithmetic.Describe(), arithmetic.Describe(ReportLanguage.Spanish));
        var full = FullClaim.Of([0, 0], [early, late], capacity: Most);
        Assert.Equal((Int128)early + late <= Most, full.IsFeasible);
    }

    [Fact]
    public void Every_count_that_falls_from_one_bulletin_to_the_next_is_named()
    {
        var first = new Bulletin("first") { ["A"] = 5, ["B"] = 9, Valid = 20, Stations = 4, RegisteredCovered = 80 };
        var second = new Bulletin("second") { ["A"] = 6, ["B"] = 8, Valid = 19, Stations = 3, RegisteredCovered = 80 };
        var increment = BulletinIncrement.Between(first, second);
        Assert.Equal(
            ["B: 9, then 8.", "valid votes: 20, then 19.", "stations: 4, then 3."],
            increment.Contradictions.Select(fall => fall.ToString()));
        string spanish = increment.ToString(null, ReportLanguage.Spanish);
        Assert.Contains("mesas: 4, luego 3.", spanish, StringComparison.Ordinal);
        Assert.False(BulletinIncrement.Between(first, first).HasNegative);
    }

    [Fact]
    public void Percentages_of_ballots_or_of_registered_voters_agree_with_counts_of_a_bulletin()
    {
        var printed = new Dictionary<string, decimal> { ["A"] = 38.0m, ["B"] = 22.0m };
        var bulletin = new Bulletin("b") { ["A"] = 380, ["B"] = 220, Valid = 600, Percentages = printed };
        Assert.False(BulletinArithmetic.Of(bulletin).Holds);
        bulletin = new Bulletin("b")
        {
            ["A"] = 380,
            ["B"] = 220,
            Valid = 600,
            Registered = 1_000,
            BallotsCast = 640,
            Percentages = printed,
        };
        Assert.True(BulletinArithmetic.Of(bulletin).Holds);
    }

    [Fact]
    public void A_claim_in_a_file_beyond_the_largest_number_is_refused_with_its_place()
    {
        const string Json = """{"name": "c", "votes": {"A": 9223372036854775807, "B": 9223372036854775808}}""";
        string message = Assert.Throws<FormatException>(() => Claim.Parse(Json)).Message;
        Assert.Contains("at votes.B: found 9223372036854775808", message, StringComparison.Ordinal);
    }

    private static void AssertDoesNotFit(ClaimCheck check)
    {
        // Only a frame as large as the claim can hold it.
        bool mayFit = check.Coverage.RegisteredInAll is null or Most || check.Capacity is null or > 20;
        if (!mayFit) Assert.Equal(ClaimVerdict.Impossible, check.Verdict);
    }

    private static void AssertShown(params ReportSection[] sections)
    {
        foreach (var section in sections)
        {
            Assert.NotEmpty(section.ToString());
            Assert.NotEmpty(section.ToHtml());
            using var json = new Utf8JsonWriter(Stream.Null);
            section.WriteJson(json);
        }
    }

    private static TallyTable Table()
    {
        var contest = new Contest(
            new Selection("A") { Candidate = "x" }, new Selection("B") { Candidate = "x" }, new("C"));
        var builder = new TallyTable.Builder(contest, ["station"]);
        builder.Add(new() { Code = "1", Registered = 10, Votes = [5, 3, 1] });
        builder.Add(new() { Code = "2", Registered = 10, Votes = [4, 3, null] });
        return builder.Build();
    }
}
