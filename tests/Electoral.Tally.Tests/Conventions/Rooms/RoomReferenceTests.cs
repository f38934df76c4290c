namespace Electoral.Tally.Tests.Conventions.Rooms;

public sealed class RoomReferenceTests
{
    [Fact]
    public void No_name_of_the_library_leaves_the_rooms_that_its_own_may_know() =>
        Violations.None(RoomReferences.Forbidden(SourceCompilation.Library));

    [Fact]
    public void A_room_knows_only_rooms_before_it()
    {
        var before = new HashSet<string>();
        foreach (var (room, mayReference) in RoomTable.All)
        {
            Assert.Subset(before, mayReference.ToHashSet());
            Assert.True(before.Add(room));
        }
    }

    [Fact]
    public void The_picture_of_the_rooms_is_that_of_the_table() =>
        GoldenFile.Check(Repository.File("docs", "images", "rooms.svg"), RoomMap.Draw());

    [Fact]
    public void The_architecture_page_shows_the_same_table()
    {
        var rows = File.ReadLines(Repository.File("docs", "architecture.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && cells[1].EndsWith("/`", StringComparison.Ordinal))
            .ToDictionary(cells => cells[1].Trim('`', '/'), cells => cells[3]);
        Assert.Equal(RoomTable.All.Select(r => r.Room), rows.Keys);
        Assert.All(RoomTable.All.Where(r => r.MayReference.Length > 0 && r.Room != "Reporting"), r => Assert.Equal(
            r.MayReference.Order(StringComparer.Ordinal),
            rows[r.Room].Split(", ").Order(StringComparer.Ordinal)));
    }
}
