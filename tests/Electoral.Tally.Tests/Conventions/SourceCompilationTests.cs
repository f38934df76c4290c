using Microsoft.CodeAnalysis;

namespace Electoral.Tally.Tests.Conventions;

public sealed class SourceCompilationTests
{
    /// <summary>Errors that say "this type is unknown": tests over such a compilation would be blind.</summary>
    private static readonly HashSet<string> Unknown = ["CS0012", "CS0234", "CS0246", "CS1069"];

    [Fact]
    public void Every_type_that_the_library_names_is_known() =>
        Violations.None(SourceCompilation.Library.GetDiagnostics().Where(d => Unknown.Contains(d.Id)));

    [Fact]
    public void A_type_that_is_not_known_would_be_seen()
    {
        var compilation = SourceCompilation.Of(("Units/A.cs", "class A { Nowhere field; Lazy<int> known; }"));
        var error = Assert.Single(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Contains(error.Id, Unknown);
    }
}
