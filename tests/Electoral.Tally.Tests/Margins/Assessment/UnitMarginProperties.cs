using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>Margins of all units of a level, from sums in columns, against those of each unit by itself.</summary>
public sealed class UnitMarginProperties
{
    private static readonly OutcomeRule[] Rules =
    [
        OutcomeRule.Plurality, OutcomeRule.TwoRoundMajority, OutcomeRule.AbsoluteMajority(ShareOf.BallotsCast),
        OutcomeRule.AbsoluteMajority(ShareOf.Registered), OutcomeRule.QualifiedMajority(9, 5, "c0"),
    ];

    [Property]
    public Property Each_unit_of_a_level_is_as_it_is_by_itself() => Prop.ForAll(
        TinyElection.Arbitrary(),
        Gen.Choose(0, 26).ArrayOf(7).ToArbitrary(),
        Gen.Elements(Rules).ToArbitrary(),
        (election, statuses, rule) =>
        {
            var table = election.TableOf(election.Stations.Take(election.Collected).Select(
                (sheet, index) => sheet with { Status = (SheetStatus)(statuses[index % 7] / 9) }));
            foreach (var frame in FramesOf(election))
            {
                var assessment = table.AssessMargin(frame, election.Options);
                foreach (string level in frame.Units.Levels.Select(level => level.Name).Prepend("all"))
                {
                    var listed = assessment.At(level, rule);
                    var units = frame.Units.UnitsAt(level);
                    Assert.Equal(units.Count, listed.Count);
                    for (int index = 0; index < units.Count; index++)
                    {
                        AssertEqual(assessment.Of(units[index], rule), listed[index]);
                        AssertEqual(assessment.Coverage.Of(units[index]), assessment.Coverage.At(level)[index]);
                    }

                    Assert.Equal(listed.Select(one => one.ToString()), assessment.At(level, rule).Select(o => $"{o}"));
                }
            }
        });

    [Fact]
    public void A_list_of_many_units_costs_next_to_nothing_until_it_is_read()
    {
        const int Units = 20_000;
        var builder = new TallyTable.Builder(new(new("A"), new("B")), ["unit", "table"]);
        for (int unit = 0; unit < Units; unit++)
        {
            builder.Add(new() { Unit = new($"{unit}"), Code = "1", Registered = 9, Votes = [unit % 5, unit % 3] });
        }

        var table = builder.Build();
        var assessment = table.AssessMargin(SheetFrame.OfStations(table));
        long before = GC.GetAllocatedBytesForCurrentThread();
        var listed = assessment.At("unit");
        _ = (listed[0], listed[Units - 1]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300 * Units);
    }

    private static IEnumerable<SheetFrame> FramesOf(TinyElection election)
    {
        yield return election.Frame;
        yield return SheetFrame.OfTotals(election.Stations.Count, election.Stations.Sum(s => s.Registered ?? 0));
        if (election.Stations.Count == 0) yield break;
        yield return SheetFrame.OfUnits(
            ["state", "centre"],
            election.Stations.GroupBy(sheet => sheet.Unit).Select(unit => new FrameUnit(
                unit.Key, unit.Count(), unit.Any(s => s.Registered is null) ? null : unit.Sum(s => s.Registered))));
        yield return SheetFrame.OfUnits(
            ["state"],
            election.Stations.GroupBy(sheet => sheet.Unit[0]).Select(
                state => new FrameUnit(new(state.Key), state.Count() + 1, null)));
        // A roll that is a table of results, ballots and all.
        yield return SheetFrame.OfStations(election.TableOf(election.Stations));
    }

    private static void AssertEqual(UnitMargin expected, UnitMargin found)
    {
        AssertEqual(expected.Coverage, found.Coverage);
        Assert.Equal(expected.Unit, found.Unit);
        Assert.Equal(expected.Bounds.ToString(), found.Bounds.ToString());
        Assert.Equal(expected.Bounds.Candidates, found.Bounds.Candidates);
        Assert.Equal(expected.Bounds.Rivals, found.Bounds.Rivals);
        Assert.Equal(expected.Bounds.Valid, found.Bounds.Valid);
        Assert.Equal(expected.Decision, found.Decision);
        Assert.Equal(expected.Finding.Reasons, found.Finding.Reasons);
        Assert.Equal(expected.Finding.CanWin, found.Finding.CanWin);
        Assert.Equal(expected.Finding.Finalists, found.Finding.Finalists);
    }

    private static void AssertEqual(UnitCoverage expected, UnitCoverage found)
    {
        Assert.Equal(expected with { Collected = found.Collected }, found);
        Assert.Equal(expected.Collected.ToString(), found.Collected.ToString());
    }
}
