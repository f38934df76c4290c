namespace Electoral.Tally.Tests.Conventions;

public sealed class PropertyUseTests
{
    [Fact]
    public void Every_property_is_tried()
    {
        string[] files = [.. Repository.SourceFiles("tests")];
        Assert.NotEmpty(files);
        Violations.None(files.SelectMany(
            path => PropertyUse.Violations(Repository.Relative(path), File.ReadAllText(path))));
    }

    [Theory]
    [InlineData("[Fact] public void M() => Prop.ForAll(Any, x => x > 0);", "a.cs: M drops a property")]
    [InlineData("[Property] public void M(int y) { Prop.ForAll(Any, x => x > 0); }", "a.cs: M drops a property")]
    [InlineData("[Fact] public void M() => Of(1); Property Of(int x) => null;", "a.cs: M drops a property")]
    [InlineData("[Fact] public void M() => Drawn.Hold(Any, x => x > 0);", "a.cs: M drops a property")]
    [InlineData("[Fact] public Property M() => Prop.ForAll(Any, x => x > 0);", "a.cs: M is no [Property]")]
    [InlineData("[Property(MaxTest = 3)] public void M() => Assert.True(true);", "a.cs: M draws nothing")]
    [InlineData("[Property] public Property M() => Prop.ForAll(Any, x => x > 0);", "")]
    [InlineData("[Property] public void M(int x) => Assert.Equal(x, x);", "")]
    [InlineData("[Fact] public void M() { var all = Prop.ForAll(Any, x => x > 0); Run(all); }", "")]
    public void One_that_is_not_is_found(string method, string expected) =>
        Assert.Equal(expected, string.Join('|', PropertyUse.Violations("a.cs", $"class C {{ {method} }}")));
}
