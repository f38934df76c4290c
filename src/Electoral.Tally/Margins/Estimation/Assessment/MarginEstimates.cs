using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The lead in the whole, estimated in every way that the inputs allow, side by side.</summary>
/// <remarks>
/// <para>No estimate replaces the bounds: each rests on an assumption about missing stations that the collected sheets
/// cannot confirm, and names it. One whose inputs are missing is listed with what it lacks.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<MarginEstimates>))]
public sealed class MarginEstimates : IFormattable, INotebookResult, IJsonResult<MarginEstimates>
{
    private const int ShownStrata = 5;
    private const long FewSheets = 20;
    private const double SameShare = 1e-12;

    private readonly bool _isContradicted;
    private readonly bool _supposesPremises;

    private MarginEstimates(
        Candidate leader, Candidate rival, StratifiedSample? sample, EstimationOptions options,
        (bool Contradicted, bool SupposesPremises) warnings, IReadOnlyList<MethodEstimate> all)
    {
        (Leader, Rival, Sample, Options, All) = (leader, rival, sample, options, all);
        (_isContradicted, _supposesPremises) = warnings;
    }

    /// <summary>The candidate with the most collected votes.</summary>
    public Candidate Leader { get; }

    /// <summary>The one after.</summary>
    public Candidate Rival { get; }

    /// <summary>How they were made.</summary>
    public EstimationOptions Options { get; }

    /// <summary>The sheets as a stratified sample, for estimates of anything else; null where there is none.</summary>
    public StratifiedSample? Sample { get; }

    /// <summary>
    /// The estimates in the order of the methods, computable or not; of one by levels a line for each.
    /// </summary>
    public IReadOnlyList<MethodEstimate> All { get; }

    /// <summary>The estimate of one method; of several by levels that which begins with the finest.</summary>
    /// <param name="method">The method.</param>
    public MethodEstimate this[EstimationMethod method] => All.First(estimate => estimate.Method == method);

    /// <summary>The estimates as a section: a table, then what they assume and what speaks against it.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("estimates", EstimateTexts.Title.In(language));
        AddTo(section, language);
        return section.Build();
    }

    /// <summary>The estimates as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The estimates as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The estimates as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    internal static MarginEstimates Of(
        Coverage coverage, Candidate leader, Candidate rival, EstimationOptions options, bool isContradicted,
        bool supposesPremises, CancellationToken cancellation)
    {
        var (sample, reason) = StratifiedSample.Of(coverage, options.Sample, cancellation);
        var task = new EstimationTask(coverage, leader, rival, options, sample, reason, cancellation);
        var all = new List<MethodEstimate>();
        foreach (var estimate in Computed(task))
        {
            all.Add(estimate);
            task.Progress.Done((int)estimate.Method);
        }

        return new(leader, rival, sample, options, (isContradicted, supposesPremises), all);

        static IEnumerable<MethodEstimate> Computed(EstimationTask task)
        {
            foreach (var estimate in DesignEstimates.Of(task)) yield return estimate;
            foreach (var estimate in ModelEstimates.Hierarchical(task)) yield return estimate;
            yield return ModelEstimates.EmpiricalBayes(task);
            yield return ModelEstimates.BetaBinomial(task);
            yield return ConformalEstimate.Of(task);
            yield return DrawnSampleEstimate.Of(task);
        }
    }

    internal void AddTo(ReportSection.Builder section, IFormatProvider? language)
    {
        section.Table(
            table =>
            {
                table.Text(EstimateTexts.Method.In(language)).Text(EstimateTexts.By.In(language));
                table.Percent(EstimateTexts.Share.In(language)).Percent(EstimateTexts.Error.In(language));
                table.Percent(EstimateTexts.Low.In(language)).Percent(EstimateTexts.High.In(language));
                table.Text(EstimateTexts.Premise.In(language));
                foreach (var estimate in All.Where(estimate => estimate.Reason is null))
                {
                    table.Row(RowOf(estimate, language));
                }
            },
            EstimateTexts.Caption.In(language, Leader.Name, Rival.Name));
        section.Note(EstimateTexts.Caution.In(language, 100 * Options.Sample.Confidence));
        if (IsShareOfBothSame) section.Note(EstimateTexts.SameShare.In(language));
        if (_isContradicted) section.Warning(EstimateTexts.Contradicted.In(language));
        if (_supposesPremises) section.Warning(AssessmentTexts.SupposesPremises.In(language));
        foreach (var estimate in All.Where(estimate => estimate.Reason is not null))
        {
            section.Pair(
                estimate.Code, CellValue.NotComputable(estimate.Reason!.ToString(null, language)));
        }

        AddSample(section, language);
    }

    // A reader would take two equal lines for two independent confirmations.
    private bool IsShareOfBothSame =>
        this[EstimationMethod.Expansion].MarginShare is double share
        && this[EstimationMethod.CombinedRatio].MarginShare is double other && Math.Abs(share - other) < SameShare;

    private static CellValue[] RowOf(MethodEstimate estimate, IFormatProvider? language)
    {
        string none = EstimateTexts.NoError.In(language);
        var margin = estimate.Margin;
        bool hasError = margin is { StandardError: var error } && (error > 0 || margin.Interval.Width == 0);
        double? Finite(double? end) => end is double known && double.IsFinite(known) ? known : null;
        return
        [
            estimate.Code,
            estimate.Level,
            CellValue.Percent(estimate.MarginShare, none),
            CellValue.Percent(hasError ? margin!.StandardError : null, none),
            CellValue.Percent(Finite(margin?.Interval.Low), none),
            CellValue.Percent(Finite(margin?.Interval.High), none),
            estimate.Premise.ToString(null, language),
        ];
    }

    private void AddSample(ReportSection.Builder section, IFormatProvider? language)
    {
        if (Sample is null) return;
        var collapsed = Sample.Collapsed;
        if (collapsed.Count > 0)
        {
            string names = string.Join(
                ", ", collapsed.Take(ShownStrata).Select(stratum => $"{stratum.Name} → {stratum.Into}"));
            string more = collapsed.Count > ShownStrata ? ", …" : "";
            section.Note(EstimateTexts.Collapsed.Of(collapsed.Count).In(language, collapsed.Count, names + more));
        }

        int few = Sample.Strata.Count(stratum => stratum.Observed < FewSheets && stratum.Observed < stratum.Units);
        if (few > 0) section.Note(EstimateTexts.FewInStrata.Of(few).In(language, few, Sample.Strata.Count));
        long unusable = Sample.UnusableSheets;
        if (unusable > 0) section.Note(EstimateTexts.Unusable.Of(unusable).In(language, unusable));
    }

    static void IJsonResult<MarginEstimates>.Describe(JsonForm<MarginEstimates> form) => form
        .Item("leader", estimates => estimates.Leader)
        .Item("rival", estimates => estimates.Rival)
        .Items("estimates", estimates => estimates.All);
}
