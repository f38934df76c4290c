namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class TableTurnoutTests
{
    [Fact]
    public void All_of_turnout_is_descriptive()
    {
        var clean = new SyntheticElection { Levels = [new("state", 4), new("centre", 300)] }.Generate();
        var family = clean.TestTurnout();
        Assert.Equal(AnomalyVerdict.DescriptiveOnly, family.Verdict);
        Assert.All(family.Tests, test => Assert.True(test.IsDescriptive && test.Statistic is not null, test.Id));
    }

    [Fact]
    public void Missing_fields_and_too_few_sheets_say_so()
    {
        var builder = new TallyTable.Builder(new Contest(new Selection("A"), new Selection("B")), ["table"]);
        for (int i = 0; i < 5; i++) builder.Add(new() { Code = $"{i}", Votes = [100 + i, 90] });
        var family = builder.Build().TestTurnout();
        Assert.Equal(AnomalyVerdict.NotComputable, family.Verdict);
        Assert.All(family.Tests, test => Assert.True(test.NotComputable is not null, test.Id));
        Assert.Contains("not computable, because", family.ToString(), StringComparison.Ordinal);
    }
}
