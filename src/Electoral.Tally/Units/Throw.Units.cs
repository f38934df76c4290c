using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The exceptions of the library, one method each; each folder has its own part of the class.</summary>
internal static partial class Throw
{
    [DoesNotReturn]
    public static UnitLevel NoSuchLevel(string name, IEnumerable<UnitLevel> levels) =>
        throw new ArgumentException(
            $"The unit tree has no level '{Shown(name)}'. Its levels are: {string.Join(", ", levels)}.", nameof(name));

    [DoesNotReturn]
    public static void ForeignLevel(UnitLevel level, IEnumerable<UnitLevel> levels) =>
        throw new ArgumentException(
            $"The level '{level}' at depth {level.Depth} does not belong to this unit tree. "
            + $"Its levels are: {string.Join(", ", levels)}.", nameof(level));

    [DoesNotReturn]
    public static void LevelBelowUnit(UnitLevel level, ReportingUnit unit) =>
        throw new ArgumentException($"The level '{level}' is below the unit {unit}.", nameof(level));

    [DoesNotReturn]
    public static UnitPath NoUnitPath(JsonTokenType found) =>
        throw new JsonException(
            $"Found {Name(found)}, expected a unit path: the array of its codes as texts, such as [\"1\",\"101\"], or "
            + "\"1/101\"; [] is the root.");

    private static string Name(JsonTokenType found) => found switch
    {
        JsonTokenType.String => "an empty or unreadable text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartObject => "an object",
        _ => "something else",
    };
}
