using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void RiskLimitOutOfRange(double riskLimit, string? name) =>
        throw new ArgumentOutOfRangeException(
            name, riskLimit, "A risk limit is a number strictly between 0 and 1, such as 0.05.");

    [DoesNotReturn]
    public static void ParameterOutOfRange(double value, string name, string expected) =>
        throw new ArgumentOutOfRangeException(name, value, $"Found {value}, expected {Shown(expected)}.");

    [DoesNotReturn]
    public static void ValueOutOfRange(int draw, double value, double upperBound) =>
        throw new ArgumentOutOfRangeException(
            nameof(value), value, FormattableString.Invariant(
                $"Draw {draw}: found a value of {value}, expected 0 to the upper bound {upperBound}."));

    [DoesNotReturn]
    public static void MoreDrawsThanPopulation(int draws, long population) =>
        throw new ArgumentException(FormattableString.Invariant(
            $"Found {draws} draws without replacement out of {population}, expected at most as many."));

    [DoesNotReturn]
    public static void OnlyWithReplacement(string test, string instead) =>
        throw new InvalidOperationException(
            $"The test '{Shown(test)}' is valid only for draws with replacement. For draws without it, use "
            + $"'{Shown(instead)}'.");

    [DoesNotReturn]
    public static void NeedsUpperBound(string test) =>
        throw new InvalidOperationException($"The test '{Shown(test)}' needs a finite upper bound of the values.");

    [DoesNotReturn]
    public static void TaintOutOfRange(int draw, double taint) =>
        throw new ArgumentOutOfRangeException(
            nameof(taint), taint, FormattableString.Invariant(
                $"Draw {draw}: found a taint of {taint}, expected at most 1: no error is larger than its bound."));

    [DoesNotReturn]
    public static void NoReportedContest(string objection) =>
        throw new ArgumentException($"The reported result cannot be audited: {Shown(objection)}.");

    [DoesNotReturn]
    public static void WrongVoteCount(string batch, int found, int expected) =>
        throw new ArgumentException(
            $"'{Shown(batch)}': found {found} counts of votes, expected {expected}, one for each selection.");

    [DoesNotReturn]
    public static void WrongNameCount(TallySheet sheet, int found) =>
        throw new ArgumentException(FormattableString.Invariant(
            $"'{Shown(sheet.Code)}': found {found} names of units, expected {sheet.Unit.Depth}, one for each code."));

    [DoesNotReturn]
    public static void SheetNotInTree(TallyRow sheet) =>
        throw new ArgumentException(
            $"Sheet '{sheet}' is not in the tree: it was hashed from other sheets, or from other counts of this one.");

    [DoesNotReturn]
    public static void NoProof(string expected) =>
        throw new FormatException($"The text is not a proof: expected {Shown(expected)}.");

    [DoesNotReturn]
    public static void BallotsBelowVotes(string batch, long ballots, long votes) =>
        throw new ArgumentException(FormattableString.Invariant(
            $"'{Shown(batch)}': found votes on {votes} ballots, expected at most {ballots}, all that it can hold."));

    [DoesNotReturn]
    public static void BatchTwice(string batch) =>
        throw new ArgumentException($"Two batches are called '{Shown(batch)}', expected a different name for each.");

    [DoesNotReturn]
    public static void NotAnAuditSeed() =>
        throw new ArgumentException("The seed is empty, expected a text generated in public, such as 20 digits.");

    [DoesNotReturn]
    public static void NoPlanOf(string sheet, string objection) =>
        throw new ArgumentException($"Sheet '{Shown(sheet)}' cannot be audited: {Shown(objection)}.");

    [DoesNotReturn]
    public static void NotDrawn(string sheet) =>
        throw new ArgumentException(
            $"Sheet '{Shown(sheet)}' was recorded but never drawn: no risk can be stated for sheets that somebody "
            + "chose.");

    [DoesNotReturn]
    public static void RecordedTwice(string sheet) =>
        throw new ArgumentException($"Sheet '{Shown(sheet)}' was recorded twice, or recorded and reported as lost.");

    [DoesNotReturn]
    public static void AuditedWithoutVotes(string sheet, string candidate) =>
        throw new ArgumentException(
            $"Sheet '{Shown(sheet)}' has no votes for '{Shown(candidate)}', expected a count, or 0.");

    [DoesNotReturn]
    public static void OtherSelections(Contest found, Contest expected) =>
        throw new ArgumentException(
            $"The recorded counts are of the selections {found}, expected those of the reported result: {expected}.");

    [DoesNotReturn]
    public static int OtherCandidate(Contest found, Candidate expected) =>
        throw new ArgumentException(
            $"The recorded counts have no candidate '{Shown(expected.Id)}', as the reported result has: {found}.");

    [DoesNotReturn]
    public static void MoreSheetsThanDrawable(int sheets, int drawable) =>
        throw new ArgumentException(FormattableString.Invariant(
            $"Found {sheets} sheets to draw without replacement, expected at most {drawable}, which can have errors."));

    [DoesNotReturn]
    public static void NothingToDraw() =>
        throw new InvalidOperationException(
            "There is nothing to draw: the reported margin does not exceed the ballots that cannot be audited, so only "
            + "a full count can confirm the outcome.");
}
