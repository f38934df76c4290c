using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Collected sheets treated as a sample of the stations of a frame: within each stratum n of N.</summary>
/// <remarks>
/// <para>This sample was not drawn unless the options say so: an interval holds with its confidence only if missing
/// stations are, within a stratum, like collected ones. Totals and ratios of any <see cref="LinearCount"/> follow from
/// exact cross-products of one scan; the finite-population correction 1 − n/N is always applied.</para>
/// <para>Sheets that lack a vote, or registered voters that others have, count as missing. Annulled stations are not
/// part of the whole.</para>
/// <para>Source: Cochran (1977), <i>Sampling Techniques</i>, chapters 5 to 6; Särndal, Swensson and Wretman (1992),
/// <i>Model Assisted Survey Sampling</i>, chapters 5 to 7. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<StratifiedSample>))]
public sealed partial class StratifiedSample : IJsonResult<StratifiedSample>
{
    private readonly Coverage _coverage;
    private readonly SampleUnits _units;
    private readonly CrossProducts[] _products;

    private StratifiedSample(
        Coverage coverage, SampleOptions options, SampleStratum[] strata, SampleUnits units, CrossProducts[] products)
    {
        (_coverage, Options, _strata, _units, _products) = (coverage, options, strata, units, products);
    }

    private readonly SampleStratum[] _strata;

    /// <summary>How the sheets are seen as a sample.</summary>
    public SampleOptions Options { get; }

    /// <summary>The strata after joins, in the order of the tree, or of their keys.</summary>
    public IReadOnlyList<SampleStratum> Strata => _strata;

    /// <summary>The strata that joined others, and which.</summary>
    public IReadOnlyList<CollapsedStratum> Collapsed { get; private init; } = [];

    /// <summary>What the strata are called: a level, "stratum", or the name of the key.</summary>
    public string Level { get; private init; } = "";

    /// <summary>The stations, or clusters, of the whole: N.</summary>
    public long Units => _strata.Sum(stratum => stratum.Units);

    /// <summary>The stations, or clusters, that were observed: n.</summary>
    public long Observed => _strata.Sum(stratum => stratum.Observed);

    /// <summary>The registered voters of all stations; null where they are not known.</summary>
    public long? Registered
    {
        get
        {
            long? sum = 0;
            foreach (var stratum in _strata) sum += stratum.Registered;
            return sum;
        }
    }

    /// <summary>Collected sheets that lack a vote, or registered voters, and count as missing.</summary>
    public long UnusableSheets { get; private init; }

    /// <summary>The number of observed units minus that of strata.</summary>
    public long DegreesOfFreedom => Observed - _strata.Count(stratum => stratum.Observed > 0);

    /// <summary>The observed sheets, or the first sheets of observed clusters, in the order of weights.</summary>
    public IReadOnlyList<TallyRow> Rows => [.. _units.RowOfUnit.Select(row => _coverage.Collected[row])];

    /// <summary>The numbers of units and strata, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Observed:N0} of {Units:N0} units in {_strata.Length:N0} strata by {Level}");

    /// <summary>The sample, or why there is none.</summary>
    internal static (StratifiedSample? Sample, ReportStatement? Reason) Of(
        Coverage coverage, SampleOptions options, CancellationToken cancellation)
    {
        if (coverage.Frame.UnreadRows is > 0 and var unread)
        {
            return (null, new(Contradiction.RowsNotRead, TableTexts.NotRead.Of(unread), unread));
        }

        var source = options.Strata ?? DefaultStrata(coverage.Frame);
        var (frame, reason) = coverage.Match is null
            ? UnitSampleFrame.Of(coverage, source, options.ClusterLevel)
            : (StationSampleFrame.Of(coverage, source, options.ClusterLevel), null);
        if (frame is null) return (null, reason);
        CountObserved(frame);
        long least = options.SingleStations == SingleStationPolicy.Collapse ? 2 : 1;
        var (strata, indexOf) = StratumCollapse.Of(frame.Drafts, least);
        var units = SampleUnits.Of(coverage.Collected, frame, indexOf, strata.Length);
        if (units.Count == 0) return (null, new("no-sheets", DesignTexts.NoSheets));
        if (Array.Exists(strata, stratum => stratum.IsShort(least)))
        {
            return (null, new("too-few-sheets", DesignTexts.TooFew));
        }

        bool isSmall = units.Count < AggregationOptions.Default.BlockRows;
        var work = new Workload(
            isSmall ? 1 : options.MaxDegreeOfParallelism, AggregationOptions.Default.BlockRows, 0, cancellation);
        SampleStratum[] made = [.. strata.Select(draft => new SampleStratum(
            draft.Name, draft.Units, draft.Observed, draft.Registered))];
        return (new(coverage, options, made, units, units.CrossProducts(work))
        {
            Level = source.Name,
            UnusableSheets = frame.Unusable,
            Collapsed = CollapsedOf(frame.Drafts, made, indexOf),
        }, null);
    }

    /// <summary>The first level with several units; the whole where there is none.</summary>
    internal static StratumSource DefaultStrata(SheetFrame frame)
    {
        var level = frame.Units.Levels.FirstOrDefault(level => frame.Units.UnitsAt(level).Count > 1);
        return level.Depth == 0 ? StratumSource.Whole : StratumSource.Level(level.Name);
    }

    private static void CountObserved(SampleFrame frame)
    {
        var last = (Stratum: -1, Cluster: -1);
        // Sheets of a cluster are together in the table; a cluster that is in two strata counts in both.
        var seen = new HashSet<(int, int)>();
        for (int row = 0; row < frame.StratumOfRow.Length; row++)
        {
            int stratum = frame.StratumOfRow[row];
            if (stratum < 0) continue;
            if (frame.ClusterOfRow.Length > 0)
            {
                var key = (stratum, frame.ClusterOfRow[row]);
                if (key == last || !seen.Add(key)) continue;
                last = key;
            }

            frame.Drafts[stratum].Observed++;
        }

        // A frame that gives fewer stations than were collected contradicts itself: the sheets count.
        foreach (var draft in frame.Drafts) draft.Units = Math.Max(draft.Units, draft.Observed);
    }

    private static CollapsedStratum[] CollapsedOf(
        IReadOnlyList<StratumDraft> drafts, SampleStratum[] strata, int[] indexOf)
    {
        var collapsed = new List<CollapsedStratum>();
        for (int i = 0; i < drafts.Count; i++)
        {
            var into = strata[indexOf[i]];
            if (into.Name == drafts[i].Name) continue;
            collapsed.Add(new(drafts[i].Name, drafts[i].Units, drafts[i].Observed, into.Name));
        }

        return [.. collapsed];
    }

    static void IJsonResult<StratifiedSample>.Describe(JsonForm<StratifiedSample> form) => form
        .Items("strata", sample => sample.Strata)
        .Items("collapsed", sample => sample.Collapsed)
        .Text("level", sample => sample.Level)
        .Whole("units", sample => sample.Units)
        .Whole("observed", sample => sample.Observed)
        .Whole("registered", sample => sample.Registered)
        .Whole("unusableSheets", sample => sample.UnusableSheets)
        .Whole("degreesOfFreedom", sample => sample.DegreesOfFreedom);
}
