using System.Reflection;
using Electoral.Tally.Tests.Conventions;

namespace Electoral.Tally.Tests.Documents;

public sealed class TypesPageTests
{
    private static readonly Assembly Library = Assembly.Load("Electoral.Tally");

    [Fact]
    public void Every_public_type_is_on_the_page_with_what_it_is() =>
        GoldenFile.Check(Repository.File("docs", "types.md"), TypesPage.Of(Library));

    [Fact]
    public void No_namespace_is_left_out() => Assert.Empty(TypesPage.Missing(Library));
}
