namespace Electoral.Tally.Live;

/// <summary>The ballots of a sheet compared with what its station can hold.</summary>
/// <param name="IsTested">Whether anything bounds the station.</param>
/// <param name="Excess">The ballots beyond that; 0 for none.</param>
/// <param name="HasNoVoters">Whether the station has no registered voter.</param>
internal readonly record struct LimitCheck(bool IsTested, long Excess, bool HasNoVoters)
{
    public static LimitCheck Of(long ballots, long? limit, int? registered) =>
        new(limit is not null, limit is long most ? Math.Max(0, ballots - most) : 0, registered == 0);
}
