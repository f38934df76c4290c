namespace Electoral.Tally.Tests.Units;

public class UnitTreeTests
{
    private static readonly UnitTree Tree = TreeOf(new("2", "1"), new("", "7"), new("10", "1"), new("2", "01"));

    [Fact]
    public void Levels_are_found_by_name_without_case()
    {
        Assert.Equal(new UnitLevel("state", 1), Tree.Level("STATE"));
        Assert.Equal(new UnitLevel("centre", 2), Tree.LowestLevel);
        Assert.Equal(new UnitLevel(UnitTree.RootLevelName, 0), Tree.Level("All"));
        Assert.Equal(["state", "centre"], Tree.Levels.Select(level => level.Name));
        Assert.Equal("all 1, state 3, centre 4", Tree.ToString());
    }

    [Fact]
    public void An_unknown_level_is_refused_with_those_that_there_are()
    {
        var failure = Assert.Throws<ArgumentException>(() => Tree.Level("table"));
        Assert.Contains("'table'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("all, state, centre", failure.Message, StringComparison.Ordinal);
        UnitLevel[] foreign = [default, new("state", 2), new("state", -1), new("centre", 3)];
        Assert.All(foreign, level => Assert.Throws<ArgumentException>(() => Tree.UnitsAt(level)));
        Assert.All(foreign, level => Assert.Throws<ArgumentException>(() => Tree.UnitsAt("centre")[0].At(level)));
    }

    [Fact]
    public void A_blank_code_is_a_unit_named_none()
    {
        var blank = Tree.Find(new("")) ?? throw new InvalidOperationException();
        Assert.Equal(("", "(none)", new UnitPath("")), (blank.Code, blank.Name, blank.Path));
        Assert.Equal("(none) ()", blank.ToString());
        Assert.Equal(["2", "10", "(none)"], Tree.UnitsAt("state").Select(unit => unit.Name));
    }

    [Fact]
    public void The_root_is_named_all()
    {
        Assert.Equal(("", "all", "all"), (Tree.Root.Code, Tree.Root.Name, Tree.Root.ToString()));
        Assert.Null(Tree.Root.Parent);
        Assert.Equal(Tree.Root, Tree.Find(UnitPath.Root));
        Assert.Equal(Tree.Root, Tree.UnitsAt("all")[0]);
    }

    [Fact]
    public void Units_know_what_is_above_and_below_them()
    {
        var state = Tree.UnitsAt("state")[0];
        Assert.Equal(["1", "01"], state.Children.Select(unit => unit.Code));
        var centre = state.Children[1];
        Assert.Equal((new UnitPath("2", "01"), 2, 1), (centre.Path, centre.Depth, centre.Index));
        Assert.Equal(state, centre.Parent);
        Assert.Equal(Tree.Root, centre.At(Tree.Level("all")));
        Assert.Equal(state, centre.At(state.Level));
        Assert.Equal(centre, centre.At(centre.Level));
        Assert.Empty(centre.Children);
        Assert.Throws<ArgumentException>(() => state.At(centre.Level));
        Assert.Equal("01 (2/01)", centre.ToString());
    }

    [Fact]
    public void Paths_that_lead_nowhere_find_nothing()
    {
        UnitPath[] absent = [new("3"), new("02"), new("2", "001"), new("2", ""), new("2", "1", "1"), new("é")];
        Assert.All(absent, path => Assert.Null(Tree.Find(path)));
    }

    [Fact]
    public void Without_levels_the_tree_is_its_root()
    {
        var root = TreeOf([], [UnitPath.Root]);
        Assert.Empty(root.Levels);
        Assert.Equal("all", root.LowestLevel.Name);
        Assert.Equal(root.Root, root.Find(UnitPath.Root));
        Assert.Null(root.Find(new("1")));
        Assert.Empty(root.Root.Children);
        Assert.Equal("all 1", root.ToString());
    }

    [Fact]
    public void A_tree_may_have_no_units_but_its_root()
    {
        var empty = TreeOf(["state", "centre"], []);
        Assert.Empty(empty.UnitsAt("state"));
        Assert.Empty(empty.UnitsAt("centre"));
        Assert.Empty(empty.Root.Children);
        Assert.Null(empty.Find(new("1")));
    }

    [Fact]
    public void Lists_of_units_refuse_places_outside()
    {
        var states = Tree.UnitsAt("state");
        Assert.Throws<ArgumentOutOfRangeException>(() => states[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => states[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(UnitList)[0]);
        Assert.Empty(default(UnitList));
        Assert.Equal(states, Tree.UnitsAt(Tree.Level("state")));
        Assert.NotEqual(states, Tree.UnitsAt("centre"));
    }

    [Fact]
    public void Names_given_are_kept_and_others_are_codes()
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["state", "centre", "table"]);
        builder.Add(new() { Unit = new("2", "1"), Code = "1", Votes = [1] });
        builder.Add(new() { Unit = new("3", ""), Code = "1", Votes = [1] });
        builder.NameUnit(new("2"), "");
        builder.NameUnit(new("2"), "Two");
        builder.NameUnit(new("2"), "Another");
        var tree = builder.Build().Units;
        Assert.Equal(["Two", "3"], tree.UnitsAt("state").Select(unit => unit.Name));
        Assert.Equal(["1", "(none)"], tree.UnitsAt("centre").Select(unit => unit.Name));
        Assert.Equal("Two (2)", tree.UnitsAt("state")[0].ToString());
    }

    private static UnitTree TreeOf(params UnitPath[] paths) => TreeOf(["state", "centre"], paths);

    private static UnitTree TreeOf(string[] levels, UnitPath[] paths)
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), [.. levels, "table"]);
        foreach (var path in paths) builder.Add(new() { Unit = path, Code = "1", Votes = [1] });
        return builder.Build().Units;
    }
}
