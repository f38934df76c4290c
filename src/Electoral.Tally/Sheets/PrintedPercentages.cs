namespace Electoral.Tally;

/// <summary>Percentages as somebody printed them; their number of decimals is part of them.</summary>
internal static class PrintedPercentages
{
    /// <summary>A copy in the same order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is negative.</exception>
    public static IReadOnlyDictionary<string, decimal> Checked(IReadOnlyDictionary<string, decimal> percentages)
    {
        ArgumentNullException.ThrowIfNull(percentages);
        foreach (var (selection, printed) in percentages)
        {
            if (printed < 0) Throw.NegativePercentage(printed, selection);
        }

        return new OrderedDictionary<string, decimal>(percentages, StringComparer.Ordinal);
    }
}
