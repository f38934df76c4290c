namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>
/// Mexico 2018: the stations of the quick count that arrived, with the sample that was drawn as frame.
/// </summary>
public sealed class MexicoTests
{
    [Fact]
    public void Sheets_that_exceed_their_register_are_counted_beside_the_verdict()
    {
        var assessment = Published.MexicoArrivals().AssessMargin(SheetFrame.OfStations(Published.MexicoSample()));
        var test = assessment.RegisterTest;
        Assert.Equal((6_307, 48, 42, 28_259), (
            test.Tested, test.Exceeding, test.ExceedingWithoutRegister, test.BallotsWithoutRegister));
        var premise = assessment.Verdict.Premises.Single(
            premise => premise.Statement.Code == "ballots-within-register");
        Assert.Equal(PremiseStanding.FailsOnCollected, premise.Standing);
        string report = assessment.ToString();
        Assert.Contains("48 of 6,307 collected", report, StringComparison.Ordinal);
        Assert.Contains("42 of them have no registered", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_stations_without_registered_voters_leave_no_bound_until_a_capacity_is_stated()
    {
        var sheets = Published.MexicoArrivals();
        var frame = SheetFrame.OfStations(Published.MexicoSample());
        var assessment = sheets.AssessMargin(frame);
        Assert.Equal((1_480, 18), (assessment.Coverage.Whole.Missing, assessment.Bounds.Outstanding.WithoutCapacity));
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
        Assert.StartsWith("18 missing stations have no capacity", assessment.Verdict.Reasons[0].ToString(),
        StringComparison.Ordinal);

        var limits = new MissingStationLimits { CapacityWithoutRegister = 1_500, AllowancePerStation = 100 };
        var bounded = sheets.AssessMargin(frame, new() { Limits = limits });
        long missing = bounded.Coverage.Whole.RegisteredMissing!.Value;
        Assert.Equal(missing + 1_462 * 100 + 18 * 1_500, bounded.Bounds.Outstanding.Capacity);
    }
}
