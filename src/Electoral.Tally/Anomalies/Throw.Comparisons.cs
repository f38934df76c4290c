using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    /// <summary>Refuses too few numbers, and numbers that are not finite.</summary>
    public static void IfNoNumbers(ReadOnlySpan<double> values, int fewest, string name)
    {
        if (values.Length < fewest)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Found {values.Length} numbers, expected at least {fewest}."), name);
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Number {i} is {values[i]}, expected a finite one."), name);
            }
        }
    }

    /// <summary>Refuses lists that should be equally long and are not.</summary>
    public static void IfUnlikeLengths(int expected, int found, string name)
    {
        if (expected == found) return;
        throw new ArgumentException(
            FormattableString.Invariant($"Found {found} counts, expected {expected}, one for each station."), name);
    }

    /// <summary>Refuses bounds of groups that do not ascend from 0 to the number of stations.</summary>
    public static void IfNoGroups(ReadOnlySpan<int> groups, int stations, string name)
    {
        bool isWhole = groups.Length > 0 && groups[0] == 0 && groups[^1] == stations;
        for (int i = 1; isWhole && i < groups.Length; i++) isWhole = groups[i] >= groups[i - 1];
        if (isWhole) return;
        throw new ArgumentException(
            FormattableString.Invariant($"The first stations of the centres must ascend from 0 to {stations}."), name);
    }

    /// <summary>Refuses a station whose part is larger than its whole, or negative.</summary>
    public static void IfNoPart(ReadOnlySpan<int> parts, ReadOnlySpan<int> wholes, string name)
    {
        IfUnlikeLengths(wholes.Length, parts.Length, name);
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] < 0 || parts[i] > wholes[i]) NoPart(i, parts[i], wholes[i], name);
        }
    }

    /// <summary>Refuses stations without anything to divide by.</summary>
    public static void IfNoneInside(ReadOnlySpan<int> wholes, string name)
    {
        for (int i = 0; i < wholes.Length; i++)
        {
            if (wholes[i] <= 0) NoneInside(i, wholes[i], name);
        }
    }

    /// <summary>Refuses negative counts.</summary>
    public static void IfNegative(ReadOnlySpan<int> counts, string name)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] < 0) NoPart(i, counts[i], int.MaxValue, name);
        }
    }

    [DoesNotReturn]
    public static void NoCleanBins(double low, double high) =>
        throw new ArgumentException(
            FormattableString.Invariant($"Found clean turnouts from {low} to {high}, expected two that ascend from 0."),
            nameof(low));

    [DoesNotReturn]
    private static void NoneInside(int station, int found, string name) =>
        throw new ArgumentException(
            FormattableString.Invariant($"Station {station}: found {found}, expected a count above 0."), name);

    [DoesNotReturn]
    private static void NoPart(int station, int part, int whole, string name) =>
        throw new ArgumentException(
            FormattableString.Invariant($"Station {station}: found {part}, expected a count from 0 to {whole}."), name);
}
