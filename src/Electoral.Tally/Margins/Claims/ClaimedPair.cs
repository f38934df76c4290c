using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Two counts of a claim whose difference is checked, as the claim calls them.</summary>
/// <remarks>Equality is that of both names. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ClaimedPair>))]
public sealed record ClaimedPair : IJsonResult<ClaimedPair>
{
    /// <summary>Two counts of a claim.</summary>
    /// <param name="first">The one whose votes count up.</param>
    /// <param name="second">The one whose votes count down.</param>
    /// <exception cref="ArgumentException">A name is empty, or both are the same.</exception>
    public ClaimedPair(string first, string second)
    {
        ArgumentException.ThrowIfNullOrEmpty(first);
        ArgumentException.ThrowIfNullOrEmpty(second);
        if (first == second) Throw.PairOfOne(first);
        (First, Second) = (first, second);
    }

    /// <summary>The one whose votes count up.</summary>
    public string First { get; }

    /// <summary>The one whose votes count down.</summary>
    public string Second { get; }

    /// <summary>The two, such as "ANA over BEN".</summary>
    public override string ToString() => VisibleText.Line($"{First} over {Second}");

    static void IJsonResult<ClaimedPair>.Describe(JsonForm<ClaimedPair> form) => form
        .Text("first", pair => pair.First)
        .Text("second", pair => pair.Second);
}
