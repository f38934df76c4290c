using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A level of the unit tree: its name ("state") and its depth below the root.</summary>
/// <param name="Name">The name of the level as the layout gives it.</param>
/// <param name="Depth">0 for the root, 1 for the level below it, and so on.</param>
/// <remarks>
/// Equality and hash cover name and depth. The default value is the depth 0 without a name and is not a level of any
/// tree. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitLevel>))]
public readonly record struct UnitLevel(string Name, int Depth) : IJsonResult<UnitLevel>
{
    /// <summary>The name of the level.</summary>
    public override string ToString() => VisibleText.Name(Name);

    static void IJsonResult<UnitLevel>.Describe(JsonForm<UnitLevel> form) => form
        .Text("name", level => level.Name)
        .Whole("depth", level => level.Depth);
}
