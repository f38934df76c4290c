namespace Electoral.Tally;

/// <summary>
/// What a claim can hold in addition to the collected sheets: the missing stations, as far as they are known.
/// </summary>
/// <remarks>What is not known is null, never 0. Immutable and safe to share between threads.</remarks>
internal sealed record OutstandingStations
{
    /// <summary>Their number, or null.</summary>
    public long? Count { get; init; }

    /// <summary>Their registered voters, or null.</summary>
    public long? Registered { get; init; }

    /// <summary>The most votes that all of them together can hold, or null where nothing bounds them.</summary>
    public long? Capacity { get; init; }

    /// <summary>How many of them nothing bounds.</summary>
    public long WithoutCapacity { get; init; }

    /// <summary>The capacity of each, where all are known.</summary>
    public long[]? Capacities { get; init; }

    /// <summary>The registered voters of each, where all are known, in the order of the capacities.</summary>
    public long[]? RegisteredEach { get; init; }

    /// <summary>What roll or sheets say against a premise, so that nothing bounds the missing stations.</summary>
    public IReadOnlyList<ReportStatement> Against { get; init; } = [];

    /// <summary>What they say against premises that are stated nevertheless.</summary>
    public IReadOnlyList<Contradiction> Stated { get; init; } = [];

    /// <summary>Whether a collected sheet may hold more than was read of it.</summary>
    public bool IsSheetCutOff { get; init; }

    /// <param name="missing">The missing stations.</param>
    /// <param name="registered">
    /// The registered voters of each in the same order, where the frame lists stations.
    /// </param>
    public static OutstandingStations Of(OutstandingVote missing, long[]? registered = null) => new()
    {
        Count = missing.Stations,
        Registered = registered?.Sum() ?? missing.Registered,
        Capacity = missing.Capacity,
        WithoutCapacity = missing.WithoutCapacity,
        Capacities = missing.StationCapacities is { } each ? [.. each] : null,
        RegisteredEach = registered,
        Against = missing.Problems,
    };

    /// <summary>These as far as no premise about them is contradicted.</summary>
    /// <param name="found">What roll and sheets say against premises.</param>
    /// <param name="stated">The premises that are stated nevertheless.</param>
    public OutstandingStations Under(IReadOnlyList<Contradiction> found, StatedPremises stated)
    {
        Contradiction[] against = [.. found.Where(one => one.IsOfRoll || !stated.HasFlag(one.Premise))];
        var given = this with { Stated = [.. found.Except(against)] };
        if (against.Length == 0) return given;
        // How many they are is in doubt as well, unless only what one of them can hold is.
        bool isCounted = Array.TrueForAll(against, one => one.Premise == StatedPremises.BallotsWithinRegister);
        return given with
        {
            Count = isCounted ? Count : null,
            Registered = isCounted ? Registered : null,
            RegisteredEach = isCounted ? RegisteredEach : null,
            Capacity = null,
            Capacities = null,
            Against = [.. against.Select(one => one.Finding)],
            IsSheetCutOff = Array.Exists(against, one => one.Premise == StatedPremises.SheetsReadWhole),
        };
    }

    /// <summary>These and the stations of sheets that lack votes, each with a capacity, or null.</summary>
    public OutstandingStations And(IReadOnlyList<(long? Registered, long? Capacity)> incomplete)
    {
        if (incomplete.Count == 0) return this;
        long without = incomplete.LongCount(sheet => sheet.Capacity is null);
        bool isKnown = incomplete.All(sheet => sheet.Registered is not null);
        return this with
        {
            Count = Count + incomplete.Count,
            Registered = isKnown ? Registered + incomplete.Sum(sheet => sheet.Registered) : null,
            Capacity = without > 0 ? null : Capacity + incomplete.Sum(sheet => sheet.Capacity),
            WithoutCapacity = WithoutCapacity + without,
            Capacities = without > 0 || Capacities is null
                ? null
                : [.. Capacities, .. incomplete.Select(sheet => sheet.Capacity!.Value)],
            RegisteredEach = !isKnown || RegisteredEach is null
                ? null
                : [.. RegisteredEach, .. incomplete.Select(sheet => sheet.Registered!.Value)],
        };
    }
}
