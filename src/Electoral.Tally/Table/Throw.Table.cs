using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void MissingInCopy(int row, int rows) =>
        throw new InvalidOperationException(
            $"{rows} rows lack this count, the first of them row {row}. Missing is not zero: give a substitute, such "
            + "as CopyTo(destination, missing: -1), or copy to doubles, which gives NaN.");

    [DoesNotReturn]
    public static void DestinationTooShort(int found, int expected, string parameter) =>
        throw new ArgumentException($"The destination is {found} long, expected at least {expected}.", parameter);

    [DoesNotReturn]
    public static void WrongVoteCount(TallySheet sheet, int expected) =>
        throw new ArgumentException(
            $"Sheet {sheet}: found {sheet.Votes.Count} votes, expected {expected}, one for each selection.",
            nameof(sheet));

    [DoesNotReturn]
    public static void WrongDepth(TallySheet sheet, int expected) =>
        throw new ArgumentException(
            $"Sheet {sheet}: found a unit path of {sheet.Unit.Depth} codes, expected {expected}, one for each level.",
            nameof(sheet));

    [DoesNotReturn]
    public static void NegativeCount(string sheet, string field, long? found) =>
        throw new ArgumentException(
            $"Sheet {Shown(sheet)}: found {Shown(field)} {found}, expected 0 or more.", nameof(sheet));

    [DoesNotReturn]
    public static void UnknownReason(Reject reject) =>
        throw new ArgumentException(
            $"{Shown(reject.Source)}, row {reject.Row}: {(int)reject.Reason} is not a {nameof(RejectReason)}.",
            nameof(reject));

    [DoesNotReturn]
    public static void UnknownStatus(TallySheet sheet) =>
        throw new ArgumentException(
            $"Sheet {sheet}: {(int)sheet.Status} is not a {nameof(SheetStatus)}.", nameof(sheet));

    [DoesNotReturn]
    public static void RowOutOfRange(TallySheet sheet) =>
        throw new ArgumentException(
            $"Sheet {sheet}: found row {sheet.Provenance.Row} of its source, expected 0 to {int.MaxValue}.",
            nameof(sheet));

    [DoesNotReturn]
    public static void TooManySourceRows(long rows) =>
        throw new InvalidOperationException(
            $"The sources number their rows up to {rows} in all, expected at most {int.MaxValue}.");

    [DoesNotReturn]
    public static void EmptyOrRepeatedName(string name, string parameter) =>
        throw new ArgumentException($"The name '{Shown(name)}' is empty or duplicated.", parameter);

    [DoesNotReturn]
    public static void NoLevelForName(UnitPath unit, IEnumerable<string> levels) =>
        throw new ArgumentException(
            $"The path {unit} of {unit.Depth} codes is not a unit below the root of: {VisibleText.List(levels)}.",
            nameof(unit));

    [DoesNotReturn]
    public static void UnknownExtra(TallySheet sheet, string name) =>
        throw new ArgumentException(
            $"Sheet {sheet}: the extra count '{Shown(name)}' is not declared in the builder.", nameof(sheet));

    [DoesNotReturn]
    public static CountColumn NoSuchExtra(string name, IEnumerable<string> names) =>
        throw new ArgumentException(
            $"The table has no extra column '{Shown(name)}'. It has: {VisibleText.List(names)}.", nameof(name));

    [DoesNotReturn]
    public static void ForeignUnit(ReportingUnit unit) =>
        throw new ArgumentException($"The unit {unit} belongs to the tree of another table.", nameof(unit));

    [DoesNotReturn]
    public static void TooDeepForFrame(FrameUnit unit, IEnumerable<string> levels) =>
        throw new ArgumentException(
            $"The path {unit.Unit} has {unit.Unit.Depth} codes, more than the levels of the frame: "
            + $"{VisibleText.List(levels)}.", nameof(unit));

    [DoesNotReturn]
    public static void NegativeInFrame(FrameUnit unit) =>
        throw new ArgumentException(
            $"Unit {unit.Unit}: found {unit.Stations} stations and {unit.Registered} registered voters, "
            + "expected 0 or more.", nameof(unit));

    [DoesNotReturn]
    public static void RepeatedInFrame(FrameUnit unit) =>
        throw new ArgumentException($"The frame lists the unit {unit.Unit} twice.", nameof(unit));

    [DoesNotReturn]
    public static void ChildrenExceed(string what, ReportingUnit unit, long found, long? expected) =>
        throw new ArgumentException(
            $"Unit {unit}: the units below it have {found} {Shown(what)}, expected at most its own {expected}.",
            nameof(unit));

    [DoesNotReturn]
    public static void UnlikeTables(string what) =>
        throw new InvalidOperationException($"The tables cannot be joined: their {Shown(what)} differ.");

    [DoesNotReturn]
    public static ReportingUnit NoSuchUnit(UnitPath path) =>
        throw new ArgumentException($"The table has no unit {path}.", nameof(path));
}
