namespace Electoral.Tally;

/// <summary>
/// Refuses an inferred layout whose codes distinguish the sampled sheets but not all sheets of the source.
/// </summary>
internal static class RepeatedCodes
{
    /// <exception cref="CsvLayoutException">Many sheets have the same codes as others.</exception>
    public static void Refuse(ReadingReport reading, CsvLayout layout)
    {
        long repeated = reading.RejectsByReason.GetValueOrDefault(RejectReason.Duplicate);
        if (reading.Accepted + repeated > CsvLoader.SampleSize && repeated * 5 > reading.Accepted)
        {
            Throw.CodesRepeated(repeated, layout);
        }
    }
}
