using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void OtherLevels(TallyTable first, TallyTable second) => throw new ArgumentException(
        FormattableString.Invariant($"The first source has {first.Units.Levels.Count + 1} levels ({LevelsOf(first)}), ")
        + FormattableString.Invariant($"the second {second.Units.Levels.Count + 1} ({LevelsOf(second)}): link their ")
        + "sheets by a key (ComparisonOptions.Linking, SheetLinking.ByKey).", nameof(second));

    [DoesNotReturn]
    public static void CentreTooLarge(UnitPath unit, int sheets, int most) => throw new ArgumentException(
        FormattableString.Invariant(
            $"A centre of the best match has {sheets} sheets, among them one of {unit}; expected at most {most}."));

    [DoesNotReturn]
    public static void NoAgreement(decimal leastAgreement) => throw new ArgumentOutOfRangeException(
        nameof(leastAgreement), leastAgreement, "The least agreement is a share above 0 and at most 1, such as 0.5.");

    [DoesNotReturn]
    public static void OtherContest(string what) => throw new ArgumentException(
        $"The contests of the two sources differ in {Shown(what)}.");

    [DoesNotReturn]
    public static void OtherSelectionsInSecond(ContestMapping found) => throw new ArgumentException(
        "The contests of the two sources differ in their selections: only the first has "
        + $"{ListOf(found.LeftOutOfFirst)}; only the second has {ListOf(found.LeftOutOfSecond)}. Say which is which "
        + "(ComparisonOptions.SelectionMap), or compare those that both have (SharedSelectionsOnly).");

    [DoesNotReturn]
    public static void NoSharedSelections(Contest first, Contest second) => throw new ArgumentException(
        $"The contests of the two sources have no selection in common: {first}; {second}.");

    [DoesNotReturn]
    public static void NotInSecond(string id, Contest contest) => throw new ArgumentException(
        $"The second source has no selection '{Shown(id)}' (ComparisonOptions.SelectionMap): {contest}.");

    [DoesNotReturn]
    public static void NotInFirst(string id, Contest contest) => throw new ArgumentException(
        $"The first source has no selection '{Shown(id)}' (ComparisonOptions.SelectionMap): {contest}.");

    [DoesNotReturn]
    public static void MappedTwice(string id) => throw new ArgumentException(
        $"Two selections of the second source are mapped to '{Shown(id)}', or one to two "
        + "(ComparisonOptions.SelectionMap).");

    [DoesNotReturn]
    public static void OneCandidate(string id) => throw new ArgumentException(
        $"Leader and runner-up are both '{Shown(id)}' (ComparisonOptions).");

    [DoesNotReturn]
    public static FieldComparison NotCompared(string field) => throw new ArgumentException(
        $"The count '{Shown(field)}' is not given by both sources.", nameof(field));

    [DoesNotReturn]
    public static void NoTotals() => throw new ArgumentException("There are no totals to compare with.");

    [DoesNotReturn]
    public static void TotalsOfSeveralLevels(UnitPath found, int depth) => throw new ArgumentException(
        FormattableString.Invariant($"The totals are of units of one level: found {found}, expected {depth} codes. ")
        + "Totals of the whole are a claim (CheckClaim).");

    [DoesNotReturn]
    public static void TotalTooLarge(string what, string count, long found) => throw new ArgumentException(
        FormattableString.Invariant(
            $"{Shown(what)}: {Shown(count)} is {found}, expected at most {int.MaxValue}: take lower units."));

    [DoesNotReturn]
    public static void NoSumOfRoot(string level) => throw new ArgumentException(
        $"'{Shown(level)}' is the level of the whole: its sums are Totals.", nameof(level));

    private static string ListOf(IReadOnlyList<Selection> selections) => selections.Count == 0
        ? "none"
        : VisibleText.List(selections.Select(selection => selection.Id));
}
