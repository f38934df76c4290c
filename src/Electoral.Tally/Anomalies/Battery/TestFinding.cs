using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One test of the whole table that counts, among all that were run.</summary>
/// <param name="Family">The name of its family.</param>
/// <param name="Test">The test; its own adjusted p-value is adjusted for its family alone.</param>
/// <param name="AdjustedPValue">
/// The p-value adjusted for its family by Holm's method and, times the number of families that count, for the others
/// (Bonferroni): the probability that any test of any family rejects a true null hypothesis stays at the level.
/// </param>
/// <remarks>
/// Holm's method between families would bound false alarms of families, not of single tests: a family can depart for a
/// good reason and hold a false alarm besides. So a family may depart without a single test that does.
/// Equality compares all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<TestFinding>))]
public sealed record TestFinding(string Family, AnomalyTest Test, PValue AdjustedPValue) : IJsonResult<TestFinding>
{
    /// <summary>
    /// How often the test by itself rejects a true null hypothesis, where that is less than the level of the family
    /// because its statistic has few possible values; null for other tests.
    /// </summary>
    public double? AttainableLevel => Test.AttainableLevel;

    /// <summary>The test and its p-value adjusted over all families, in one line; invariant.</summary>
    public override string ToString() => $"{Test}; adjusted over all families: p = {AdjustedPValue}";

    /// <summary>The tests of the whole table that count.</summary>
    internal static IEnumerable<TestFinding> Of(IReadOnlyList<AnomalyFamily> families)
    {
        double logCount = Math.Log(families.Count(family => family.PValue is not null));
        foreach (var family in families)
        {
            foreach (var test in family.Tests)
            {
                if (!test.IsEvidence || test.Unit is not null || test.AdjustedPValue is not { } p) continue;
                yield return new(family.Name, test, p.WithLog(p.LogValue + logCount));
            }
        }
    }

    static void IJsonResult<TestFinding>.Describe(JsonForm<TestFinding> form) => form
        .Text("family", finding => finding.Family)
        .Item("test", finding => finding.Test)
        .Item("adjustedPValue", finding => finding.AdjustedPValue)
        .Number("attainableLevel", finding => finding.AttainableLevel);
}
