namespace Electoral.Tally.Tests.Cases;

/// <summary>A station that the roll has twice with other numbers is not bounded by the smaller one.</summary>
public sealed class RollTwiceWithOtherNumbersTests
{
    private const string Folder = "47-roll-twice-with-other-numbers";

    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst)]
    [InlineData(DuplicatePolicy.KeepLast)]
    [InlineData(DuplicatePolicy.RejectAll)]
    public void Nothing_is_decided_and_the_conflict_is_listed(DuplicatePolicy policy)
    {
        var frame = SheetFrame.OfStations(Roll(policy));
        var assessment = Sheets().AssessMargin(frame);
        Assert.Equal(Decision.NotDecided, assessment.Verdict.Decision);
        Assert.Null(assessment.Bounds.Outstanding.Capacity);
        var conflict = frame.Reading!.DuplicateConflicts[0];
        Assert.Equal("2/20/1", conflict.Sheet.ToString());
        Assert.Equal([50, 1250], conflict.Counts.SelectMany(count => new[] { count.Other, count.Refused }).Order());
        string report = AuditReport.Of(Sheets(), new() { Frame = frame }).ToText();
        Assert.Contains("Rows with the same key but other counts", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DuplicatePolicy.KeepFirst)]
    [InlineData(DuplicatePolicy.KeepLast)]
    public void Whoever_states_that_the_roll_is_whole_has_the_larger_number(DuplicatePolicy policy)
    {
        var stated = Sheets().AssessMargin(
            SheetFrame.OfStations(Roll(policy)), new() { Stated = StatedPremises.FrameComplete });
        Assert.Equal(1250, stated.Bounds.Outstanding.Capacity);
        Assert.Equal(Decision.NotDecided, stated.Verdict.Decision);
    }

    [Fact]
    public void Twice_with_the_same_number_is_harmless()
    {
        var roll = TallyCsv.ReadText(
            File.ReadAllText(CaseFiles.Field(Folder, "roll.csv")).Replace("1250", "50", StringComparison.Ordinal),
            Layout());
        Assert.Equal((1, 1, 0), (
            roll.Reading.Rejected, roll.Reading.IdenticalDuplicates, roll.Reading.DuplicateConflictRows));
        var assessment = Sheets().AssessMargin(SheetFrame.OfStations(roll));
        Assert.Equal(Decision.Decided, assessment.Verdict.Decision);
    }

    private static CsvLayout Layout() => CsvLayout.Load(CaseFiles.Field(Folder, "roll.layout.json"));

    private static TallyTable Sheets() => TallyCsv.Read(
        CaseFiles.Field(Folder, "sheets.csv"), CsvLayout.Load(CaseFiles.Field(Folder, "sheets.layout.json")));

    private static TallyTable Roll(DuplicatePolicy policy) => TallyCsv.Read(
        CaseFiles.Field(Folder, "roll.csv"), Layout(), new() { Duplicates = policy });
}
