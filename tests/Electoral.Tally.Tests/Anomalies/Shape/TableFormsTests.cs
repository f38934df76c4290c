namespace Electoral.Tally.Tests.Anomalies.Shape;

public sealed class TableFormsTests
{
    private static readonly TallyTable Clean =
        new SyntheticElection { Levels = [new("state", 4), new("centre", 900)] }.Generate();

    [Fact]
    public void Copied_sheets_are_found()
    {
        var copied = Clean.Plant(new(IrregularityKind.CopiedSheets)).Table.TestShape();
        Assert.Contains(copied.Found, test => test.Id == "shape.duplicates");
        Assert.DoesNotContain(Clean.TestShape().Found, test => test.Id == "shape.duplicates");
    }

    [Fact]
    public void Where_many_sheets_are_alike_by_chance_equal_counts_are_only_described()
    {
        var small = SyntheticElection.National with
        {
            Levels = [new("state", 4), new("centre", 4000)],
            RegisteredMean = 120,
            RegisteredSpread = 0.1,
        };
        var test = small.Generate().TestShape(new() { Descriptions = false }).Tests.Single();
        Assert.True(test.IsDescriptive);
        Assert.Contains("equal ones by chance", test.Descriptive!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(test.PValue);
    }

    [Fact]
    public void Where_small_sheets_are_alike_the_larger_ones_are_compared()
    {
        var small = SyntheticElection.National with
        {
            Levels = [new("state", 12), new("centre", 2_600)],
            RegisteredMean = 150,
            RegisteredSpread = 120,
            RegisteredCap = 600,
        };
        var clean = small.Generate();
        var test = clean.TestShape(new() { Descriptions = false }).Tests.Single();
        Assert.False(test.IsDescriptive);
        Assert.True(test.PValue!.Value.Value > 0.001);
        var thin = Assert.Single(test.Excluded, excluded => excluded.Reason.Code == "thin-line");
        Assert.DoesNotContain("fewer than 10 ", thin.Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal(clean.Count, test.N + test.Excluded.Sum(excluded => excluded.Count));
        var copied = clean.Plant(new(IrregularityKind.CopiedSheets) { Share = 0.1 }).Table;
        Assert.Single(copied.TestShape(new() { Descriptions = false }).Found, found => found.Id == "shape.duplicates");
    }

    [Fact]
    public void Where_all_vote_for_one_of_two_equal_counts_are_only_described()
    {
        var contest = new Contest(new Selection("A"), new Selection("B"));
        var builder = new TallyTable.Builder(contest, ["centre", "table"]);
        for (int i = 0; i < 1_500; i++)
        {
            int votes = 60 + i * 7919 % 119;
            builder.Add(new()
            {
                Unit = new UnitPath("1"),
                Code = $"{i}",
                Registered = 240,
                Votes = [votes, 240 - votes],
            });
        }

        var test = builder.Build().TestShape(new() { Descriptions = false }).Tests.Single();
        Assert.Equal("steep-counts", test.Descriptive?.Code);
    }

    [Fact]
    public void Missing_fields_and_too_few_sheets_say_so()
    {
        var builder = new TallyTable.Builder(new Contest(new Selection("A"), new Selection("B")), ["table"]);
        for (int i = 0; i < 5; i++) builder.Add(new() { Code = $"{i}", Votes = [100 + i, 90] });
        var family = builder.Build().TestShape();
        Assert.Equal(AnomalyVerdict.NotComputable, family.Verdict);
        Assert.All(family.Tests, test => Assert.True(test.NotComputable is not null, test.Id));
        Assert.Contains("not computable, because", family.ToString(), StringComparison.Ordinal);
    }
}
