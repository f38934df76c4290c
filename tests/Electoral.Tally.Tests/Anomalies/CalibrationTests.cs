namespace Electoral.Tally.Tests.Anomalies;

public sealed class CalibrationTests
{
    private static readonly TallyTable Sheets =
        new SyntheticElection { Levels = [new("state", 3), new("centre", 150)] }.Generate();

    private static readonly CalibrationOptions Quick = new()
    {
        Replicates = 30,
        Families = [(table, cancellation) => table.TestCentres(new() { Selections = ["A"] }, cancellation)],
        Irregularities = [new(IrregularityKind.ExtremeStuffing) { Share = 0.1 }],
    };

    [Fact]
    public void The_same_seed_gives_the_same_rates_on_any_number_of_threads()
    {
        string one = Sheets.CalibrateAnomalies(Quick with { MaxDegreeOfParallelism = 1 }).ToString();
        Assert.Equal(one, Sheets.CalibrateAnomalies(Quick with { MaxDegreeOfParallelism = 2 }).ToString());
        Assert.Equal(one, Sheets.CalibrateAnomalies(Quick with { MaxDegreeOfParallelism = 7 }).ToString());
    }

    [Fact]
    public void Stuffed_sheets_would_have_been_seen_and_the_ideal_without_overdispersion_is_above_its_rate()
    {
        var calibration = Sheets.CalibrateAnomalies(Quick);
        var turnout = calibration.Tests.Single(test => test.Test == "centres.turnout-homogeneity");
        Assert.True(turnout.Power[0].Value > 0.9, turnout.ToString());
        Assert.False(turnout.IsAboveNominal);
        var ideal = calibration.Tests.Single(test => test.Test == "centres.random-allocation");
        Assert.True(ideal.IsAboveNominal, ideal.ToString());
    }

    [Fact]
    public void A_test_above_its_rate_becomes_descriptive()
    {
        // The ideal of ballots dealt at random, given out as evidence.
        AnomalyFamily Family(TallyTable table) => AnomalyFamily.Of(
            "centres", CentreTexts.Family, CentreOptions.Default,
            [.. table.TestCentres(new() { Selections = ["A"] }).Tests
                .Where(test => test.Id == "centres.random-allocation")
                .Select(test => test with { Descriptive = null })]);
        var before = Family(Sheets);
        Assert.Equal(AnomalyVerdict.AnomalyFound, before.Verdict);
        var calibration = Sheets.CalibrateAnomalies(Quick with
        {
            Families = [(table, _) => Family(table)],
            Irregularities = [],
        });
        var after = calibration.Apply(before);
        Assert.Equal(AnomalyVerdict.DescriptiveOnly, after.Verdict);
        Assert.Contains("clean elections", after.Tests[0].Descriptive!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fitted_election_has_the_stations_and_about_the_dispersion_of_its_table()
    {
        var table = new SyntheticElection { Levels = [new("state", 4), new("centre", 3_000)] }.Generate();
        var fitted = SyntheticElection.FitTo(table);
        Assert.InRange(fitted.TurnoutDispersion!.Value, 0.0005, 0.0016);
        Assert.InRange(fitted.ShareDispersions[0], 0.0014, 0.0026);
        var drawn = fitted.Generate(3, 1);
        Assert.Equal(table.Registered, drawn.Registered);
        Assert.Equal(table.Units.ToString(), drawn.Units.ToString());
        for (int row = 0; row < drawn.Count; row++)
        {
            Assert.Equal(drawn[row].Valid, Enumerable.Range(0, 4).Sum(index => drawn[row].VotesAt(index)));
            Assert.Equal(drawn[row].BallotsCast, drawn[row].Valid + drawn[row].Invalid);
            Assert.True(drawn[row].BallotsCast <= drawn[row].Registered);
        }

        double before = table.Totals().Turnout!.Value.Value, after = drawn.Totals().Turnout!.Value.Value;
        Assert.Equal(before, after, 0.01);
        var again = SyntheticElection.FitTo(drawn);
        Assert.InRange(again.ShareDispersions[0], 0.0014, 0.0026);
    }
}
