namespace Electoral.Tally.Statistics;

/// <summary>Adjustment of p-values for the number of tests made.</summary>
/// <remarks>
/// An adjusted p-value is compared with the level as if it were the only one. It is never below the raw one, never
/// above 1, and ordered as the raw ones are. An adjustment counts only the tests that it is given: leaving out the
/// tests that found nothing makes it invalid.
/// </remarks>
public static class Multiplicity
{
    /// <summary>The adjusted p-values, in the order of the raw ones; empty for none.</summary>
    /// <param name="pValues">Numbers from 0 to 1.</param>
    /// <param name="method">The adjustment.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is NaN or not from 0 to 1, or the
    /// method is not defined.</exception>
    public static double[] Adjust(ReadOnlySpan<double> pValues, MultiplicityMethod method)
    {
        foreach (double value in pValues)
        {
            if (!(value is >= 0 and <= 1))
            {
                Throw.ProbabilityOutOfRange(value, nameof(pValues));
            }
        }

        return StepwiseAdjustment<LinearScale>.Adjust(pValues, method);
    }

    /// <summary>
    /// The adjusted p-values, in the order of the raw ones; empty for none. Tails of any size are preserved.
    /// </summary>
    /// <param name="pValues">The raw p-values.</param>
    /// <param name="method">The adjustment.</param>
    /// <exception cref="ArgumentOutOfRangeException">The method is not defined.</exception>
    public static PValue[] Adjust(ReadOnlySpan<PValue> pValues, MultiplicityMethod method)
    {
        double[] logs = new double[pValues.Length];
        for (int test = 0; test < logs.Length; test++)
        {
            logs[test] = pValues[test].LogValue;
        }

        double[] adjusted = StepwiseAdjustment<LogScale>.Adjust(logs, method);
        var answer = new PValue[logs.Length];
        for (int test = 0; test < logs.Length; test++)
        {
            answer[test] = pValues[test].WithLog(adjusted[test]);
        }

        return answer;
    }
}
