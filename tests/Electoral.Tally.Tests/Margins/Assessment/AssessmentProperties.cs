using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Assessment;

public sealed class AssessmentProperties
{
    [Property]
    public Property A_further_sheet_within_its_capacity_never_widens_a_bound() => Prop.ForAll(
        TinyElection.Arbitrary(isWhole: true),
        election =>
        {
            if (election.Collected == election.Stations.Count || election.Limits.OutstandingVotesCap is not null)
            {
                return;
            }
            var next = election.Stations[election.Collected];
            var before = election.Table.AssessMargin(election.Frame, election.Options).Bounds;
            if (before.Outstanding.Capacity is null || !Fits(next, election)) return;
            var after = election.TableOf(election.Stations.Take(election.Collected + 1))
                .AssessMargin(election.Frame, election.Options).Bounds;
            foreach (var (wide, narrow) in before.Candidates.Zip(after.Candidates))
            {
                Assert.True(narrow.Votes >= wide.Votes && narrow.VotesMax <= wide.VotesMax);
                Assert.True((wide.ShareMin ?? 0) <= (narrow.ShareMin ?? 0) + 1e-12);
                Assert.True((wide.ShareMax ?? 1) >= (narrow.ShareMax ?? 1) - 1e-12);
                foreach (var rival in before.Candidates.Where(other => other != wide))
                {
                    var was = before.Between(wide.Candidate.Id, rival.Candidate.Id);
                    var becomes = after.Between(wide.Candidate.Id, rival.Candidate.Id);
                    Assert.True(was.LeadMin <= becomes.LeadMin && becomes.LeadMax <= was.LeadMax);
                }
            }
        });

    [Property]
    public Property What_the_units_of_a_level_lack_adds_up_to_what_the_whole_lacks() => Prop.ForAll(
        TinyElection.Arbitrary(),
        Arb.From(Gen.Elements("centre", "state")),
        Arb.From(Gen.Elements(true, false)),
        (election, level, knowsStations) =>
        {
            if (election.Stations.Count == 0 || election.Stations.Any(sheet => sheet.Registered is null)) return;
            var frame = knowsStations ? election.Frame : UnitsOf(election);
            var limits = election.Limits with { TurnoutCap = 1m };
            var assessment = election.Table.AssessMargin(frame, new() { Limits = limits });
            var units = assessment.At(level);
            var whole = assessment.Coverage.Whole;
            Assert.Equal(whole.Sheets, units.Sum(unit => unit.Coverage.Sheets));
            Assert.Equal(whole.Stations, units.Sum(unit => unit.Coverage.Stations));
            Assert.Equal(whole.Missing, units.Sum(unit => unit.Coverage.Missing));
            Assert.Equal(whole.RegisteredMissing, units.Sum(unit => unit.Coverage.RegisteredMissing));
            long? capacity = units.Aggregate((long?)0, (sum, unit) => sum + unit.Bounds.Outstanding.StationCapacity);
            Assert.Equal(capacity, assessment.Bounds.Outstanding.StationCapacity);
            Assert.Equal(assessment.Bounds.Valid, units.Sum(unit => unit.Bounds.Valid));
        });

    [Property]
    public void The_answer_depends_neither_on_threads_nor_on_the_order_of_the_sheets(TinyElection election)
    {
        string[] reports = [.. new[] { 1, 2, 7 }.Select(threads => election.Table
            .AssessMargin(election.Frame, election.Options with { MaxDegreeOfParallelism = threads }).ToString())];
        Assert.Single(reports.Distinct());
        var turned = election.TableOf(election.Stations.Take(election.Collected).Reverse());
        Assert.Equal(reports[0], turned.AssessMargin(election.Frame, election.Options).ToString());
    }

    private static bool Fits(TallySheet sheet, TinyElection election)
    {
        var capacity = OutstandingVote.OfStations([sheet.Registered], election.Limits).Capacity;
        return sheet.Votes.Sum() + (sheet.Blank ?? 0) <= capacity;
    }

    private static SheetFrame UnitsOf(TinyElection election) => SheetFrame.OfUnits(
        ["state", "centre"],
        election.Stations.GroupBy(sheet => sheet.Unit).Select(
            unit => new FrameUnit(unit.Key, unit.Count(), unit.Sum(sheet => sheet.Registered))));
}
