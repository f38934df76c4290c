namespace Electoral.Tally.Tests.Conventions.Areas;

public sealed class AreaOrderTests
{
    [Fact]
    public void No_name_of_the_library_leaves_the_areas_that_its_own_may_know() =>
        Violations.None(AreaReferences.Forbidden(SourceCompilation.Library));

    [Fact]
    public void An_area_knows_only_areas_before_it()
    {
        var before = new HashSet<string>();
        foreach (var (area, mayReference) in AreaTable.All)
        {
            Assert.Subset(before, mayReference.ToHashSet());
            Assert.True(before.Add(area));
        }
    }

    [Fact]
    public void The_picture_of_the_areas_is_that_of_the_table() =>
        GoldenFile.Check(Repository.File("docs", "images", "areas.svg"), AreaMap.Draw());

    [Fact]
    public void The_architecture_page_shows_the_same_table()
    {
        var rows = File.ReadLines(Repository.File("docs", "architecture.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[1].EndsWith("/`", StringComparison.Ordinal))
            .ToDictionary(cells => cells[1].Trim('`', '/'), cells => cells[3]);
        Assert.Equal(AreaTable.All.Select(r => r.Area), rows.Keys);
        Assert.All(AreaTable.All.Where(r => r.MayReference.Length > 0 && r.Area != "Reporting"), r => Assert.Equal(
            r.MayReference.Order(StringComparer.Ordinal),
            rows[r.Area].Split(", ").Order(StringComparer.Ordinal)));
    }
}
