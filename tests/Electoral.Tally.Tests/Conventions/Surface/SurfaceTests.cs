using System.Reflection;

namespace Electoral.Tally.Tests.Conventions.Surface;

public sealed class SurfaceTests
{
    private static readonly Type[] Library = Assembly.Load("Electoral.Tally").GetTypes();

    [Fact]
    public void Public_types_keep_to_the_rules_of_their_shape() =>
        Violations.None(SurfaceRules.Violations(Library));

    /// <summary>Internal types too: within the namespace the name would hide the namespace itself.</summary>
    [Fact]
    public void No_type_is_named_Tally() => Violations.None(Library.Where(type => type.Name == "Tally"));
}
