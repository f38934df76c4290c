using System.Reflection;
using Electoral.Tally.Tests.Conventions.Api;

namespace Electoral.Tally.Tests.Conventions;

public sealed class ApiSurfaceTests
{
    [Fact]
    public void The_public_surface_is_what_PublicApi_says() => GoldenFile.Check(
        Repository.File("src", "Electoral.Tally", "PublicApi.txt"),
        ApiListing.Of(Assembly.Load("Electoral.Tally").GetTypes()));
}
