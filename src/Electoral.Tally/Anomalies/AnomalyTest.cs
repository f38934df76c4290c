using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One test of one selection of one table or unit against one null hypothesis.</summary>
/// <remarks>
/// <para>A low p-value says that the counts and the null hypothesis, with the assumptions of the test, do not fit. It
/// does not say which assumption failed, and nothing of anybody's intent. A high one does not say that all is
/// well: the test may be blind to what happened.</para>
/// <para>Either <see cref="Statistic"/> has a value or <see cref="NotComputable"/> says why not. Equality compares
/// all parts, lists as objects. Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<AnomalyTest>))]
public sealed record AnomalyTest : INotebookResult, IJsonResult<AnomalyTest>
{
    /// <summary>The name for machines, the family's first: "digits.last".</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    public required ReportStatement Title { get; init; }

    /// <summary>
    /// What is tested, such as a selection's id; null where it is the sheet as a whole, or selections together.
    /// </summary>
    public string? Selection { get; init; }

    /// <summary>The unit whose sheets are tested; null for the whole table.</summary>
    public ReportingUnit? Unit { get; init; }

    /// <summary>The hypothesis that the counts are checked against.</summary>
    public required ReportStatement NullHypothesis { get; init; }

    /// <summary>What the statistic is: "X²", "z".</summary>
    public required string StatisticName { get; init; }

    /// <summary>The statistic, finite; null where it cannot be computed.</summary>
    public double? Statistic { get; init; }

    /// <summary>The degrees of freedom of the statistic's null distribution, where it has some.</summary>
    public double? DegreesOfFreedom { get; init; }

    /// <summary>
    /// The p-value, and how it was obtained; null where there is none, or where the test is a description without one.
    /// </summary>
    public PValue? PValue { get; init; }

    /// <summary>The p-value adjusted for the tests of its family; null where it does not count among them.</summary>
    public PValue? AdjustedPValue { get; init; }

    /// <summary>
    /// The largest p-value not above the level of the family that an exact null distribution on a lattice can give: how
    /// often such a test rejects a true null hypothesis, instead of the level. Null where p-values are not exact.
    /// </summary>
    public double? AttainableLevel { get; init; }

    /// <summary>How large the departure is.</summary>
    public EffectSize? Effect { get; init; }

    /// <summary>The sheets or counts that the test uses.</summary>
    public long N { get; init; }

    /// <summary>The sheets or counts that it does not use, with reasons; with <see cref="N"/> they are all.</summary>
    public IReadOnlyList<ExcludedCounts> Excluded { get; init; } = [];

    /// <summary>What to know before reading the p-value.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];

    /// <summary>What a low p-value is not evidence of, or what makes it low in a clean election.</summary>
    public required ReportStatement NotEvidenceOf { get; init; }

    /// <summary>Where the test is described: author, year, journal.</summary>
    public required string Reference { get; init; }

    /// <summary>Why the test is a description and never counts towards a verdict; null where it counts.</summary>
    public ReportStatement? Descriptive { get; init; }

    /// <summary>The clause after "not computable, because"; null where the test was computed.</summary>
    public ReportStatement? NotComputable { get; init; }

    /// <summary>Whether the test describes and never counts towards a verdict.</summary>
    public bool IsDescriptive => Descriptive is not null;

    /// <summary>Whether the test was computed.</summary>
    public bool IsComputable => NotComputable is null;

    /// <summary>Whether the test has a p-value that counts towards the verdict of its family.</summary>
    public bool IsEvidence => IsComputable && !IsDescriptive && PValue is not null;

    /// <summary>How many sheets or counts the test does not use.</summary>
    public long ExcludedTotal => Excluded.Sum(excluded => excluded.Count);

    /// <summary>The level of the unit; null for the whole table.</summary>
    public UnitLevel? Level => Unit?.Level;

    /// <summary>The test as a section with everything it carries.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null) => AnomalyTestSection.Of(this, language);

    /// <summary>The test as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>The id, selection and p-value, or why there is none, in one line; invariant.</summary>
    public override string ToString()
    {
        string of = Selection is null ? Id : VisibleText.Line($"{Id} of {Selection}");
        if (NotComputable is { } reason) return $"{of}: not computable, because {reason}";
        string descriptive = IsDescriptive ? " (descriptive)" : "";
        string statistic = VisibleText.Line($"{StatisticName} = {Statistic:G6}");
        return PValue is { } p
            ? $"{of}: {statistic}, p = {p} ({AnomalyTexts.Of(p).In(null)}){descriptive}"
            : $"{of}: {statistic}{descriptive}";
    }

    static void IJsonResult<AnomalyTest>.Describe(JsonForm<AnomalyTest> form) => form
        .Include(Summary, test => test)
        .Item("title", test => test.Title)
        .ItemOrNull("unit", test => test.Unit)
        .Item("nullHypothesis", test => test.NullHypothesis)
        .Item("notEvidenceOf", test => test.NotEvidenceOf)
        .Text("statisticName", test => test.StatisticName)
        .Number("degreesOfFreedom", test => test.DegreesOfFreedom)
        .ItemOrNull("pValue", test => test.PValue)
        .ItemOrNull("adjustedPValue", test => test.AdjustedPValue)
        .Number("attainableLevel", test => test.AttainableLevel)
        .ItemOrNull("effectSize", test => test.Effect)
        .Items("exclusions", test => test.Excluded)
        .Items("warnings", test => test.Warnings)
        .Text("reference", test => test.Reference)
        .ItemOrNull("descriptiveBecause", test => test.Descriptive)
        .ItemOrNull("notComputable", test => test.NotComputable);

    /// <summary>The figures of the test: its members in the report.</summary>
    internal static JsonForm<AnomalyTest> Summary { get; } = new JsonForm<AnomalyTest>("")
        .Text("id", test => test.Id)
        .TextOrNull("selection", test => test.Selection)
        .TextOrNull("level", test => test.Level?.Name)
        .Whole("n", test => test.N)
        .Whole("excluded", test => test.ExcludedTotal)
        .Number("statistic", test => test.Statistic)
        .Member("p", JsonKinds.MaybeNull(JsonKinds.Tiny), test => test.PValue?.Exact)
        .TextOrNull("pMethod", test => test.PValue?.Method.ToString())
        .Number("effect", test => test.Effect?.Value)
        .Truth("descriptive", test => test.IsDescriptive);
}
