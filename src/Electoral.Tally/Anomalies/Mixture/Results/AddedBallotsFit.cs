using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Mixtures;

/// <summary>Added ballots of one selection under one mixture model: exploratory, never a verdict.</summary>
/// <remarks>
/// <para>At each station the model considers the registered voters who did not vote for others, n = votes +
/// abstentions, and the rate at which they voted for the selection. A share of the abstentions that becomes votes moves
/// −ln(1 − rate) by the same step at every rate; the model is a mixture of stations that were moved and stations that
/// were not.</para>
/// <para>It is not evidence of anybody's intent, of a wrong result, or that a listed sheet is wrong. If stations are
/// compared with stations, many added ballots are above all evidence of heterogeneity. If they are compared with those
/// of their centre, a small number is not evidence that there are few: centres whose stations are all alike look
/// clean.</para>
/// <para>Equality compares lists as objects. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AddedBallotsFit>))]
public sealed record AddedBallotsFit : IJsonResult<AddedBallotsFit>
{
    /// <summary>The p-value above which added ballots cannot be distinguished from none.</summary>
    public const double DistinguishableLevel = 0.05;

    /// <summary>The model.</summary>
    public required MixtureModels Model { get; init; }

    /// <summary>The selection's id.</summary>
    public required string Selection { get; init; }

    /// <summary>Why it is not computable, as the clause after "because"; null if it is.</summary>
    public ReportStatement? Reason { get; init; }

    /// <summary>Whether it was computed.</summary>
    public bool IsComputable => Reason is null;

    /// <summary>The sheets left out, by reason.</summary>
    public IReadOnlyList<ExcludedCounts> Excluded { get; init; } = [];

    /// <summary>The sheets used; null if it is not computable.</summary>
    public MixtureCoverage? Coverage { get; init; }

    /// <summary>V, the expected number of added ballots under the model.</summary>
    /// <remarks>
    /// The interval does not allow for a wrong model: if places differ much, the interval for stations compared with
    /// stations misses what was added in more than half of simulated elections.
    /// </remarks>
    public AddedBallotsEstimate AddedBallots { get; init; }

    /// <summary>
    /// The part of V from stations where a share of the abstentions was added. Hard to distinguish from a skewed clean
    /// distribution.
    /// </summary>
    public AddedBallotsEstimate AddedIncremental { get; init; }

    /// <summary>The part of V from stations where nearly all abstentions were added.</summary>
    public AddedBallotsEstimate AddedExtreme { get; init; }

    /// <summary>
    /// The share of incremental sheets. Many such sheets with small additions and few with large ones give about the
    /// same V.
    /// </summary>
    public AddedBallotsEstimate IncrementalShare { get; init; }

    /// <summary>The share of extreme sheets.</summary>
    public AddedBallotsEstimate ExtremeShare { get; init; }

    /// <summary>
    /// The share of stations that deviate from their centre, upwards and downwards equally often and far; null if
    /// stations are compared with stations.
    /// </summary>
    public double? OddShare { get; init; }

    /// <summary>
    /// The mean share of the abstentions that is added on incremental sheets; null if there are none.
    /// </summary>
    public double? Intensity { get; init; }

    /// <summary>
    /// σ of the clean log-odds of stations; null if stations are compared with those of their centre.
    /// </summary>
    public double? Spread { get; init; }

    /// <summary>ρ, the dispersion of the stations of a centre; null if stations are compared with stations. </summary>
    public double? Dispersion { get; init; }

    /// <summary>The distance of the nodes of the computation on the scale −ln(1 − rate).</summary>
    public double NodeDistance { get; init; }

    /// <summary>
    /// Twice the gain in penalised log-likelihood from added ballots, at least 0; null if the fit did not converge.
    /// </summary>
    public double? LikelihoodRatio { get; init; }

    /// <summary>
    /// How often tables simulated from the model without added ballots have a ratio as large. Descriptive: real
    /// elections deviate from that model too.
    /// </summary>
    public PValue? PValue { get; init; }

    /// <summary>Whether added ballots can be distinguished from none under the model.</summary>
    public bool IsDistinguishable => AddedBallots.Value > 0 && PValue?.Value <= DistinguishableLevel;

    /// <summary>V as a share of the selection's votes on the sheets used.</summary>
    public double? ShareOfVotes =>
        Coverage is { Votes: > 0 } coverage ? AddedBallots.Value / coverage.Votes : null;

    /// <summary>The selection's votes minus those of the strongest other selection, over all counted sheets.</summary>
    public long Lead { get; init; }

    /// <summary>
    /// What the model finds in clean elections fitted to the table; null if this was not requested or not possible.
    /// </summary>
    public CleanReference? Reference { get; init; }

    /// <summary>Whether the model describes the stations; null if this was not requested.</summary>
    public CleanPartFit? CleanPart { get; init; }

    /// <summary>What the model says about each sheet used, in the order of the table.</summary>
    public IReadOnlyList<AddedBallotsRow> Rows { get; init; } = [];

    /// <summary>
    /// Rows whose counts the model explains better by added ballots: the longest list by descending posterior whose
    /// expected share of clean rows is at most the requested rate.
    /// </summary>
    public IReadOnlyList<AddedBallotsRow> Listed { get; init; } = [];

    /// <summary>The limitations of the answer, as sentences.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];

    /// <summary>The selection, the model and the added ballots, in one line; invariant.</summary>
    public override string ToString() => Reason is not null
        ? VisibleText.Line($"{Selection}, {EnumWords.Of(Model)}: {Texts.NotComputable.In(null, Reason)}")
        : VisibleText.Line($"{Selection}, {EnumWords.Of(Model)}: ") + string.Create(
            CultureInfo.InvariantCulture, $"added ballots under the model {AddedBallots.Value:N0}, D = ")
            + (LikelihoodRatio is double ratio ? ratio.ToString("G4", CultureInfo.InvariantCulture) : "–");

    static void IJsonResult<AddedBallotsFit>.Describe(JsonForm<AddedBallotsFit> form) => form
        .Include(Summary, fit => fit)
        .Items("rows", fit => fit.Listed);

    /// <summary>All but the rows, which a report lists with their sheets.</summary>
    internal static JsonForm<AddedBallotsFit> Summary { get; } = new JsonForm<AddedBallotsFit>("")
        .Word("model", fit => fit.Model)
        .Text("selection", fit => fit.Selection)
        .ItemOrNull("reason", fit => fit.Reason)
        .Items("excluded", fit => fit.Excluded)
        .ItemOrNull("coverage", fit => fit.Coverage)
        .Whole("lead", fit => fit.Lead)
        .Truth("distinguishable", fit => fit.IsDistinguishable)
        .Item("addedBallots", fit => fit.AddedBallots)
        .Item("addedIncremental", fit => fit.AddedIncremental)
        .Item("addedExtreme", fit => fit.AddedExtreme)
        .Item("incrementalShare", fit => fit.IncrementalShare)
        .Item("extremeShare", fit => fit.ExtremeShare)
        .Number("oddShare", fit => fit.OddShare)
        .Number("intensity", fit => fit.Intensity)
        .Number("spread", fit => fit.Spread)
        .Number("dispersion", fit => fit.Dispersion)
        .Number("likelihoodRatio", fit => fit.LikelihoodRatio)
        .ItemOrNull("pValue", fit => fit.PValue)
        .ItemOrNull("reference", fit => fit.Reference)
        .ItemOrNull("cleanPart", fit => fit.CleanPart)
        .Items("warnings", fit => fit.Warnings);
}
