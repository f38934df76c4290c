using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Coverage;

public sealed class UnreadRollProperties
{
    private const string Head = "state,centre,table,registered\n";

    private static readonly CsvLayout Layout = CsvLayout.Parse("""
        {"levels": [{"name": "state", "code": "state"}, {"name": "centre", "code": "centre"},
                    {"name": "table", "code": "table"}],
         "registered": "registered", "selections": []}
        """);

    private static readonly OutcomeRule[] Rules =
    [
        OutcomeRule.Plurality, OutcomeRule.TwoRoundMajority, OutcomeRule.FiftyOrFortyWithTen,
        OutcomeRule.AbsoluteMajority(), OutcomeRule.AbsoluteMajority(ShareOf.Registered),
    ];

    [Property]
    public Property A_row_that_is_not_read_decides_nothing_and_makes_no_claim_impossible() => Prop.ForAll(
        TinyElection.Arbitrary(), Arb.From(Gen.Elements("1,1,zz,x", "9,9,9", "2,2,7,-1")), (election, row) =>
        {
            var whole = SheetFrame.OfStations(Roll(Lines(election)));
            var unread = SheetFrame.OfStations(Roll([.. Lines(election), row]));
            var (before, after) = (Assessed(election, whole), Assessed(election, unread));
            foreach (var rule in Rules) Assert.Equal(Decision.NotDecided, after.VerdictUnder(rule).Decision);
            foreach (var (was, becomes) in before.At("state").Zip(after.At("state")))
            {
                Assert.True(was.Decision == Decision.Decided || becomes.Decision == Decision.NotDecided);
            }

            foreach (long votes in new long[] { 0, 5, 50 })
            {
                var claim = new Claim("claim") { [election.Contest.Candidates[0].Id] = votes };
                var (was, becomes) = (Checked(election, claim, whole), Checked(election, claim, unread));
                Assert.True(becomes.Verdict != ClaimVerdict.Impossible || was.Verdict == ClaimVerdict.Impossible);
                Assert.NotEqual(ClaimVerdict.Feasible, becomes.Verdict);
            }
        });

    [Property]
    public Property A_roll_in_another_order_says_the_same() => Prop.ForAll(
        TinyElection.Arbitrary(), Arb.From(Gen.Choose(0, 9)), (election, more) =>
        {
            string[] lines = Lines(election);
            if (lines.Length > 0) lines = [.. lines, Changed(lines[0], more)];
            var (one, other) = (SheetFrame.OfStations(Roll(lines)), SheetFrame.OfStations(Roll([.. lines.Reverse()])));
            Assert.Equal(one.UnreadRows, other.UnreadRows);
            var stated = election.Options with { Stated = StatedPremises.FrameComplete };
            Assert.Equal(
                election.Table.AssessMargin(one, stated).Bounds.Outstanding.Capacity,
                election.Table.AssessMargin(other, stated).Bounds.Outstanding.Capacity);
            Assert.Equal(
                election.Table.AssessMargin(one, election.Options).Verdict.Reasons,
                election.Table.AssessMargin(other, election.Options).Verdict.Reasons);
        });

    [Property]
    public Property A_row_that_contradicts_another_is_never_better_than_the_larger_number() => Prop.ForAll(
        TinyElection.Arbitrary(),
        Arb.From(Gen.Choose(0, 9)),
        Arb.From(Gen.Elements(DuplicatePolicy.KeepFirst, DuplicatePolicy.KeepLast)),
        (election, other, policy) =>
        {
            string[] lines = Lines(election);
            if (lines.Length == 0) return;
            string twice = Changed(lines[0], other);
            string own = lines[0].Split(',')[3];
            string larger = own.Length > 0 && int.Parse(own, null) > other ? lines[0] : twice;
            var contradictory = SheetFrame.OfStations(Roll([.. lines, twice], policy));
            var single = SheetFrame.OfStations(Roll([larger, .. lines[1..]]));
            var stated = election.Options with { Stated = StatedPremises.FrameComplete };
            long? most = election.Table.AssessMargin(contradictory, stated).Bounds.Outstanding.Capacity;
            long? least = election.Table.AssessMargin(single, stated).Bounds.Outstanding.Capacity;
            Assert.True(most is null || most >= least);
        });

    private static MarginAssessment Assessed(TinyElection election, SheetFrame frame) =>
        election.Table.AssessMargin(frame, election.Options);

    private static ClaimCheck Checked(TinyElection election, Claim claim, SheetFrame frame) =>
        election.Table.CheckClaim(
            claim, frame, new() { Limits = election.Limits with { OutstandingVotesCap = null } });

    private static string[] Lines(TinyElection election) =>
    [
        .. election.Stations.Select(sheet => $"{sheet.Unit[0]},{sheet.Unit[1]},{sheet.Code},{sheet.Registered}"),
    ];

    private static string Changed(string line, int registered) =>
        $"{string.Join(',', line.Split(',')[..3])},{registered}";

    private static TallyTable Roll(string[] lines, DuplicatePolicy policy = DuplicatePolicy.KeepFirst) =>
        TallyCsv.ReadText(Head + string.Join('\n', lines) + "\n", Layout, new()
        {
            Duplicates = policy,
            MayAcceptNothing = true,
        });
}
