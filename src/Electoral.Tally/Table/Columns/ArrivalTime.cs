namespace Electoral.Tally;

/// <summary>A time of arrival as one number: ticks, or 0 for none, and a mark if the zone is known.</summary>
/// <remarks>
/// Times whose zone is known are kept in UTC, so that their numbers are in the order of the moments. The meaning of the
/// others is known only to their source: they are kept as written.
/// </remarks>
internal static class ArrivalTime
{
    // Ticks take less than 62 bits.
    private const long ZoneIsKnown = 1L << 62;

    /// <summary>The number of a moment given in UTC.</summary>
    public static long OfUtc(long ticks) => ticks == 0 ? 0 : ticks | ZoneIsKnown;

    public static long Of(DateTime? time) => time switch
    {
        null => 0,
        { Kind: DateTimeKind.Unspecified } local => local.Ticks,
        { } known => OfUtc(known.ToUniversalTime().Ticks),
    };

    public static bool HasZone(long arrival) => (arrival & ZoneIsKnown) != 0;

    /// <summary>The time, of kind UTC if its zone is known, otherwise unspecified; null if there is none.</summary>
    public static DateTime? ToTime(long arrival) => arrival == 0
        ? null
        : new(arrival & ~ZoneIsKnown, HasZone(arrival) ? DateTimeKind.Utc : DateTimeKind.Unspecified);

    /// <summary>Whether some times have a known zone and others do not, so that their order is not known.</summary>
    public static bool AreMixed(IEnumerable<long> arrivals)
    {
        bool known = false, unknown = false;
        foreach (long arrival in arrivals)
        {
            if (arrival == 0) continue;
            if (HasZone(arrival)) known = true;
            else unknown = true;
            if (known && unknown) return true;
        }

        return false;
    }
}
