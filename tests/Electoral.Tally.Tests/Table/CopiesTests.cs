namespace Electoral.Tally.Tests.Table;

public class CopiesTests
{
    private static readonly Contest Contest = new(new Selection("A"), new Selection("B"));

    [Fact]
    public void Tables_of_other_levels_or_contests_are_not_joined()
    {
        string[] levels = ["state", "table"];
        TallyTable[] others =
        [
            Table(Contest, "region", "table"), Table(Contest, "state", "sheet"), Table(Contest, "table"),
            Table(new(new Selection("B"), new Selection("A")), levels), Table(new(new Selection("A")), levels),
            Table(new(Contest.Selections) { BlankIsValid = true }, levels),
            Table(new(Contest.Selections) { VotesAllowed = 2 }, levels),
        ];
        Assert.All(others, other =>
            Assert.Throws<InvalidOperationException>(() => TallyTable.Concat([Table(Contest, levels), other])));
        Assert.Throws<ArgumentException>(() => TallyTable.Concat([]));
    }

    [Fact]
    public void The_ids_of_selections_decide_and_the_first_tables_names_stay()
    {
        var named = new Contest(new Selection("A") { Name = "Anna" }, new Selection("B"));
        var joined = TallyTable.Concat([Table(Contest, "table"), Table(named, "table")]);
        Assert.Equal("A", joined.Contest.Selections[0].Name);
    }

    [Fact]
    public void A_name_in_the_second_table_is_kept_where_the_first_has_none()
    {
        var first = Builder(("1", "1"), ("2", "1"));
        first.NameUnit(new("1"), "One");
        var second = Builder(("2", "2"));
        second.NameUnit(new("2"), "Two");
        var joined = TallyTable.Concat([first.Build(), second.Build()]);
        Assert.Equal(["One", "Two"], joined.Units.UnitsAt("state").Select(unit => unit.Name));
    }

    [Fact]
    public void A_joined_table_has_no_unit_without_sheets()
    {
        var builder = Builder(("1", "1"), ("2", "1"));
        builder.NameUnit(new("2"), "Two");
        var filter = builder.Build().Where(row => row.Unit.Code == "1");
        Assert.Equal(2, filter.Units.UnitsAt("state").Count);
        Assert.Equal(["1"], TallyTable.Concat([filter]).Units.UnitsAt("state").Select(unit => unit.Code));
    }

    [Fact]
    public void A_table_joined_with_itself_is_the_same_and_its_sheets_are_duplicates()
    {
        var table = Builder(("1", "1"), ("2", "1")).Build();
        var joined = TallyTable.Concat([table, table]);
        Assert.Equal("4 rows: 2 accepted, 2 rejected, 0 blank", joined.Reading.ToString());
    }

    private static TallyTable Table(Contest contest, params string[] levels) =>
        new TallyTable.Builder(contest, levels).Build();

    private static TallyTable.Builder Builder(params (string State, string Code)[] sheets)
    {
        var builder = new TallyTable.Builder(Contest, ["state", "table"]);
        foreach (var (state, code) in sheets) builder.Add(new() { Unit = new(state), Code = code, Votes = [1, 2] });
        return builder;
    }
}
