using System.Text;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Conventions.Surface;

public sealed class SurfaceRulesTests
{
    [Theory]
    [InlineData(typeof(SurfaceSamples.Mutable), "a struct that is not readonly")]
    [InlineData(typeof(SurfaceSamples.Open), "a class that is neither sealed nor static nor abstract")]
    [InlineData(typeof(SurfaceSamples.VoteHelper), "a name that ends in Helper says nothing")]
    [InlineData(typeof(SurfaceSamples.Settable), "Count can be set at any time")]
    [InlineData(typeof(SurfaceSamples.Exposed), "Count is a public field")]
    [InlineData(typeof(SurfaceSamples.Dependent), "shows Complex32 of MathNet")]
    [InlineData(typeof(SurfaceSamples.Paired), "shows a tuple")]
    [InlineData(typeof(SurfaceSamples.PairedInside), "shows a tuple")]
    [InlineData(typeof(SurfaceSamples.Constrained<>), "shows IPrecisionSupport`1 of MathNet")]
    [InlineData(typeof(SurfaceSamples.Tally), "named like the last part of its namespace")]
    [InlineData(typeof(Numerics.HidingSample), "the namespace Electoral.Tally.Tests.Conventions.Surface.Numerics")]
    public void A_type_that_breaks_a_rule_is_found(Type type, string violation) =>
        Assert.StartsWith($"{type}: {violation}", Assert.Single(SurfaceRules.Violations([type])));

    [Theory]
    [InlineData(typeof(SurfaceSamples))]
    [InlineData(typeof(SurfaceSamples.Good))]
    [InlineData(typeof(DayOfWeek))]
    public void A_type_that_keeps_to_the_rules_is_not(Type type) =>
        Assert.Empty(SurfaceRules.Violations([type]));

    [Fact]
    public void Too_many_namespaces_are_found() => Assert.Equal(
        "14 namespaces, at most 13",
        SurfaceRules.Violations(
        [
            typeof(Action), typeof(File), typeof(Timer), typeof(Task), typeof(Enumerable), typeof(List<int>),
            typeof(Encoder), typeof(Regex), typeof(HttpClient), typeof(System.Xml.XmlReader),
            typeof(System.Diagnostics.Process), typeof(System.Numerics.BigInteger), typeof(System.Net.IPAddress),
            typeof(System.Text.Json.JsonDocument),
        ]).Last());
}
