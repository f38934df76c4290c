using System.Text.Json;

namespace Electoral.Tally.Tests.Rendering;

public sealed class ReportStatementValuesTests
{
    [Fact]
    public void Values_are_numbers_and_texts_that_serialise()
    {
        var inner = new ReportStatement("inner", new("inner {0:N0}", "interior {0:N0}"), 1_000L);
        var statement = new ReportStatement(
            "outer", new("{0} {1} {2} {3}", "{0} {1} {2} {3}"), 5, "name", inner, new UnitPath("1", "2"));
        Assert.Equal([5, "name", "inner 1,000", "1/2"], statement.Values);
        Assert.Equal("""[5,"name","inner 1,000","1/2"]""", JsonSerializer.Serialize(statement.Values));
    }
}
