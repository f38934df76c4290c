using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void ConfidenceOutOfRange(double confidence) =>
        throw new ArgumentOutOfRangeException(
            nameof(confidence), confidence, "A confidence must be strictly between 0 and 1, such as 0.95.");

    [DoesNotReturn]
    public static void ProbabilityOutOfRange(double probability, string name) =>
        throw new ArgumentOutOfRangeException(name, probability, "A probability must be between 0 and 1.");

    [DoesNotReturn]
    public static void NotAnInterval(double low, double high) =>
        throw new ArgumentException(
            FormattableString.Invariant($"No interval goes from {low} to {high}: the low end must not be the higher."),
            nameof(low));

    [DoesNotReturn]
    public static void ImpossibleObservation() =>
        throw new ArgumentOutOfRangeException(
            "logValue", double.NegativeInfinity,
            "A p-value of 0 is not reported: either the observation is impossible under the null hypothesis, which "
                + "should be stated in words, or the tail underflowed and its logarithm is needed.");

    [DoesNotReturn]
    public static void LogProbabilityOutOfRange(double logValue) =>
        throw new ArgumentOutOfRangeException(
            nameof(logValue), logValue, "The natural logarithm of a p-value is a finite number not above 0.");

    [DoesNotReturn]
    public static void NothingToCombine() =>
        throw new ArgumentException("There is no p-value to combine.", "pValues");

    [DoesNotReturn]
    public static void SuccessesAboveTrials(long successes, long trials) =>
        throw new ArgumentOutOfRangeException(
            nameof(successes), successes,
            FormattableString.Invariant($"Successes must be between 0 and the number of trials, {trials}."));

    [DoesNotReturn]
    public static void OutsidePopulation(string name, long value, long least, long greatest) =>
        throw new ArgumentOutOfRangeException(
            name, value, FormattableString.Invariant($"The {Shown(name)} must be between {least} and {greatest}."));

    [DoesNotReturn]
    public static void TooFewCategories(int categories) =>
        throw new ArgumentException(
            FormattableString.Invariant($"Simultaneous intervals need two categories or more, not {categories}."));

    [DoesNotReturn]
    public static void NoCountInAnyCategory() =>
        throw new ArgumentException("All counts are 0: there is no proportion to enclose.", "counts");

    [DoesNotReturn]
    public static void ApproximationOutOfReach(long total, double confidence) =>
        throw new ArgumentException(
            FormattableString.Invariant($"The Sison–Glaz approximation has no solution at a total of {total} ")
            + FormattableString.Invariant($"and confidence {confidence}: counts are too few, or all in one category. ")
            + "Goodman's intervals exist for any counts.");

    [DoesNotReturn]
    public static void NoValues() => throw new ArgumentException("There is no value.", "values");

    [DoesNotReturn]
    public static void NotFinite(double value, int index) =>
        throw new ArgumentException(
            FormattableString.Invariant($"The value at index {index} is {value}; values are finite."));
}
