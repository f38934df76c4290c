using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>How the share of a selection is related to turnout, station by station.</summary>
/// <remarks>
/// <para>Turnout is ballots cast by registered voters, share is votes by ballots cast; a station counts once, whatever
/// its size. Null hypothesis of the p-values: turnout and share have nothing to do with each other. In ordinary
/// elections they have: town and country, rich and poor districts differ in both. So an association is a description,
/// never by itself an anomaly.</para>
/// <para>Pearson (interval by Fisher's z), Spearman, Kendall's τ-b; the slope of the share by least squares; the
/// measure of Sobyanin and Sukhovolsky (1995), that slope less the mean share; the slope of votes per elector on
/// turnout (Myagkov, Ordeshook and Shakin 2009, "The Forensics of Election Fraud": below 0 or above 1 it asks for an
/// explanation). Standard errors that say "by centre" allow the stations of a centre to resemble one another (Liang and
/// Zeger 1986, with the factor G/(G − 1)); the others treat stations as independent, which they are not.</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<TurnoutShareAssociation>))]
public sealed record TurnoutShareAssociation : IJsonResult<TurnoutShareAssociation>
{
    /// <summary>Fewer stations than that have no association.</summary>
    public const int FewestStations = 4;

    /// <summary>How many stations there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many centres they belong to.</summary>
    public required int Centres { get; init; }

    /// <summary>The mean turnout of a station.</summary>
    public required double MeanTurnout { get; init; }

    /// <summary>The mean share of a station.</summary>
    public required double MeanShare { get; init; }

    /// <summary>Pearson's correlation, from -1 to 1.</summary>
    public required double Pearson { get; init; }

    /// <summary>Its t with n − 2 degrees of freedom, stations taken as independent.</summary>
    public required double PearsonT { get; init; }

    /// <summary>The two-sided p-value of that t.</summary>
    public required PValue PearsonPValue { get; init; }

    /// <summary>The interval of Pearson's correlation with 95 % confidence; null where it is 1 or -1.</summary>
    public Interval? PearsonInterval { get; init; }

    /// <summary>Spearman's rank correlation, equal values sharing the mean of their ranks.</summary>
    public required double Spearman { get; init; }

    /// <summary>Kendall's τ-b.</summary>
    public required double KendallTauB { get; init; }

    /// <summary>The slope of the share on turnout, unweighted, stations taken as independent.</summary>
    public required RegressionSlope Slope { get; init; }

    /// <summary>The same slope with the standard error by centre.</summary>
    public required RegressionSlope SlopeByCentre { get; init; }

    /// <summary>The measure of Sobyanin and Sukhovolsky: the slope less the mean share, with its standard
    /// error by centre.</summary>
    public required RegressionSlope SobyaninSukhovolsky { get; init; }

    /// <summary>The slope of votes per elector on turnout, with its standard error by centre.</summary>
    public required RegressionSlope VotesPerElector { get; init; }

    /// <summary>Where that line crosses a turnout of 0.</summary>
    public required double VotesPerElectorIntercept { get; init; }

    /// <summary>The same slope, each station weighted by its registered voters.</summary>
    public required double VotesPerElectorWeighted { get; init; }

    /// <summary>The association of turnout and share.</summary>
    /// <param name="registered">Registered voters of each station, above 0.</param>
    /// <param name="ballots">Ballots cast, above 0; turnout above 1 is taken as it is.</param>
    /// <param name="votes">Votes of one selection, at most the ballots.</param>
    /// <param name="firstStations">
    /// The first station of each centre, and the end after the last; empty where each station is a centre.
    /// </param>
    /// <returns>Null where there are fewer than <see cref="FewestStations"/> stations or two centres, or where turnout
    /// or share is the same everywhere.</returns>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, a station has no voters or ballots, or more votes than ballots.
    /// </exception>
    public static TurnoutShareAssociation? Of(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes,
        ReadOnlySpan<int> firstStations = default)
    {
        Throw.IfUnlikeLengths(registered.Length, ballots.Length, nameof(ballots));
        Throw.IfNoPart(votes, ballots, nameof(votes));
        Throw.IfNoneInside(registered, nameof(registered));
        Throw.IfNoneInside(ballots, nameof(ballots));
        if (!firstStations.IsEmpty) Throw.IfNoGroups(firstStations, votes.Length, nameof(firstStations));
        return AssociationSums.Associate(registered, ballots, votes, firstStations);
    }

    /// <summary>Correlation and slope, in one line.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Count:N0} stations: correlation {Pearson:0.000}, slope {SlopeByCentre}");

    static void IJsonResult<TurnoutShareAssociation>.Describe(JsonForm<TurnoutShareAssociation> form) => form
        .Whole("count", association => association.Count)
        .Whole("centres", association => association.Centres)
        .Number("meanTurnout", association => association.MeanTurnout)
        .Number("meanShare", association => association.MeanShare)
        .Number("pearson", association => association.Pearson)
        .Number("pearsonT", association => association.PearsonT)
        .Item("pearsonPValue", association => association.PearsonPValue)
        .ItemOrNull("pearsonInterval", association => association.PearsonInterval)
        .Number("spearman", association => association.Spearman)
        .Number("kendallTauB", association => association.KendallTauB)
        .Item("slope", association => association.Slope)
        .Item("slopeByCentre", association => association.SlopeByCentre)
        .Item("sobyaninSukhovolsky", association => association.SobyaninSukhovolsky)
        .Item("votesPerElector", association => association.VotesPerElector)
        .Number("votesPerElectorIntercept", association => association.VotesPerElectorIntercept)
        .Number("votesPerElectorWeighted", association => association.VotesPerElectorWeighted);
}
