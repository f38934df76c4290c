using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void UnlikeCells(int counts, int probabilities) =>
        throw new ArgumentException(FormattableString.Invariant(
            $"Found {counts} counts and {probabilities} probabilities, expected equal numbers, two or more."));

    [DoesNotReturn]
    public static void CellProbability(double probability, int cell) =>
        throw new ArgumentException(FormattableString.Invariant(
            $"The probability of cell {cell} is {probability}; each lies strictly between 0 and 1."));

    [DoesNotReturn]
    public static void CellProbabilities(double sum) =>
        throw new ArgumentException(FormattableString.Invariant($"The probabilities sum to {sum}, expected 1."));

    [DoesNotReturn]
    public static void PowerOutOfRange(double lambda) =>
        throw new ArgumentOutOfRangeException(
            nameof(lambda), lambda, "λ is finite, not 0 (use the likelihood ratio) and not -1.");

    [DoesNotReturn]
    public static void ConcentrationOutOfRange(double concentration) =>
        throw new ArgumentOutOfRangeException(
            nameof(concentration), concentration, "The concentration must be positive and finite.");

    [DoesNotReturn]
    public static void TooManyOutcomes(long total, int cells) =>
        throw new InvalidOperationException(FormattableString.Invariant(
            $"A total of {total} in {cells} cells has too many outcomes to go through; simulate instead."));

    [DoesNotReturn]
    public static void TooManyCells(int cells, int most) =>
        throw new InvalidOperationException(FormattableString.Invariant(
            $"There are {cells} cells; joint digits are computed for at most {most}."));

    [DoesNotReturn]
    public static void NoComponent() =>
        throw new InvalidOperationException("No eigenvalue is above the mean: the cells are equally likely.");

    [DoesNotReturn]
    public static void NoMeasure() => throw new ArgumentException("There is no measure to draw.", "measures");

    [DoesNotReturn]
    public static void NotDrawn(FitMeasure measure) =>
        throw new ArgumentException($"The measure {measure} was not drawn.", nameof(measure));

    [DoesNotReturn]
    public static (double Close, double Acceptable, double Marginal) NoBands(DigitPlace place) =>
        throw new ArgumentException($"There are no published bands for {place}.", nameof(place));

    [DoesNotReturn]
    public static void UnlikeStations(params ReadOnlySpan<int> stations) =>
        throw new ArgumentException(
            $"Found {string.Join(" and ", stations.ToArray())} stations, expected the same number of each.");

    [DoesNotReturn]
    public static void NotAStationDigit(DigitPlace place) =>
        throw new ArgumentException(
            $"Stations have laws of last, second and last two digits, not of {place}.", nameof(place));
}
