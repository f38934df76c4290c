using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void UnmatchableFrame(TallyTable table, TallyTable roll) =>
        throw new ArgumentException(
            $"Sheets cannot be matched with stations: found the levels {LevelsOf(table)} and {LevelsOf(roll)}, and not "
            + "both sides have a key. Give both layouts a key, or the same levels.", nameof(table));

    [DoesNotReturn]
    public static void UnlikeLevels(UnitTree found, UnitTree expected) =>
        throw new ArgumentException(
            $"The sheets have the levels {Names(found)}, expected them to begin "
            + $"with those of the frame: {Names(expected)}.", nameof(found));

    [DoesNotReturn]
    public static void NoKeysInFrame() =>
        throw new ArgumentException("The frame has only totals of the whole, and no keys.", "frame");

    private static string LevelsOf(TallyTable table) =>
        string.Join(" > ", table.Units.Levels.Select(level => level.Name).Append(table.SheetLevel).Select(Shown));

    private static string Names(UnitTree tree) =>
        tree.Levels.Count == 0 ? "(none)" : string.Join(" > ", tree.Levels.Select(level => Shown(level.Name)));
}
