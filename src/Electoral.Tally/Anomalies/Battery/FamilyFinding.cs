using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One family among all that were run.</summary>
/// <param name="Family">The family by itself.</param>
/// <param name="AdjustedPValue">
/// The family's p-value adjusted by Holm's method for the number of families; null where none of its tests counts.
/// </param>
/// <param name="Verdict">What the family says after that adjustment.</param>
/// <remarks>
/// A family departs where at least one of its null hypotheses is rejected; which one may remain open. Equality is that
/// of all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FamilyFinding>))]
public sealed record FamilyFinding(AnomalyFamily Family, PValue? AdjustedPValue, AnomalyVerdict Verdict)
    : IJsonResult<FamilyFinding>
{
    /// <summary>The name for machines: "digits".</summary>
    public string Name => Family.Name;

    /// <summary>Name, verdict in words and p-value, in one line; invariant.</summary>
    public override string ToString() =>
        $"{Name}: {BatteryTexts.Of(Verdict).In(null)}" + (AdjustedPValue is { } p ? $", p = {p}" : "");

    /// <summary>The families with p-values adjusted for their number.</summary>
    internal static FamilyFinding[] Of(IReadOnlyList<AnomalyFamily> families, double level)
    {
        var counted = families.Where(family => family.PValue is not null).ToArray();
        var adjusted = Multiplicity.Adjust(
            Array.ConvertAll(counted, family => family.PValue!.Value), MultiplicityMethod.Holm);
        var findings = new FamilyFinding[families.Count];
        for (int i = 0, next = 0; i < findings.Length; i++)
        {
            var family = families[i];
            if (family.PValue is null)
            {
                findings[i] = new(family, null, family.Verdict);
                continue;
            }

            var p = adjusted[next++];
            findings[i] = new(
                family, p, p.Value <= level ? AnomalyVerdict.AnomalyFound : AnomalyVerdict.NothingFound);
        }

        return findings;
    }

    static void IJsonResult<FamilyFinding>.Describe(JsonForm<FamilyFinding> form) => form
        .Text("name", finding => finding.Name)
        .Word("verdict", finding => finding.Verdict)
        .ItemOrNull("adjustedPValue", finding => finding.AdjustedPValue)
        .Items("tests", finding => finding.Family.Tests);
}
