using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The tests of one family and what they say together.</summary>
/// <remarks>
/// <para>Tests that may count as evidence are adjusted by Holm's method, which controls the probability of any false
/// alarm under any dependence; tests of single units are a list of their own, adjusted by Benjamini and Hochberg's,
/// and give no verdict. Descriptive tests are never counted.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<AnomalyFamily>))]
public sealed class AnomalyFamily : IFormattable, INotebookResult, IJsonResult<AnomalyFamily>
{
    private AnomalyFamily(
        string name, ReportText title, double level, IReadOnlyList<AnomalyTest> tests, IReadOnlyList<SheetFlag> flags)
    {
        (Name, Title, SignificanceLevel, Tests, Flags) = (name, title, level, tests, flags);
        var evidence = tests.Where(test => test.IsEvidence && test.Unit is null).ToArray();
        PValue = evidence.Length == 0 ? null : evidence.Min(test => test.AdjustedPValue);
        Verdict = PValue is { } p ? p.Value <= level ? AnomalyVerdict.AnomalyFound : AnomalyVerdict.NothingFound
            : tests.Any(test => test.IsComputable) ? AnomalyVerdict.DescriptiveOnly : AnomalyVerdict.NotComputable;
    }

    /// <summary>The name for machines: "digits".</summary>
    public string Name { get; }

    /// <summary>The probability of a false alarm that the verdict respects.</summary>
    public double SignificanceLevel { get; }

    /// <summary>All tests: of the whole table first, then of single units.</summary>
    public IReadOnlyList<AnomalyTest> Tests { get; }

    /// <summary>Single sheets that tests of the family point out; empty where the family has no such test.</summary>
    public IReadOnlyList<SheetFlag> Flags { get; }

    /// <summary>
    /// The sheets that are furthest from the others of their polling place, the furthest first. No claim is made
    /// of them: some sheets are the furthest in every election. Empty in families that compare no polling
    /// places, and without descriptions.
    /// </summary>
    public IReadOnlyList<FurthestSheet> FurthestSheets { get; private init; } = [];

    /// <summary>
    /// The p-value of the family: the least adjusted one among the tests of the whole table
    /// that count; null where no test counts.
    /// </summary>
    public PValue? PValue { get; }

    /// <summary>What the tests say together.</summary>
    public AnomalyVerdict Verdict { get; }

    /// <summary>The tests that count and whose adjusted p-value does not exceed the level.</summary>
    public IEnumerable<AnomalyTest> Found =>
        Tests.Where(test => test.AdjustedPValue is { } p && p.Value <= SignificanceLevel);

    /// <summary>The tests that count and found nothing.</summary>
    public IEnumerable<AnomalyTest> FoundNothing =>
        Tests.Where(test => test.AdjustedPValue is { } p && p.Value > SignificanceLevel);

    internal ReportText Title { get; }

    /// <summary>What the tests added up of the whole table, where pictures need it: the most costly part of them.
    /// </summary>
    internal FamilySums? Sums { get; private init; }

    /// <summary>Adjusts the p-values of the tests and judges them together.</summary>
    internal static AnomalyFamily Of(
        string name, ReportText title, AnomalyOptions options, IReadOnlyList<AnomalyTest> tests,
        IReadOnlyList<SheetFlag>? flags = null, FamilySums? sums = null,
        IReadOnlyList<FurthestSheet>? furthest = null) =>
        new(name, title, options.SignificanceLevel, Adjusted(tests), flags ?? [])
        {
            Sums = sums,
            FurthestSheets = furthest ?? [],
        };

    /// <summary>The family with other tests in place of its own, adjusted and judged again.</summary>
    internal AnomalyFamily With(IReadOnlyList<AnomalyTest> tests) =>
        new(Name, Title, SignificanceLevel, Adjusted(tests), Flags) { Sums = Sums, FurthestSheets = FurthestSheets };

    /// <summary>The family as a section: verdict, a row per test, what is descriptive, flagged sheets.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null) => AnomalyFamilySection.Of(this, language);

    /// <summary>The family as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The family as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The family as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private static AnomalyTest[] Adjusted(IReadOnlyList<AnomalyTest> tests)
    {
        var adjusted = tests.ToArray();
        Adjust(adjusted, test => test.Unit is null, MultiplicityMethod.Holm);
        Adjust(adjusted, test => test.Unit is not null, MultiplicityMethod.BenjaminiHochberg);
        return adjusted;
    }

    private static void Adjust(AnomalyTest[] tests, Func<AnomalyTest, bool> belongs, MultiplicityMethod method)
    {
        int[] indexes = [.. Enumerable.Range(0, tests.Length).Where(i => tests[i].IsEvidence && belongs(tests[i]))];
        var adjusted = Multiplicity.Adjust(Array.ConvertAll(indexes, index => tests[index].PValue!.Value), method);
        for (int i = 0; i < indexes.Length; i++)
        {
            tests[indexes[i]] = tests[indexes[i]] with { AdjustedPValue = adjusted[i] };
        }
    }

    static void IJsonResult<AnomalyFamily>.Describe(JsonForm<AnomalyFamily> form) => form
        .Text("name", family => family.Name)
        .Word("verdict", family => family.Verdict)
        .Number("significanceLevel", family => family.SignificanceLevel)
        .ItemOrNull("pValue", family => family.PValue)
        .Items("tests", family => family.Tests)
        .Items("flags", family => family.Flags)
        .Items("furthestSheets", family => family.FurthestSheets);
}
