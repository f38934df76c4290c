namespace Electoral.Tally;

/// <summary>A source whose records were all refused or filtered out is not an election without votes.</summary>
internal static class NothingRead
{
    /// <exception cref="TallyReadException">There were records, but none of them was accepted.</exception>
    public static void Check(ReadingReport reading, ReadOptions options)
    {
        if (reading.Accepted > 0 || options.MayAcceptNothing) return;
        if (reading.Rejected + reading.Filtered + reading.Excluded > 0) Throw.NothingAccepted(reading);
    }
}
