using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static ReportText NoSuchBasis(ShareOf basis) =>
        throw new ArgumentOutOfRangeException(
            nameof(basis), basis, "A share is one of valid votes, ballots cast or registered voters.");

    [DoesNotReturn]
    public static void UnlikeContests(Contest found, Contest expected) =>
        throw new ArgumentException(
            $"Sums of different contests cannot be joined: found the selections {found}, expected {expected}.", nameof(
                found));

    public static KeyNotFoundException NotInRollUp(string path, RollUp units)
    {
        const int named = 3;
        string some = VisibleText.List(units.Take(named).Select(unit => unit.Unit.Path.ToKey()));
        string others = units.Count > named ? $" and {units.Count - named} others" : "";
        string has = units.Count == 0 ? "It is empty." : $"It has {some}{others}.";
        return new($"The totals by {Shown(units.Level.Name)} have no unit with the path '{Shown(path)}'. {has}");
    }

    [DoesNotReturn]
    public static void NoSuchField(CountField field) =>
        throw new ArgumentException(
            $"The sheets do not give {field}, and it cannot be derived from the counts that they give.", nameof(field));

    [DoesNotReturn]
    public static void NoSuchDigitPlace(DigitPlace place) =>
        throw new ArgumentOutOfRangeException(nameof(place), place, "There is no such digit.");

    [DoesNotReturn]
    public static void MinimumWithoutDigit(DigitPlace place, int minimum, int least) =>
        throw new ArgumentOutOfRangeException(
            nameof(minimum), minimum,
            $"Counts below {least} have no such digit ({place}): expected at least that.");

    [DoesNotReturn]
    public static CountColumn NoSuchColumn(CountField field) =>
        throw new ArgumentException($"The source of this table has no field {field}.", nameof(field));

    [DoesNotReturn]
    public static void UnlikeDigits(DigitDistribution found, DigitDistribution expected) =>
        throw new ArgumentException(
            $"Digits with different places or minimums cannot be joined: found {found}, expected {expected}.",
            nameof(found));

    [DoesNotReturn]
    public static void ForeignColumn(CountColumn column, TallyTable table, string parameter) =>
        throw new ArgumentException(
            $"The column does not belong to the table: found {column.Count} rows, expected {table.Count}.", parameter);

    [DoesNotReturn]
    public static void NoShare(double probability) =>
        throw new ArgumentOutOfRangeException(nameof(probability), probability, "A share is from 0 to 1.");

    [DoesNotReturn]
    public static void UnlikeLevels(IReadOnlyList<string> found, IReadOnlyList<string> expected) =>
        throw new ArgumentException(
            $"Sums of different levels cannot be joined: found {Listed(found)}, expected {Listed(expected)}.",
            nameof(found));

    [DoesNotReturn]
    public static void TooDeepForPartial(UnitPath unit, IReadOnlyList<string> levels) =>
        throw new ArgumentException(
            $"The unit {unit} has {unit.Depth} codes, and the tally keeps these levels: {Listed(levels)}.",
            nameof(unit));

    [DoesNotReturn]
    public static void NoLevelInPartial(string level, IReadOnlyList<string> levels) =>
        throw new ArgumentException(
            $"The tally does not keep the level '{Shown(level)}'. It keeps these: {Listed(levels)}.", nameof(level));

    public static InvalidDataException ForeignPartial() =>
        new("These bytes are not a partial tally: they do not begin as one.");

    public static InvalidDataException PartialVersion(int found, int expected) =>
        new($"The partial tally has version {found}, and this library reads version {expected}.");

    public static InvalidDataException DamagedPartial(Exception? cause = null) =>
        new("The partial tally is cut off or was altered: its bytes are not those that were written.", cause);

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "none" : VisibleText.List(names);
}
