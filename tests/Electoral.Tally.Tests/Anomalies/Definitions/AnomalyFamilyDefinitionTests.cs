namespace Electoral.Tally.Tests.Anomalies.Definitions;

public sealed class AnomalyFamilyDefinitionTests
{
    private static readonly ReportText Title = new("Own", "Propia");

    private static readonly TallyTable Sheets =
        new SyntheticElection { Levels = [new("state", 2), new("centre", 30)] }.Generate();

    [Theory]
    [InlineData("own", "own.a", "own.a")]
    [InlineData("own", "other.a")]
    [InlineData("own", "owner.a")]
    [InlineData("Own", "own.a")]
    [InlineData("")]
    [InlineData("own")]
    public void A_family_needs_a_name_and_tests_of_its_own(string name, params string[] ids) =>
        Assert.Throws<ArgumentException>(() => Family(name, [.. ids.Select(id => new OwnTest(id, _ => null))]));

    [Theory]
    [InlineData("own")]
    [InlineData("own.")]
    [InlineData(".own")]
    [InlineData("own.a.b")]
    [InlineData("own.a b")]
    public void The_id_of_a_test_is_that_of_its_family_and_a_name(string id) =>
        Assert.Throws<ArgumentException>(() => new OwnTest(id, _ => null));

    [Fact]
    public void A_name_stands_once_among_all_families()
    {
        var own = Family("own", new OwnTest("own.a", _ => null));
        var taken = Family("digits", new OwnTest("digits.last", _ => null));
        Assert.Throws<ArgumentException>(() => new AnomalyBatteryOptions { AdditionalFamilies = [own, own] });
        Assert.Throws<ArgumentException>(() => new CalibrationOptions { AdditionalFamilies = [taken] });
    }

    [Fact]
    public void Tests_run_selection_by_selection_and_those_of_all_sheets_between()
    {
        var family = Family(
            "own",
            Named("own.turnout", AnomalyTestSubject.Turnout), Named("own.votes", AnomalyTestSubject.Selection),
            Named("own.sheets", AnomalyTestSubject.Sheets), Named("own.later", AnomalyTestSubject.Selection));
        Assert.Equal(
            ["own.turnout", "own.votes of A", "own.votes of B", "own.sheets", "own.later of A", "own.later of B"],
            family.Test(Sheets).Tests.Select(test => test.ToString().Split(':')[0]));

        static OwnTest Named(string id, AnomalyTestSubject on) => new(id, input => OwnTest.Found(input)) { On = on };
    }

    [Fact]
    public void A_unit_has_its_own_sheets_and_shares_nothing_with_others()
    {
        var family = Family("own", new OwnTest("own.a", input =>
        {
            int[] rows = input.Share(one => one.CountedRows.ToArray());
            Assert.Same(rows, input.Share<int[]>(_ => throw new InvalidOperationException("Computed twice.")));
            Assert.Equal(input.Table.Count, rows.Length);
            return OwnTest.Found(input) with { N = input.Table.Count };
        }));
        var tests = family.Test(Sheets, new AnomalyBatteryOptions { Level = "state", Selections = ["A"] }).Tests;
        Assert.Equal([null, "1", "2"], tests.Select(test => test.Unit?.Code));
        Assert.Equal(tests[0].N, tests[1].N + tests[2].N);
    }

    [Fact]
    public void A_test_points_out_sheets_of_the_whole_table_and_none_twice()
    {
        var p = PValue.FromLog(-9, PValueMethod.UpperBound, PValueSides.OneSided);
        var reason = new ReportStatement("odd", new("Odd.", "Raro."));
        var family = Family("own", new OwnTest("own.a", input =>
        {
            input.Flag(1, reason, p, p);
            Assert.Throws<ArgumentOutOfRangeException>(() => input.Flag(input.Table.Count, reason, p, p));
            Assert.Throws<ArgumentOutOfRangeException>(() => input.Flag(-1, reason, p, p));
            return OwnTest.Found(input);
        }));
        var options = new AnomalyBatteryOptions { Level = "state", Selections = ["A"] };
        var flag = Assert.Single(family.Test(Sheets, options).Flags);
        Assert.Equal((1, "own.a", "A", p), (flag.Row, flag.Test, flag.Selection, flag.PValue));
        var report = Sheets.TestAnomalies(options with { AdditionalFamilies = [family] });
        Assert.Contains(1, report.FlaggedRows);
    }

    [Fact]
    public void A_draft_begins_with_the_sheets_that_count()
    {
        AnomalyTest? draft = null;
        Family("own", new OwnTest("own.a", input => OwnTest.Found(input) with { N = (draft = input.Draft).N }))
            .Test(Sheets);
        Assert.Equal((Sheets.Count, 0L, "Own {test}"), ((int)draft!.N, draft.ExcludedTotal, draft.Title.ToString()));
    }

    [Fact]
    public void Descriptions_are_left_out_where_the_options_say_so()
    {
        var family = Family("own", new OwnTest("own.a", input => OwnTest.Found(input)) { IsDescription = true });
        Assert.NotEmpty(family.Test(Sheets).Tests);
        Assert.Empty(family.Test(Sheets, new AnomalyBatteryOptions { Descriptions = false }).Tests);
    }

    public static TheoryData<string> Wrong =>
    [
        "id", "title", "caution", "selection", "adjusted", "counts", "empty", "both", "infinite", "negative",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_no_result_of_the_test_is_refused(string how)
    {
        bool isDescription = how == "counts";
        var family = Family("own", new OwnTest("own.a", input => Spoilt(input, how)) { IsDescription = isDescription });
        var error = Assert.Throws<InvalidOperationException>(() => family.Test(Sheets));
        Assert.StartsWith(
            "The test 'own.a' returned a result that is not its own: ", error.Message, StringComparison.Ordinal);
    }

    private static AnomalyTest Spoilt(AnomalyTestInput input, string how)
    {
        var fine = OwnTest.Found(input);
        return how switch
        {
            "id" => fine with { Id = "own.b" },
            "title" => fine with { Title = new("own-a", Title) },
            "caution" => fine with { NotEvidenceOf = new("nothing", new("All is well")) },
            "selection" => fine with { Selection = "Z" },
            "adjusted" => fine with { AdjustedPValue = fine.PValue },
            "counts" => fine with { Descriptive = null },
            "empty" => input.Draft,
            "both" => fine with { NotComputable = new("no", Title) },
            "infinite" => fine with { Statistic = double.NaN },
            _ => fine with { N = -1 },
        };
    }

    private static AnomalyFamilyDefinition Family(string name, params IReadOnlyList<AnomalyTestDefinition> tests) =>
        new(name, Title, tests);
}
