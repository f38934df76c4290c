using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Cumulative results as an authority announced them at one time.</summary>
/// <remarks>
/// <para>What the bulletin does not state is null, never 0. Immutable once made, and then safe to share between
/// threads. Two bulletins are equal only if they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(BulletinJsonConverter))]
public sealed class Bulletin : IJsonResult<Bulletin>
{
    private readonly OrderedDictionary<string, long> _votes = new(StringComparer.Ordinal);

    /// <summary>A bulletin without votes; add them in braces.</summary>
    /// <param name="name">Its usual name, such as "first bulletin".</param>
    public Bulletin(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Votes = new ReadOnlyDictionary<string, long>(_votes);
    }

    /// <summary>The usual name of the bulletin.</summary>
    public string Name { get; }

    /// <summary>When it was announced, with the time zone; null if unknown.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The announced votes by selection or candidate, in the order in which they were given.</summary>
    public IReadOnlyDictionary<string, long> Votes { get; }

    /// <summary>The sum of <see cref="Votes"/>; null if it is above <see cref="long.MaxValue"/>.</summary>
    public long? VoteTotal => ExactTotal <= long.MaxValue ? (long)ExactTotal : null;

    /// <summary>Announced valid votes, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Valid { get; init => field = Throw.IfNegative(value, nameof(Valid)); }

    /// <summary>Announced invalid (null, spoilt) votes, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Invalid { get; init => field = Throw.IfNegative(value, nameof(Invalid)); }

    /// <summary>Announced ballots cast (voters who took part), or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? BallotsCast { get; init => field = Throw.IfNegative(value, nameof(BallotsCast)); }

    /// <summary>Announced registered voters of the whole electorate, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Registered { get; init => field = Throw.IfNegative(value, nameof(Registered)); }

    /// <summary>The number of stations that it is claimed to cover, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Stations { get; init => field = Throw.IfNegative(value, nameof(Stations)); }

    /// <summary>The registered voters of the stations that it is claimed to cover, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? RegisteredCovered { get; init => field = Throw.IfNegative(value, nameof(RegisteredCovered)); }

    /// <summary>
    /// The percentages as printed, by selection: 51.20m says two decimals. Empty if none were printed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A percentage is negative.</exception>
    public IReadOnlyDictionary<string, decimal> Percentages
    {
        get;
        init => field = PrintedPercentages.Checked(value);
    } = ReadOnlyDictionary<string, decimal>.Empty;

    /// <summary>What the percentages are percentages of; null if the bulletin does not say.</summary>
    public ShareOf? PercentagesOf { get; init; }

    /// <summary>The announced votes of a selection, or of a candidate on all lines.</summary>
    /// <param name="selection">The id of the selection or of the candidate.</param>
    /// <exception cref="KeyNotFoundException">The bulletin does not state them.</exception>
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

    /// <summary>
    /// The bulletin as a claim, with the coverage that it states, and with the percentages of those to whom it gives
    /// votes.
    /// </summary>
    public Claim ToClaim()
    {
        var claim = new Claim(Name)
        {
            Valid = Valid,
            Invalid = Invalid,
            BallotsCast = BallotsCast,
            Registered = Registered,
            Percentages = new OrderedDictionary<string, decimal>(
                Percentages.Where(printed => _votes.ContainsKey(printed.Key)), StringComparer.Ordinal),
            PercentagesOf = PercentagesOf,
            Stations = Stations,
            RegisteredTotal = RegisteredCovered,
        };
        foreach (var (selection, votes) in _votes) claim.Set(selection, votes);
        return claim;
    }

    /// <summary>The name and the votes.</summary>
    public override string ToString() => VisibleText.Name(Name) + ": " + VoteText.Of(_votes);

    /// <summary>The sum of the votes, however large they are.</summary>
    internal Int128 ExactTotal => _votes.Values.Aggregate(Int128.Zero, (sum, votes) => sum + votes);

    internal void Set(string selection, long votes) => _votes[selection] = votes;

    static void IJsonResult<Bulletin>.Describe(JsonForm<Bulletin> form) => form
        .Text("name", bulletin => bulletin.Name)
        .KnownValue("time", JsonKinds.Instant, bulletin => bulletin.Time)
        .CountsByName("votes", bulletin => bulletin.Votes)
        .KnownValue("valid", JsonKinds.Count, bulletin => bulletin.Valid)
        .KnownValue("invalid", JsonKinds.Count, bulletin => bulletin.Invalid)
        .KnownValue("ballotsCast", JsonKinds.Count, bulletin => bulletin.BallotsCast)
        .KnownValue("registered", JsonKinds.Count, bulletin => bulletin.Registered)
        .Known(
            "percentages", JsonKinds.ByName(JsonKinds.Decimal),
            bulletin => bulletin.Percentages.Count > 0 ? bulletin.Percentages : null)
        .KnownValue("percentagesOf", JsonKinds.Word<ShareOf>(), bulletin => bulletin.PercentagesOf)
        .KnownValue("stations", JsonKinds.Count, bulletin => bulletin.Stations)
        .KnownValue("registeredCovered", JsonKinds.Count, bulletin => bulletin.RegisteredCovered);
}
