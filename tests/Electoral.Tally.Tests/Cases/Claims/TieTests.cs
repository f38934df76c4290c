using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Where nothing is missing nobody can still do anything, and all who tie are named.</summary>
public sealed class TieTests
{
    private const string Folder = "24-tie-with-nothing-missing";

    // What may be said only of votes that can still come.
    private static readonly string[] OfTheFuture =
    [
        "can still", "can also be", "whatever the missing", "aún puede", "faltantes aún", "puede haber",
    ];

    private static readonly OutcomeRule[] Rules =
    [
        OutcomeRule.Plurality, OutcomeRule.TwoRoundMajority, OutcomeRule.FiftyOrFortyWithTen,
        OutcomeRule.FortyFiveOrFortyWithTen, OutcomeRule.AbsoluteMajority(),
        OutcomeRule.AbsoluteMajority(ShareOf.Registered),
        OutcomeRule.TwoRound(FirstRoundWin.AtLeast(0.1m)), OutcomeRule.QualifiedMajority(1_000, 501, "c0"),
    ];

    [Fact]
    public void The_case_is_a_tie_and_says_so_in_both_languages()
    {
        var sheets = TallyCsv.Read(
            CaseFiles.Field(Folder, "sheets.csv"), CsvLayout.Load(CaseFiles.Field(Folder, "sheets.layout.json")));
        var report = AuditReport.Of(sheets, new() { Frame = SheetFrame.OfStations(sheets) });
        string english = report.ToString(), spanish = report.ToString(null, ReportLanguage.Spanish);
        AssertNothingToCome(english, spanish);
        AssertSays("Nothing is missing: ANA and BEN have 290 votes each.", english);
        AssertSays("No falta nada: ANA y BEN tienen los mismos votos, 290 cada candidatura.", spanish);
        using var document = JsonDocument.Parse(report.ToJson());
        var tied = document.RootElement.GetProperty("margin").GetProperty("tied");
        Assert.Equal(["ANA", "BEN"], tied.EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public void Nobody_can_do_anything_where_nothing_is_missing() => Assert.All(Rules, NobodyCan);

    private static void NobodyCan(OutcomeRule rule)
    {
        int[][] results =
        [
            [50, 50], [50, 49], [0, 0], [7], [0], [40, 40, 20], [30, 30, 30], [50, 20, 20], [50, 25, 25], [40, 40, 10],
            [45, 30, 25], [10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
        ];
        foreach (int[] votes in results)
        {
            foreach (var (table, frame) in Complete(votes))
            {
                var assessment = table.AssessMargin(frame, new() { Rule = rule });
                string english = string.Join(" ", assessment.Verdict.Reasons) + assessment.DescribeVerdict(null);
                var spanishSection = assessment.DescribeVerdict(ReportLanguage.Spanish);
                string spanish = spanishSection.ToString(null, ReportLanguage.Spanish);
                AssertNothingToCome(english, spanish);
                var unit = Assert.Single(assessment.At("state", rule));
                AssertNothingToCome(string.Join(" ", unit.Finding.Reasons), unit.ToString());
                Assert.Equal(assessment.Verdict.Reasons, unit.Finding.Reasons);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    public void All_who_tie_are_named(int number)
    {
        int[] votes = [.. Enumerable.Repeat(20, number), 5];
        string[] names = [.. Enumerable.Range(0, number).Select(index => $"c{index}")];
        foreach (var (table, frame) in Complete(votes))
        {
            var assessment = table.AssessMargin(frame);
            var finding = assessment.Verdict.Finding;
            Assert.Equal((Decision.NotDecided, null), (finding.Decision, finding.Winner));
            Assert.Equal(names, finding.Tied.Select(candidate => candidate.Id));
            Assert.Empty(finding.CanWin);
            string listed = string.Join(", ", names[..^1]) + " and " + names[^1];
            AssertSays($"{listed} have 20 votes each.", finding.Reasons[0].ToString());
            Assert.DoesNotContain($"c{number}", finding.Reasons[0].ToString(), StringComparison.Ordinal);
            string summary = Line(AuditReport.Of(table, new() { Frame = frame }).ToString());
            Assert.Contains($"{listed} have 20 votes each.", summary, StringComparison.Ordinal);
            Assert.Contains($"Equal votes {listed}", summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_tie_with_votes_to_come_names_all_and_says_how_many_can_come()
    {
        var (table, _) = Complete([20, 20, 20, 12])[0];
        var assessment = table.AssessMargin(SheetFrame.OfTotals(2, table.Totals().Registered + 9));
        Assert.Equal(
            [
                "c0, c1 and c2 have 20 votes each so far, and 9 can still come.",
                "c3 can still overtake c0: the lead is 8, and c3 can still get 9 votes.",
            ],
            assessment.Verdict.Reasons.Select(reason => reason.ToString()));
        Assert.Empty(assessment.Verdict.Finding.Tied);
        Assert.Equal(4, assessment.Verdict.Finding.CanWin.Count);
    }

    [Fact]
    public void A_pending_sheet_is_missing_and_an_annulled_one_is_not()
    {
        foreach (var status in new[] { SheetStatus.Pending, SheetStatus.Annulled })
        {
            var builder = new TallyTable.Builder(new(new("A"), new("B")), ["state", "table"]);
            builder.Add(new() { Unit = new("1"), Code = "1", Registered = 50, Votes = [20, 20] });
            builder.Add(new() { Unit = new("1"), Code = "2", Registered = 30, Votes = [9, 1], Status = status });
            var table = builder.Build();
            string reason = table.AssessMargin(SheetFrame.OfStations(table)).Verdict.Reasons[0].ToString();
            string expected = status == SheetStatus.Pending
                ? "A and B have 20 votes each so far, and 30 can still come."
                : "Nothing is missing: A and B have 20 votes each. "
                    + "It is a tie, which the votes do not decide.";
            Assert.Equal(expected, reason);
        }
    }

    [Fact]
    public void Stations_without_capacity_are_missing_and_change_nothing()
    {
        var (table, _) = Complete([20, 20])[0];
        var options = new MarginOptions { Limits = new() { CapacityWithoutRegister = 0 } };
        var builder = new TallyTable.Builder(new(), ["state", "table"]);
        builder.Add(new() { Unit = new("1"), Code = "0", Registered = 60, Votes = [] });
        builder.Add(new() { Unit = new("1"), Code = "1", Registered = 0, Votes = [] });
        var finding = table.AssessMargin(SheetFrame.OfStations(builder.Build()), options).Verdict.Finding;
        AssertSays("What is missing can hold no vote: c0 and c1", finding.Reasons[0].ToString());
    }

    [Fact]
    public void A_tie_for_the_second_place_names_whom_votes_do_not_decide_between()
    {
        var (table, frame) = Complete([45, 25, 25, 5])[0];
        var finding = table.AssessMargin(frame, new() { Rule = OutcomeRule.TwoRoundMajority }).Verdict.Finding;
        Assert.Equal((Decision.Decided, OutcomeKind.SecondRound), (finding.Decision, finding.Outcome));
        Assert.Empty(finding.Finalists);
        AssertSays(
            "The votes do not decide who reaches the second round: c1 and c2 have 25 each.",
            finding.Reasons[1].ToString());
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void A_share_that_must_be_exceeded_is_not_met_by_itself(int votes, bool isWon)
    {
        var (table, frame) = Complete([votes, 100 - votes - 1, 1])[0];
        var finding = table.AssessMargin(frame, new() { Rule = OutcomeRule.AbsoluteMajority() }).Verdict.Finding;
        Assert.Equal(isWon ? OutcomeKind.Winner : OutcomeKind.NoMajority, finding.Outcome);
        Assert.Equal(
            isWon ? "Nothing is missing: c0 meets a condition with 51.00 % of the valid votes."
                : "Nothing is missing, and nobody has the majority needed.",
            finding.Reasons[0].ToString());
    }

    [Fact]
    public void A_least_share_is_cut_off_and_of_what_the_rule_asks()
    {
        var contest = new Contest(new("A"), new("B"));
        var bounds = ContestBounds.Of(contest, [200_018, 100_000], OutstandingVote.Of(100_000));
        AssertSays(
            "at least 50.00 % of the valid votes", OutcomeRule.AbsoluteMajority().Judge(bounds).Reasons[0].ToString());
        var (table, frame) = Complete([59, 1])[0];
        var rule = OutcomeRule.AbsoluteMajority(ShareOf.Registered);
        string reason = table.AssessMargin(frame, new() { Rule = rule }).Verdict.Reasons[0].ToString();
        Assert.EndsWith("meets a condition with 98.33 % of the registered voters.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_joined_as_the_language_does()
    {
        Assert.Equal("Ana e Inés", new NameList(["Ana", "Inés"]).ToString(null, ReportLanguage.Spanish));
        Assert.Equal("Ana, Bo e Hilda", new NameList(["Ana", "Bo", "Hilda"]).ToString(null, ReportLanguage.Spanish));
        Assert.Equal("Ana y Iara", new NameList(["Ana", "Iara"]).ToString(null, ReportLanguage.Spanish));
        Assert.Equal("Ana and Inés", new NameList(["Ana", "Inés"]).ToString());
        Assert.Equal("Ana", new NameList(["Ana"]).ToString());
    }

    /// <summary>All of the stations collected, as a frame of stations, of units and of totals knows them.</summary>
    private static (TallyTable Table, SheetFrame Frame)[] Complete(int[] votes)
    {
        var contest = new Contest(votes.Select((_, index) => new Selection($"c{index}")));
        var builder = new TallyTable.Builder(contest, ["state", "table"]);
        int registered = Math.Max(1, votes.Sum());
        int?[] counts = [.. votes.Select(count => (int?)count)];
        builder.Add(new() { Unit = new("1"), Code = "0", Registered = registered, Votes = counts });
        var table = builder.Build();
        return
        [
            (table, SheetFrame.OfStations(table)),
            (table, SheetFrame.OfUnits(["state"], [new FrameUnit(new("1"), 1, registered)])),
        ];
    }

    private static void AssertNothingToCome(params string[] texts)
    {
        foreach (string text in texts)
        {
            foreach (string words in OfTheFuture) Assert.DoesNotContain(words, Line(text), StringComparison.Ordinal);
        }
    }

    /// <summary>The text without its line breaks and paddings.</summary>
    private static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void AssertSays(string words, string text) =>
        Assert.Contains(words, Line(text), StringComparison.Ordinal);
}
