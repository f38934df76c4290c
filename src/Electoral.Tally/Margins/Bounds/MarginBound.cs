using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What the missing stations leave possible for the lead of one candidate over another.</summary>
/// <remarks>
/// Sharp: each end is reached by some content of the missing stations. Null means that there is no bound, or that the
/// inputs do not give the number. Equality compares all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<MarginBound>))]
public sealed record MarginBound : IJsonResult<MarginBound>
{
    /// <summary>The candidate whose lead it is.</summary>
    public required Candidate Leader { get; init; }

    /// <summary>The other candidate.</summary>
    public required Candidate Rival { get; init; }

    /// <summary>The collected lead in votes; negative where the rival is ahead.</summary>
    public required long Lead { get; init; }

    /// <summary>The smallest lead in the whole: every outstanding vote for the rival.</summary>
    public long? LeadMin { get; init; }

    /// <summary>The largest lead in the whole: every outstanding vote for the leader.</summary>
    public long? LeadMax { get; init; }

    /// <summary>The smallest lead as a share of the valid votes of the whole.</summary>
    public double? LeadShareMin { get; init; }

    /// <summary>The largest lead as a share of the valid votes of the whole.</summary>
    public double? LeadShareMax { get; init; }

    /// <summary>
    /// The turnout of the missing stations at which the rival draws level, if every vote there is theirs: the lead
    /// divided by the registered voters of the missing stations, whatever the cap. Above 1 it cannot be reached.
    /// </summary>
    /// <value>Null where votes outstanding were stated as one number, or no registered voters are known.</value>
    public double? TurnoutToTie { get; init; }

    /// <summary>The same for one vote more than a tie.</summary>
    public double? TurnoutToOverturn { get; init; }

    /// <summary>The fewest stations that together can hold as many votes as the lead.</summary>
    /// <value>Null where all of them cannot, or the frame does not list stations.</value>
    public int? FewestStationsToTie { get; init; }

    /// <summary>The fewest stations that together can hold more votes than the lead.</summary>
    /// <value>Null where all of them cannot, or the frame does not list stations.</value>
    public int? FewestStationsToOverturn { get; init; }

    /// <summary>
    /// Whether the leader is ahead of the rival whatever the missing stations hold. A tie is not ahead.
    /// </summary>
    public bool IsDecided => LeadMin > 0;

    /// <summary>The lead and its range, in one line.</summary>
    public override string ToString()
    {
        var invariant = CultureInfo.InvariantCulture;
        string range = LeadMin is long least ? string.Create(invariant, $"{least:N0} to {LeadMax:N0}") : "no bound";
        return VisibleText.Line($"{Leader.Name} over {Rival.Name}: {Lead:N0} collected, {range}");
    }

    static void IJsonResult<MarginBound>.Describe(JsonForm<MarginBound> form) => form
        .Item("leader", bound => bound.Leader)
        .Item("rival", bound => bound.Rival)
        .Whole("lead", bound => bound.Lead)
        .Whole("leadMin", bound => bound.LeadMin)
        .Whole("leadMax", bound => bound.LeadMax)
        .Number("leadShareMin", bound => bound.LeadShareMin)
        .Number("leadShareMax", bound => bound.LeadShareMax)
        .Number("turnoutToTie", bound => bound.TurnoutToTie)
        .Number("turnoutToOverturn", bound => bound.TurnoutToOverturn)
        .Whole("fewestStationsToTie", bound => bound.FewestStationsToTie)
        .Whole("fewestStationsToOverturn", bound => bound.FewestStationsToOverturn)
        .Truth("isDecided", bound => bound.IsDecided);
}
