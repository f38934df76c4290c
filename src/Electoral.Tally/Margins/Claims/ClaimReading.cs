namespace Electoral.Tally;

/// <summary>Reads from a claim how much of the whole it covers.</summary>
internal static class ClaimReading
{
    /// <param name="claim">The claim.</param>
    /// <param name="stationsInAll">The number of stations, or null.</param>
    /// <param name="registeredInAll">The number of registered voters, or null.</param>
    public static ClaimCoverage Of(Claim claim, long? stationsInAll, long? registeredInAll)
    {
        var registered = Registered(claim, registeredInAll);
        bool isAllVoters = registered?.Low >= registeredInAll;
        bool isAll = claim.Stations is long stations ? stations >= stationsInAll : registered is null || isAllVoters;
        if (claim is { Stations: null, RegisteredShare: not null } && registered is null) isAll = false;
        // A claim of some stations that names all registered voters says how many there are, not how many it covers.
        if (claim.Stations is not null && !isAll && isAllVoters) registered = null;
        return new()
        {
            IsAll = isAll,
            IsStated = claim.StatesCoverage,
            Stations = isAll ? claim.Stations ?? stationsInAll : claim.Stations,
            StationsInAll = stationsInAll,
            Registered = registered,
            RegisteredInAll = registeredInAll,
        };
    }

    private static CountRange? Registered(Claim claim, long? registeredInAll)
    {
        if (claim.RegisteredTotal is long total) return new(total, total);
        if (claim.RegisteredShare is not decimal share || registeredInAll is not long all) return null;
        if (share == 1) return new(all, all);
        decimal half = 0.5m;
        for (int digit = 0; digit < share.Scale; digit++) half /= 10;
        decimal low = Math.Max(0, share - half) * all, high = Math.Min(1, share + half) * all;
        return new((long)decimal.Ceiling(low), (long)decimal.Floor(high));
    }
}
