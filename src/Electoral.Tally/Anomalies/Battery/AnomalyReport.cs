using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The results of all families of anomaly tests on a table.</summary>
/// <remarks>
/// <para>If every test holds its level, the probability that any family departs in a clean election is at most
/// <see cref="SignificanceLevel"/> (Holm 1979), under any dependence. Descriptive tests, tests of single units and
/// flagged sheets give no verdict.</para>
/// <para>A departure says that counts and a null hypothesis, with its assumptions, do not fit. It is not evidence of
/// anybody's intent, nor that a result is wrong. Finding none is not evidence that all is well.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<AnomalyReport>))]
public sealed class AnomalyReport : IFormattable, INotebookResult, IJsonResult<AnomalyReport>
{
    private AnomalyReport(IReadOnlyList<AnomalyFamily> families, AnomalyBatteryOptions options)
    {
        double level = SignificanceLevel = options.SignificanceLevel;
        ListsDescriptions = options.ListDescriptions;
        Families = FamilyFinding.Of(families, level);
        TestFinding[] counted = [.. TestFinding.Of(families)];
        Found = Array.FindAll(counted, test => test.AdjustedPValue.Value <= level);
        FoundNothing = Array.FindAll(counted, test => test.AdjustedPValue.Value > level);
        AnomalyTest[] all = [.. families.SelectMany(family => family.Tests)];
        Descriptive = Array.FindAll(all, test => test.IsComputable && !test.IsEvidence);
        NotComputable = Array.FindAll(all, test => !test.IsComputable);
        InUnits = Array.FindAll(all, test => test.IsEvidence && test.Unit is not null);
        Flags = [.. families.SelectMany(family => family.Flags).OrderBy(flag => flag.AdjustedPValue)
            .ThenBy(flag => flag.Row)];
        FlaggedRows = [.. Flags.Select(flag => flag.Row).Distinct().Order()];
    }

    /// <summary>The probability of a false alarm that the verdicts respect, all families together.</summary>
    public double SignificanceLevel { get; }

    /// <summary>The families that were run, in the order of <see cref="AnomalyFamilies"/>, then
    /// <see cref="AnomalyBatteryOptions.AdditionalFamilies"/>.</summary>
    public IReadOnlyList<FamilyFinding> Families { get; }

    /// <summary>What the families say together: the furthest of their verdicts.</summary>
    public AnomalyVerdict Verdict =>
        Families.Count == 0 ? AnomalyVerdict.NotComputable : Families.Max(family => family.Verdict);

    /// <summary>The tests of the whole table that depart from their null hypothesis after both adjustments.</summary>
    public IReadOnlyList<TestFinding> Found { get; }

    /// <summary>The tests of the whole table that count and found nothing.</summary>
    public IReadOnlyList<TestFinding> FoundNothing { get; }

    /// <summary>The tests that describe and never count, whatever their p-value.</summary>
    public IReadOnlyList<AnomalyTest> Descriptive { get; }

    /// <summary>The tests that could not be computed, each with the reason.</summary>
    public IReadOnlyList<AnomalyTest> NotComputable { get; }

    /// <summary>
    /// The tests of single units that could count; their p-values are adjusted by Benjamini and Hochberg's method over
    /// the units of their family, and give no verdict.
    /// </summary>
    public IReadOnlyList<AnomalyTest> InUnits { get; }

    /// <summary>
    /// Sheets to look at with reasons, the most unusual first; of the list of a test and selection about 5 in 100 are
    /// expected to be ordinary sheets. A sheet is listed once for each of its reasons.
    /// </summary>
    public IReadOnlyList<SheetFlag> Flags { get; }

    /// <summary>The rows of the flagged sheets, ascending, each once.</summary>
    public IReadOnlyList<int> FlaggedRows { get; }

    /// <summary>Whether the section lists descriptions.</summary>
    internal bool ListsDescriptions { get; }

    internal static AnomalyReport Of(IReadOnlyList<AnomalyFamily> families, AnomalyBatteryOptions options) =>
        new(families, options);

    /// <summary>The report as a section: verdicts, tests that found something and
    /// nothing, descriptions, sheets.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null) => AnomalyReportSection.Of(this, language);

    /// <summary>The report as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The report as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The report as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    static void IJsonResult<AnomalyReport>.Describe(JsonForm<AnomalyReport> form) => form
        .Word("verdict", report => report.Verdict)
        .Number("significanceLevel", report => report.SignificanceLevel)
        .Items("families", report => report.Families)
        .Items("found", report => report.Found)
        .Items("flags", report => report.Flags)
        .Whole("flaggedSheets", report => report.FlaggedRows.Count);
}
