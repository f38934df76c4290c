namespace Electoral.Tally.Tests.Conventions.Areas;

public sealed class FolderReferenceTests
{
    /// <summary>Folders that know each other although they should not: to be opened, never to be added to.</summary>
    private static readonly HashSet<(string From, string To)> Circles = [];

    [Fact]
    public void A_folder_knows_only_folders_of_its_area_that_the_page_lists_before_it()
    {
        var order = FolderTable.Listed.Index().ToDictionary(row => row.Item, row => row.Index);
        Violations.None(FolderReferences.Within(SourceCompilation.Library).Where(reference =>
            !Circles.Contains((reference.From, reference.To))
            && order.GetValueOrDefault(reference.To, int.MaxValue) > order.GetValueOrDefault(reference.From, -1)));
    }

    [Fact]
    public void A_circle_that_was_opened_is_taken_off_the_list()
    {
        var found = FolderReferences.Within(SourceCompilation.Library).Select(r => (r.From, r.To)).ToHashSet();
        Violations.None(Circles.Where(circle => !found.Contains(circle)).Select(circle => $"{circle}"));
    }

    [Fact]
    public void The_architecture_page_lists_every_folder_once() => Assert.Equal(
        FolderTable.OnDisk().Keys.Order(StringComparer.Ordinal), FolderTable.Listed.Order(StringComparer.Ordinal));

    [Fact]
    public void No_folder_holds_more_files_than_a_reader_takes_in() => Violations.None(
        FolderTable.OnDisk().Where(pair => pair.Value > FolderTable.MostFiles)
            .Select(pair => $"{pair.Key}: {pair.Value}"));

    [Theory]
    [InlineData("Table/Columns/X.cs", "class X { Row r; }", "Table/Columns/X.cs:1: Table/Columns -> Table/Rows (Row)")]
    [InlineData("Table/X.cs", "class X { Row r; }", "Table/X.cs:1: Table -> Table/Rows (Row)")]
    [InlineData("Table/Rows/X.cs", "class X { Row r; }", "")]
    [InlineData("Units/X.cs", "class X { Row r; }", "")]
    [InlineData("Table/Throw.Rows.cs", "class X { Row r; }", "")]
    [InlineData("Table/RowTexts.cs", "class X { Row r; }", "")]
    [InlineData("Table/X.cs", "class X { void A() { Throw.Row(); } }", "")]
    public void A_name_from_another_folder_of_the_area_is_found(string path, string source, string expected)
    {
        const string Row = "namespace Electoral.Tally; class Row;";
        const string Message = "namespace Electoral.Tally; static class Throw { public static void Row() { } }";
        var all = SourceCompilation.Of(
            ("Table/Rows/Row.cs", Row), ("Table/Rows/Throw.Row.cs", Message),
            (path, "namespace Electoral.Tally; " + source));
        Assert.Equal(expected, string.Join(',', FolderReferences.Within(all)));
    }
}
