using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A count in which two records with the same key differ.</summary>
/// <param name="Count">The field, such as "Registered", or the id of a selection, or the name of a further count.
/// </param>
/// <param name="Refused">What the rejected record gives; null if it gives nothing.</param>
/// <param name="Other">What the other record gives; null if it gives nothing.</param>
/// <remarks>Equality compares all three. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<CountDifference>))]
public sealed record CountDifference(string Count, int? Refused, int? Other) : IJsonResult<CountDifference>
{
    internal CountDifference(CountRole role, string name, int? refused, int? other)
        : this(name, refused, other) => Role = role;

    /// <summary>What kind of count it is: a selection may have the name of a field.</summary>
    internal CountRole Role { get; }

    /// <summary>Whether <paramref name="other"/> names the same count with the same two numbers.</summary>
    public bool Equals(CountDifference? other) => other is not null
        && (Count, Refused, Other, Role) == (other.Count, other.Refused, other.Other, other.Role);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Refused, Other, Role);

    /// <summary>The count and both numbers.</summary>
    public override string ToString() =>
        $"{VisibleText.Name(Count)} ({Written(Other)} and {Written(Refused)})";

    private static string Written(int? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "none";

    static void IJsonResult<CountDifference>.Describe(JsonForm<CountDifference> form) => form
        .Text("count", difference => difference.Count)
        .Whole("refused", difference => difference.Refused)
        .Whole("other", difference => difference.Other);
}
