namespace Electoral.Tally;

/// <summary>The most ballots that a station can hold under given limits.</summary>
internal sealed class StationCapacity(MissingStationLimits limits)
{
    public MissingStationLimits Limits => limits;

    /// <summary>The capacity of one station, or null where nothing bounds it.</summary>
    /// <param name="registered">Its registered voters, or null.</param>
    /// <param name="own">A capacity of its own, which comes before everything else; or null.</param>
    /// <param name="cap">The turnout cap that counts for it.</param>
    public long? Of(long? registered, long? own, ExactFraction cap)
    {
        if (own is not null) return own;
        return registered is long voters and > 0
            ? cap.FloorOf(voters) + limits.AllowancePerStation
            : limits.CapacityWithoutRegister;
    }

    /// <summary>The capacity of a station that shares the registered voters which its unit has left.</summary>
    /// <param name="registered">All of them for the first that shares, 0 for the others.</param>
    /// <param name="cap">The turnout cap that counts for them.</param>
    public long OfSharing(long registered, ExactFraction cap) => cap.FloorOf(registered) + limits.AllowancePerStation;

    /// <summary>The capacity of several stations together, or null where nothing bounds it.</summary>
    /// <param name="registered">The registered voters of all of them, or null.</param>
    /// <param name="stations">Their number, or null; without it an allowance for each cannot be added up.</param>
    /// <param name="cap">The turnout cap that counts for them.</param>
    public long? OfAll(long? registered, long? stations, ExactFraction cap)
    {
        if (stations == 0) return 0;
        if (registered is null or 0)
        {
            return registered == 0 && stations is null ? 0 : stations * limits.CapacityWithoutRegister;
        }
        if (limits.AllowancePerStation == 0) return cap.FloorOf(registered.Value);
        return cap.FloorOf(registered.Value) + stations * limits.AllowancePerStation;
    }
}
