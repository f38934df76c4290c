namespace Electoral.Tally;

/// <summary>The complement of a confidence.</summary>
internal static class Confidence
{
    /// <summary>
    /// 1 − confidence, as in decimal notation: 0.95 leaves 0.05, which the difference of doubles misses by 4e-17.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public static double Alpha(double confidence)
    {
        if (!(confidence > 0 && confidence < 1))
        {
            Throw.ConfidenceOutOfRange(confidence);
        }

        double difference = 1 - confidence;
        double rounded = (double)(1 - (decimal)confidence);

        // The decimal keeps 15 digits: for a confidence with more digits, the difference is the better answer.
        return Math.Abs(rounded - difference) < 1e-15 && rounded > 0 ? rounded : difference;
    }
}
