namespace Electoral.Tally.Tests.Conventions.Areas;

public sealed class AreaReferencesTests
{
    private const string Table = """
        namespace Electoral.Tally;
        public sealed class TallyTable { public int Rows; public static TallyTable Read() => new(); }
        public static class Verbs { public static int Count(this Unit unit) => 1; public static T Of<T>() => default; }
        [AttributeUsage(AttributeTargets.All)] public sealed class MarkAttribute : Attribute;
        """;

    [Theory]
    [InlineData("class X { TallyTable table; }", "TallyTable")]
    [InlineData("class X { List<TallyTable> tables; }", "TallyTable")]
    [InlineData("abstract class X : IEquatable<TallyTable>;", "TallyTable")]
    [InlineData("class X { int Use(Unit unit) => unit.Count(); }", "Count")]
    [InlineData("class X { int Use(Unit unit) => unit.Table.Rows; }", "Rows")]
    [InlineData("class X { object Use(Unit unit) { var table = unit.Table; return table; } }", "var")]
    [InlineData("class X { string Use() => nameof(TallyTable); }", "TallyTable")]
    [InlineData("class X { string Use() => nameof(Verbs.Count); }", "Verbs,Count")]
    [InlineData("class X { Type Use() => typeof(TallyTable); }", "TallyTable")]
    [InlineData("class X { void Use(Unit unit) { unit.Table = new(); } }", "new()")]
    [InlineData("using static Electoral.Tally.Verbs; class X { int Use() => Of<int>(); }", "Verbs,Of<int>")]
    [InlineData("using T = Electoral.Tally.TallyTable; class X { T table; }", "TallyTable,T")]
    [InlineData("[Mark] class X;", "Mark")]
    [InlineData("/// <summary>See <see cref=\"TallyTable\"/>.</summary>\nclass X { Unit unit; }", "")]
    [InlineData("namespace Electoral.Tally; class X { Unit unit; int Tally; }", "")]
    public void A_name_from_a_later_area_is_found_however_it_is_used(string source, string names)
    {
        var found = Forbidden(("Sheets/X.cs", "using Electoral.Tally;\n" + source)).ToArray();
        Assert.All(found, r => Assert.Equal(("Sheets", "Table"), (r.From, r.To)));
        Assert.Equal(names, string.Join(',', found.Select(r => r.Name)));
    }

    [Fact]
    public void The_message_names_file_line_and_areas() => Assert.Equal(
        "Sheets/X.cs:3: Sheets -> Table (TallyTable)",
        Assert.Single(Forbidden(("Sheets/X.cs", "using Electoral.Tally;\nclass X {\n TallyTable t; }"))).ToString());

    [Theory]
    [InlineData("Kernels/X.cs", "class X { MathNet.Numerics.Complex32 z; }", "")]
    [InlineData("Statistics/X.cs", "class X { MathNet.Numerics.Complex32 z; }", "Statistics -> MathNet")]
    [InlineData("Kernels/X.cs", "class X { Electoral.Tally.Unit unit; }", "Kernels -> Units")]
    [InlineData("Rendering/X.cs", "class X { Electoral.Tally.Unit unit; }", "Rendering -> Units")]
    [InlineData("Table/Columns/X.cs", "class X { Electoral.Tally.Unit unit; }", "")]
    [InlineData("Helpers/X.cs", "class X;", "Helpers -> (no such area)")]
    [InlineData("X.cs", "class X;", "(root) -> (no such area)")]
    public void Each_area_has_its_own_borders(string path, string source, string expected) => Assert.Equal(
        expected,
        string.Join(',', Forbidden((path, source)).Select(r => $"{r.From} -> {r.To}")));

    [Fact]
    public void A_type_with_a_part_in_each_area_belongs_to_each()
    {
        const string Part = "namespace Electoral.Tally; internal static partial class Throw { public static void ";
        var found = Forbidden(
            ("Units/Throw.Units.cs", Part + "Unit() { } }"),
            ("Margins/Throw.Margins.cs", Part + "Margin() { } }"),
            ("Units/X.cs", "namespace Electoral.Tally; class X { void A() { Throw.Unit(); } }"),
            ("Units/Y.cs", "namespace Electoral.Tally; class Y { void A() { Throw.Margin(); } }"));
        Assert.Equal("Units/Y.cs:1: Units -> Margins (Margin)", Assert.Single(found).ToString());
    }

    private static IEnumerable<AreaReference> Forbidden(params IEnumerable<(string Path, string Text)> files)
    {
        const string Unit = "namespace Electoral.Tally; public sealed class Unit { public TallyTable Table; }";
        var all = SourceCompilation.Of([("Table/T.cs", Table), ("Units/U.cs", Unit), .. files]);
        return AreaReferences.Forbidden(all).Where(r => r.Path != "Units/U.cs");
    }
}
