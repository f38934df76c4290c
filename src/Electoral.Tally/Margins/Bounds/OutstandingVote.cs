using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What the missing stations can still hold: their capacity, one by one and together.</summary>
/// <remarks>
/// <para>The capacity of a station is the most ballots that it can hold: its own if the frame states one, else its
/// registered voters under a turnout cap, rounded down, with an allowance. A station without registered voters or with
/// an unknown number has none, unless one is stated for such stations; while it is missing there is no bound.</para>
/// <para>Votes missing on collected sheets count as outstanding too, as far as the sheet can hold them.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<OutstandingVote>))]
public sealed partial class OutstandingVote : IJsonResult<OutstandingVote>
{
    private readonly long _known;
    private readonly long? _number;
    private readonly ReadOnlyMemory<long?> _capacities;
    private readonly IncompleteSheet[] _incomplete;

    /// <param name="known">The capacities that are known, added up.</param>
    /// <param name="withoutCapacity">The number of stations that have none.</param>
    internal OutstandingVote(long known, long withoutCapacity)
        : this(known, withoutCapacity, default, number: null, [])
    {
    }

    /// <param name="capacities">The capacity of each missing station.</param>
    /// <param name="known">Those that are known, added up.</param>
    /// <param name="withoutCapacity">The number of those that are not.</param>
    internal OutstandingVote(ReadOnlyMemory<long?> capacities, long known, long withoutCapacity)
        : this(known, withoutCapacity, capacities, capacities.Length, [])
    {
    }

    private OutstandingVote(
        long known, long withoutCapacity, ReadOnlyMemory<long?> capacities, long? number, IncompleteSheet[] incomplete)
    {
        (_known, _capacities, _number, _incomplete) = (known, capacities, number, incomplete);
        Stations = number;
        WithoutCapacity = withoutCapacity + incomplete.Count(sheet => sheet.Rest is null);
    }

    private OutstandingVote(OutstandingVote other, IncompleteSheet[] incomplete)
        : this(other._known, other.WithoutCapacity, other._capacities, other._number, incomplete)
    {
        (Stations, Registered, VotesCap, Problems) = (other.Stations, other.Registered, other.VotesCap, other.Problems);
        UnreadRows = other.UnreadRows;
    }

    /// <summary>The number of missing stations, or null where it is not known.</summary>
    public long? Stations { get; internal init; }

    /// <summary>Their registered voters, as far as they are known; null where none are.</summary>
    public long? Registered { get; internal init; }

    /// <summary>The stations, and incomplete sheets, that nothing bounds.</summary>
    public long WithoutCapacity { get; }

    /// <summary>The collected sheets that lack votes of a selection.</summary>
    public int IncompleteSheets => _incomplete.Length;

    /// <summary>The stated cap on all outstanding votes together, or null.</summary>
    public long? VotesCap { get; internal init; }

    /// <summary>
    /// Rows of the roll that were not read: each may be a station that is missing, with any number of voters.
    /// </summary>
    public long UnreadRows { get; internal init; }

    /// <summary>Where the frame and the sheets contradict each other, so that there is no bound.</summary>
    public IReadOnlyList<ReportStatement> Problems { get; internal init; } = [];

    /// <summary>The capacities of the missing stations added up; null where one has none.</summary>
    public long? StationCapacity => HasNoBound ? null : _known;

    /// <summary>
    /// The capacity of each missing station in the order of the frame; null where the frame does not list stations, or
    /// one has no capacity.
    /// </summary>
    public IReadOnlyList<long>? StationCapacities => IsListed ? [.. _capacities.ToArray().Select(c => c ?? 0)] : null;

    /// <summary>
    /// The most votes outstanding, those missing on collected sheets included; null where nothing bounds them.
    /// </summary>
    public long? Capacity => CapacityWhere(_ => true);

    internal bool IsListed => _number is not null && !HasNoBound;

    internal IReadOnlyList<IncompleteSheet> Incomplete => _incomplete;

    /// <summary>The same with votes that collected sheets lack.</summary>
    internal OutstandingVote With(IncompleteSheet[] incomplete) => new(this, incomplete);

    /// <summary>The same if frame and sheets contradict each other in nothing.</summary>
    internal OutstandingVote WithoutProblems() => Problems.Count == 0 ? this : new(this, _incomplete) { Problems = [] };

    /// <summary>
    /// The most outstanding votes out of missing stations and of those incomplete sheets for which this holds.
    /// </summary>
    internal long? CapacityWhere(Func<IncompleteSheet, bool> isOpen)
    {
        if (Problems.Count > 0) return null;
        if (HasNoBound) return VotesCap;
        long sum = _known;
        foreach (var sheet in _incomplete)
        {
            if (isOpen(sheet)) sum += sheet.Rest!.Value;
        }

        return Math.Min(sum, VotesCap ?? sum);
    }

    /// <summary>The fewest stations that together can hold a number of votes; null where all of them cannot.</summary>
    internal int? FewestFor(long votes, int candidate)
    {
        if (!IsListed || VotesCap is not null) return null;
        long[] sheets = _incomplete.Length == 0
            ? []
            : [.. _incomplete.Where(sheet => sheet.Open[candidate]).Select(s => s.Rest ?? 0).OrderDescending()];
        int stations = 0, rests = 0;
        for (long sum = 0; sum < votes;)
        {
            bool isRest = rests < sheets.Length
                && (stations == Descending.Length || sheets[rests] > Descending[stations]);
            if (!isRest && stations == Descending.Length) return null;
            sum += isRest ? sheets[rests++] : Descending[stations++];
        }

        return stations + rests;
    }

    /// <summary>The capacities of the missing stations, largest first.</summary>
    private long[] Descending
    {
        get
        {
            if (field is not null) return field;
            long[] capacities = Array.ConvertAll(_capacities.ToArray(), capacity => capacity ?? 0);
            Array.Sort(capacities);
            Array.Reverse(capacities);
            return field = capacities;
        }
    }

    private bool HasNoBound => WithoutCapacity > 0 || UnreadRows > 0 || Problems.Count > 0;

    static void IJsonResult<OutstandingVote>.Describe(JsonForm<OutstandingVote> form) => form
        .Whole("stations", vote => vote.Stations)
        .Whole("registered", vote => vote.Registered)
        .Whole("withoutCapacity", vote => vote.WithoutCapacity)
        .Whole("incompleteSheets", vote => vote.IncompleteSheets)
        .Whole("votesCap", vote => vote.VotesCap)
        .Whole("unreadRows", vote => vote.UnreadRows)
        .Items("problems", vote => vote.Problems)
        .Whole("stationCapacity", vote => vote.StationCapacity)
        .Member(
            "stationCapacities", JsonKinds.OrNull(JsonKinds.List(JsonKinds.Whole)), vote => vote.StationCapacities)
        .Whole("capacity", vote => vote.Capacity);
}
