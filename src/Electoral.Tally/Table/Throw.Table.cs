using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static int MissingCount(int row) =>
        throw new InvalidOperationException(
            $"Row {row} lacks this count. Missing is not zero: use ValueOrNull, or ask IsMissing first.");

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
    public static void NegativeCount(string sheet, string field, int found) =>
        throw new ArgumentException($"Sheet {sheet}: found {field} {found}, expected 0 or more.", nameof(sheet));

    [DoesNotReturn]
    public static void UnknownExtra(TallySheet sheet, string name) =>
        throw new ArgumentException(
            $"Sheet {sheet}: found an extra count '{name}' that the builder was not told of.", nameof(sheet));

    [DoesNotReturn]
    public static CountColumn NoSuchExtra(string name, IEnumerable<string> names) =>
        throw new ArgumentException(
            $"The table has no extra column '{name}'. It has: {string.Join(", ", names)}.", nameof(name));

    [DoesNotReturn]
    public static void ForeignUnit(ReportingUnit unit) =>
        throw new ArgumentException($"The unit {unit} belongs to the tree of another table.", nameof(unit));

    [DoesNotReturn]
    public static void UnlikeTables(string what) =>
        throw new InvalidOperationException($"The tables cannot be joined: their {what} differ.");

    [DoesNotReturn]
    public static ReportingUnit NoSuchUnit(UnitPath path) =>
        throw new ArgumentException($"The table has no unit {path}.", nameof(path));
}
