using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// A claim checked against collected sheets: whether it is possible given them, and what would have to be false.
/// </summary>
/// <remarks>
/// <para>A claim that covers every station is <see cref="ClaimVerdict.Feasible"/> if and only if no count is short and
/// all increments together fit into the missing stations. A claim that covers some stations, without saying
/// which, is checked by conditions that every set of stations meets; each of them is necessary, but together
/// they are not sufficient.</para>
/// <para>The verdict follows from the premises and from nothing else: it does not say whether the claim
/// or the sheets are wrong.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ClaimCheck>))]
public sealed partial record ClaimCheck : IFormattable, IJsonResult<ClaimCheck>
{
    internal ClaimCheck()
    {
    }

    /// <summary>The claim.</summary>
    public required Claim Claim { get; init; }

    /// <summary>What was voted on.</summary>
    public required Contest Contest { get; init; }

    /// <summary>Whether the claim is possible given the sheets.</summary>
    public ClaimVerdict Verdict { get; internal init; }

    /// <summary>How much of the whole the claim is read as covering.</summary>
    public required ClaimCoverage Coverage { get; init; }

    /// <summary>The number of collected sheets whose votes are known.</summary>
    public required long CollectedSheets { get; init; }

    /// <summary>
    /// How many of the collected sheets are inside the claim at least; null where its number of stations is unknown.
    /// </summary>
    public required long? LeastCollectedInside { get; init; }

    /// <summary>The most votes that the missing stations can hold; null where nothing bounds them.</summary>
    public required long? Capacity { get; init; }

    /// <summary>The claimed counts, in the order of the claim.</summary>
    public required IReadOnlyList<ClaimedCount> Counts { get; init; }

    /// <summary>
    /// The rest of the claimed valid votes, where the claim states these and not every selection; otherwise null.
    /// </summary>
    public required ClaimedCount? Others { get; init; }

    /// <summary>
    /// The valid votes: as claimed, or as the claimed counts add up;
    /// <see cref="long.MaxValue"/> where they add up to more.
    /// </summary>
    public required ClaimedCount Valid { get; init; }

    /// <summary>
    /// The ballots cast, where the claim states them, or at least as many as its valid and invalid votes; null where it
    /// states no invalid votes either.
    /// </summary>
    public ClaimedCount? Ballots { get; internal init; }

    /// <summary>
    /// The difference of the two that the options name, or of the first two; null for a claim of one count.
    /// </summary>
    public required ClaimedMargin? Margin { get; init; }

    /// <summary>What the missing stations would have to add, where the claim covers all; otherwise null.</summary>
    public FullClaim? Full { get; internal init; }

    /// <summary>For each claimed count the votes by which the claim is short of what must be inside it, or 0.</summary>
    public IReadOnlyDictionary<string, long> Shortfall =>
        new OrderedDictionary<string, long>(Counts.Select(count => KeyValuePair.Create(count.Name, count.Shortfall)));

    /// <summary>The fewest collected sheets that would have to be entirely false for every claimed count.</summary>
    public long FewestFalseSheets => Judged.Max(count => count.FewestFalseSheets);

    /// <summary>
    /// Whether the claim is impossible by itself: its own numbers contradict each other, whatever any sheet says.
    /// </summary>
    public bool ContradictsItself { get; internal init; }

    /// <summary>Why the verdict is what it is.</summary>
    public IReadOnlyList<ReportStatement> Reasons { get; internal init; } = [];

    /// <summary>
    /// What the verdict rests on; how the coverage was read comes first, unless the claim covers more than there is.
    /// </summary>
    public IReadOnlyList<ReportStatement> Premises { get; internal init; } = [];

    /// <summary>What does not add up inside the claim but may have a legitimate cause.</summary>
    /// <remarks>It does not enter the verdict. What cannot be true is among the reasons.</remarks>
    public IReadOnlyList<ReportStatement> Arithmetic { get; internal init; } = [];

    /// <summary>The counts that are checked against the sheets one by one.</summary>
    internal IEnumerable<ClaimedCount> Judged =>
        [.. Counts, .. ((ClaimedCount?[])[Others, Invalid, Ballots]).OfType<ClaimedCount>()];

    /// <summary>The invalid votes, where the claim and the sheets have them: they can only be too few.</summary>
    internal ClaimedCount? Invalid { get; init; }

    internal bool StatesValid { get; init; }

    /// <summary>The missing stations, counted sheets that lack votes among them; null where not known.</summary>
    internal long? MissingStations { get; init; }

    /// <summary>What roll or sheets say against what would bound the missing stations.</summary>
    internal IReadOnlyList<ReportStatement> Against { get; init; } = [];

    static void IJsonResult<ClaimCheck>.Describe(JsonForm<ClaimCheck> form) => form
        .Include(Summary, check => check)
        .Item("stated", check => check.Claim)
        .Item("contest", check => check.Contest)
        .Item("covers", check => check.Coverage)
        .Whole("collectedSheets", check => check.CollectedSheets)
        .Whole("leastCollectedInside", check => check.LeastCollectedInside)
        .Whole("capacity", check => check.Capacity)
        .Items("counts", check => check.Counts)
        .ItemOrNull("others", check => check.Others)
        .Item("valid", check => check.Valid)
        .ItemOrNull("ballots", check => check.Ballots)
        .ItemOrNull("margin", check => check.Margin)
        .ItemOrNull("full", check => check.Full)
        .Items("arithmetic", check => check.Arithmetic);
}
