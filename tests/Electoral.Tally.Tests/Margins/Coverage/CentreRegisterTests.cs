using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins.Coverage;

/// <summary>Rolls that list voters by centre: missing stations share what the others of their centre leave.</summary>
public sealed class CentreRegisterTests
{
    private static readonly Contest Two = new(new Selection("A"), new Selection("B"));

    [Fact]
    public void Missing_tables_hold_what_the_centre_has_left_together()
    {
        var frame = Frame(("1", 1_000, null), ("1", 1_000, null), ("1", 1_000, null), ("2", 300, 300));
        var assessment = Sheets(("1", 1, 400)).AssessMargin(frame);
        Assert.Equal(600 + 300, assessment.Bounds.Outstanding.Capacity);
        Assert.Equal([600L, 0L, 300L], assessment.Bounds.Outstanding.StationCapacities);
        Assert.Equal((1_300L, 400L, 900L), (
            assessment.Coverage.Whole.Registered, assessment.Coverage.Whole.RegisteredCollected,
            assessment.Coverage.Whole.RegisteredMissing));
        Assert.Equal(900, assessment.TippingPoint!.OutstandingRegistered);
        Assert.DoesNotContain("left out", assessment.ToString(), StringComparison.Ordinal);
        var capped = Sheets(("1", 1, 400)).AssessMargin(
            frame, new() { Limits = new() { TurnoutCap = 0.5m, AllowancePerStation = 10 } });
        Assert.Equal([310L, 10L, 160L], capped.Bounds.Outstanding.StationCapacities);
    }

    [Fact]
    public void Sheets_with_more_voters_than_their_centre_leave_no_bound_and_are_named()
    {
        var frame = Frame(("1", 300, null), ("1", 300, null));
        var assessment = Sheets(("1", 1, 400)).AssessMargin(frame);
        Assert.Null(assessment.Bounds.Outstanding.Capacity);
        Assert.Equal((Decision.NotDecided, "register-exceeded"), (
            assessment.Verdict.Decision, assessment.Verdict.Reasons[0].Code));
        Assert.Null(assessment.TippingPoint);
        Assert.Null(assessment.Sensitivity);
        Assert.Contains("not computable", assessment.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_centre_with_two_registers_has_no_known_number()
    {
        Assert.Equal(300, Frame(("1", 300, null), ("1", 300, null)).Registered);
        Assert.Null(Frame(("1", 300, null), ("1", 301, null)).Registered);
    }

    [Property]
    public Property It_bounds_as_a_frame_of_centres_does() => Prop.ForAll(
        Gen.Choose(0, 9).ArrayOf(6).ToArbitrary(),
        Gen.Elements(true, false).ArrayOf(6).ToArbitrary(),
        (registered, isCollected) =>
        {
            string[] centres = ["1", "1", "1", "2", "2", "3"];
            var all = centres.Select((centre, i) => (Centre: centre, Code: i, Registered: registered[i])).ToArray();
            var whole = all.GroupBy(one => one.Centre).ToDictionary(
                centre => centre.Key, centre => centre.Sum(one => one.Registered));
            var sheets = Sheets([.. all.Where(one => isCollected[one.Code])]);
            var byStation = Frame([.. all.Select(one => (one.Centre, whole[one.Centre], (int?)null))]);
            var byCentre = SheetFrame.OfUnits(["centre"], all.GroupBy(one => one.Centre).Select(
                centre => new FrameUnit(new(centre.Key), centre.Count(), whole[centre.Key])));
            var (one, other) = (sheets.AssessMargin(byStation), sheets.AssessMargin(byCentre));
            long missing = all.Where(station => !isCollected[station.Code]).Sum(station => (long)station.Registered);
            Assert.Equal(missing, one.Bounds.Outstanding.Capacity);
            Assert.Equal(one.Coverage.Whole.RegisteredMissing, other.Coverage.Whole.RegisteredMissing);
            Assert.Equal(
                one.At("centre").Select(unit => unit.Bounds.Outstanding.Capacity ?? 0),
                other.At("centre").Select(unit => unit.Bounds.Outstanding.Capacity ?? 0));
        });

    private static SheetFrame Frame(params (string Centre, int OfCentre, int? Registered)[] stations)
    {
        var builder = new TallyTable.Builder(new(), ["centre", "station"], ["of centre"]);
        for (int i = 0; i < stations.Length; i++)
        {
            var (centre, ofCentre, registered) = stations[i];
            builder.Add(new()
            {
                Unit = new(centre),
                Code = $"{i}",
                Registered = registered,
                Votes = [],
                Extra = new Dictionary<string, int?> { ["of centre"] = ofCentre },
            });
        }

        return SheetFrame.OfStations(builder.Build(), unitRegistered: "of centre");
    }

    private static TallyTable Sheets(params (string Centre, int Code, int Registered)[] sheets)
    {
        var builder = new TallyTable.Builder(Two, ["centre", "station"]);
        foreach (var (centre, code, registered) in sheets)
        {
            builder.Add(new() { Unit = new(centre), Code = $"{code}", Registered = registered, Votes = [2, 1] });
        }

        return builder.Build();
    }
}
