using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Totals that somebody announced, to be checked against collected sheets.</summary>
/// <remarks>
/// <para><c>new Claim("second bulletin") { ["NM"] = 6_408_844, ["EG"] = 5_326_104 }</c>. A claim that states neither
/// <see cref="Stations"/> nor registered voters is read as covering every station; that reading is
/// its first premise.</para>
/// <para>Immutable once made, and then safe to share between threads. Two claims are equal only if they are
/// the same object.</para>
/// </remarks>
[JsonConverter(typeof(ClaimJsonConverter))]
public sealed partial class Claim : IJsonResult<Claim>
{
    private readonly OrderedDictionary<string, long> _votes = new(StringComparer.Ordinal);

    /// <summary>A claim without votes; add them in braces.</summary>
    /// <param name="name">Its usual name, such as "second bulletin".</param>
    public Claim(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Votes = new ReadOnlyDictionary<string, long>(_votes);
    }

    /// <summary>The usual name of the claim.</summary>
    public string Name { get; }

    /// <summary>The claimed votes by selection or candidate, in the order in which they were given.</summary>
    public IReadOnlyDictionary<string, long> Votes { get; }

    /// <summary>Claimed valid votes; null if the claim does not state them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Valid { get; init => field = Throw.IfNegative(value, nameof(Valid)); }

    /// <summary>Claimed invalid (null, spoilt) votes; null if the claim does not state them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Invalid { get; init => field = Throw.IfNegative(value, nameof(Invalid)); }

    /// <summary>Claimed ballots cast (voters who took part); null if the claim does not state them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? BallotsCast { get; init => field = Throw.IfNegative(value, nameof(BallotsCast)); }

    /// <summary>Claimed registered voters of the whole electorate; null if it does not say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Registered { get; init => field = Throw.IfNegative(value, nameof(Registered)); }

    /// <summary>
    /// The percentages as printed, by selection or candidate: 51.20m says two decimals. Empty if none were printed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is negative.</exception>
    public IReadOnlyDictionary<string, decimal> Percentages
    {
        get;
        init => field = PrintedPercentages.Checked(value);
    } = ReadOnlyDictionary<string, decimal>.Empty;

    /// <summary>What the percentages are percentages of; null if the claim does not say.</summary>
    public ShareOf? PercentagesOf { get; init; }

    /// <summary>How many stations the claim covers; null if it does not say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Stations { get; init => field = Throw.IfNegative(value, nameof(Stations)); }

    /// <summary>The registered voters of the stations that the claim covers; null if it does not say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? RegisteredTotal { get; init => field = Throw.IfNegative(value, nameof(RegisteredTotal)); }

    /// <summary>
    /// The share of all registered voters whose stations the claim covers, as printed: 0.9687 is anything that rounds
    /// to it, from 0.96865 to 0.96875, and 0.80 is 0.795 to 0.805; 1 is all. Null if the claim does not say.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not within 0 and 1.</exception>
    public decimal? RegisteredShare
    {
        get;
        init
        {
            if (value is < 0 or > 1) Throw.ShareOutOfRange(value.Value, nameof(RegisteredShare));
            field = value;
        }
    }

    /// <summary>The claimed votes of a selection, or of a candidate on all lines.</summary>
    /// <param name="selection">The id of the selection or of the candidate.</param>
    /// <exception cref="KeyNotFoundException">The claim does not state them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long this[string selection]
    {
        get => _votes.TryGetValue(selection, out long votes) ? votes : Throw.NoVotesOf(selection);
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(selection);
            _votes[selection] = Throw.IfNegative(value, selection)!.Value;
        }
    }

    /// <summary>Whether the claim states how much it covers.</summary>
    public bool StatesCoverage => Stations is not null || RegisteredTotal is not null || RegisteredShare is not null;

    /// <summary>The same claim read as covering a number of stations, without a number of registered voters.</summary>
    /// <param name="stations">The number of stations.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Claim Covering(long stations) => Covering((long?)stations);

    /// <summary>The sum of the votes, however large they are.</summary>
    internal Int128 VoteTotal => _votes.Values.Aggregate(Int128.Zero, (sum, votes) => sum + votes);

    internal Claim Covering(long? stations)
    {
        var claim = new Claim(Name)
        {
            Valid = Valid,
            Invalid = Invalid,
            BallotsCast = BallotsCast,
            Registered = Registered,
            Percentages = Percentages,
            PercentagesOf = PercentagesOf,
            Stations = stations,
        };
        foreach (var (selection, votes) in _votes) claim.Set(selection, votes);
        return claim;
    }

    /// <summary>The name and the votes.</summary>
    public override string ToString() => VisibleText.Name(Name) + ": " + VoteText.Of(_votes);

    internal void Set(string selection, long votes) => _votes[selection] = votes;

    static void IJsonResult<Claim>.Describe(JsonForm<Claim> form) => form
        .Text("name", claim => claim.Name)
        .CountsByName("votes", claim => claim.Votes)
        .KnownValue("valid", JsonKinds.Count, claim => claim.Valid)
        .KnownValue("invalid", JsonKinds.Count, claim => claim.Invalid)
        .KnownValue("ballotsCast", JsonKinds.Count, claim => claim.BallotsCast)
        .KnownValue("registered", JsonKinds.Count, claim => claim.Registered)
        .Known(
            "percentages", JsonKinds.ByName(JsonKinds.Decimal),
            claim => claim.Percentages.Count > 0 ? claim.Percentages : null)
        .KnownValue("percentagesOf", JsonKinds.Word<ShareOf>(), claim => claim.PercentagesOf)
        .KnownValue("stations", JsonKinds.Count, claim => claim.Stations)
        .KnownValue("registeredTotal", JsonKinds.Count, claim => claim.RegisteredTotal)
        .KnownValue("registeredShare", JsonKinds.Decimal, claim => claim.RegisteredShare);
}
