namespace Electoral.Tally.Tests.Conventions;

/// <summary>What a convention found, shown whole: an assertion on a collection would cut each line short.</summary>
internal static class Violations
{
    /// <summary>Fails with one line for each.</summary>
    public static void None<T>(IEnumerable<T> found)
    {
        var lines = found.Select(violation => $"\n  {violation}").ToArray();
        if (lines.Length > 0)
        {
            Assert.Fail($"{lines.Length} found:{string.Concat(lines)}");
        }
    }
}
