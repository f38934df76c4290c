namespace Electoral.Tally.Tests.Anomalies.Centres;

public sealed class CentreLevelTests
{
    [Theory]
    [InlineData("centre", null, false, AnomalyVerdict.NothingFound)]
    [InlineData("Recinto", null, false, AnomalyVerdict.NothingFound)]
    [InlineData("parish", null, false, AnomalyVerdict.NotComputable)]
    [InlineData("parish", "parish", false, AnomalyVerdict.DescriptiveOnly)]
    [InlineData("parish", "parish", true, AnomalyVerdict.NothingFound)]
    [InlineData("parish", null, true, AnomalyVerdict.NothingFound)]
    [InlineData("centre", "all", true, AnomalyVerdict.NotComputable)]
    [InlineData("parish", "all", false, AnomalyVerdict.NotComputable)]
    public void Only_polling_places_make_a_verdict(string name, string? asked, bool isStated, AnomalyVerdict verdict)
    {
        var table = new SyntheticElection { Levels = [new("state", 4), new(name, 500)] }.Generate();
        var family = table.TestCentres(new() { CentreLevel = asked, CentresArePollingPlaces = isStated });
        Assert.Equal(verdict, family.Verdict);
        var report = table.TestAnomalies(new()
        {
            Families = AnomalyFamilies.Centres,
            CentreLevel = asked,
            CentresArePollingPlaces = isStated,
        });
        Assert.Equal(verdict, report.Verdict);
    }

    [Fact]
    public void The_lowest_polling_place_is_the_centre_wherever_it_stands()
    {
        // Rooms below it do not hide it.
        var table = new SyntheticElection { Levels = [new("centre", 400), new("room", 800)] }.Generate();
        var family = table.TestCentres();
        Assert.Equal(AnomalyVerdict.NothingFound, family.Verdict);
        Assert.Equal(
            family.Tests[0].N, table.TestCentres(new() { CentreLevel = "centre" }).Tests[0].N);
    }

    [Fact]
    public void A_table_without_levels_has_no_centres_even_where_the_caller_says_so()
    {
        var builder = new TallyTable.Builder(new Contest(new Selection("A"), new Selection("B")), ["table"]);
        for (int i = 0; i < 300; i++)
        {
            builder.Add(new() { Unit = new UnitPath(), Code = $"{i}", Registered = 300, Votes = [100 + i % 7, 90] });
        }

        var family = builder.Build().TestCentres(new() { CentresArePollingPlaces = true });
        Assert.Equal(AnomalyVerdict.NotComputable, family.Verdict);
        Assert.All(family.Tests, test => Assert.Equal("no-polling-place", test.NotComputable!.Code));
    }
}
