using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void NoLevelForOption(string option, string level, UnitTree units, string parameter) =>
        throw new ArgumentException(
            $"{Shown(option)} is '{Shown(level)}', and the frame has no such level. It has: "
            + $"{VisibleText.List(units.Levels.Select(own => own.Name).Prepend(UnitTree.RootLevelName))}.", parameter);

    [DoesNotReturn]
    public static void NoStrataInFrame(string option, StratumSource strata, string parameter) =>
        throw new ArgumentException(
            $"{Shown(option)} is '{strata}', and the frame gives no such stratum to its stations: "
            + "it does not list them, or they have none.", parameter);

    [DoesNotReturn]
    public static void NoUnitForCap(UnitPath unit, string parameter) =>
        throw new ArgumentException(
            $"{nameof(MissingStationLimits.TurnoutCapByUnit)} has a cap for {unit}, and the frame has no such unit.",
            parameter);

    [DoesNotReturn]
    public static void UnmatchableOption(string option, TallyTable table, TallyTable other, string parameter) =>
        throw new ArgumentException(
            $"{Shown(option)} cannot be matched with the sheets: found the levels {LevelsOf(other)} and "
            + $"{LevelsOf(table)}, and not both sides have a key.", parameter);
}
