using System.Text.Json;

namespace Electoral.Tally.Audits;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class SheetComparison
{
    private const int ShownSheets = 10;

    /// <summary>The comparison as a section: what both have, the differences, what they change, and the first sheets.
    /// </summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    /// <param name="limit">How many units and sheets to show; the numbers say how many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public ReportSection Describe(IFormatProvider? language = null, int limit = ShownSheets)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return new ComparisonReport(this, language).Section(null, limit, onPage: false);
    }

    /// <summary>The comparison as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The comparison as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The comparison as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>
    /// How many sheets of each source are unlinked for a reason other than the lack of a counterpart.
    /// </summary>
    internal IEnumerable<(UnlinkedReason Reason, int First, int Second)> Reasons() =>
        Enum.GetValues<UnlinkedReason>().Where(reason => reason != UnlinkedReason.NoCounterpart)
            .Select(reason => (reason, _onlyFirst.CountOf(reason), _onlySecond.CountOf(reason)))
            .Where(found => found.Item2 + found.Item3 > 0);

    internal ContestMapping ContestMapping => _tables.Contest;

    /// <summary>The sheets that change the lead most first, then in the order of the first source.</summary>
    internal IEnumerable<SheetDifference> ByOverstatement(int limit) => Enumerable.Range(0, Differing)
        .OrderByDescending(index => Math.Abs(_differences.OverstatementAt(index) ?? 0)).Take(limit)
        .Select(index => _differences[index]);

    /// <summary>By how much each sheet that changes the lead changes it.</summary>
    internal long[] Overstatements() =>
    [
        .. Enumerable.Range(0, Differing).Select(_differences.OverstatementAt).OfType<long>()
            .Where(votes => votes != 0),
    ];

    /// <summary>The numbers: sheets, counts, the lead, slips; the members in the report.</summary>
    internal static JsonForm<SheetComparison> Summary { get; } = new JsonForm<SheetComparison>("")
        .Whole("matched", comparison => comparison.Matched)
        .Whole("onlyFirst", comparison => comparison.OnlyFirst.Count)
        .Whole("onlySecond", comparison => comparison.OnlySecond.Count)
        .Whole("identical", comparison => comparison.Identical)
        .Whole("differing", comparison => comparison.Differing)
        .Object("unlinked", DescribeUnlinked)
        .Objects("counts", comparison => comparison.Fields, count => count
            .Text("id", field => field.Field)
            .Whole("sheets", field => field.Sheets)
            .Whole("differing", field => field.Differing)
            .Whole("net", field => field.Net)
            .Whole("absolute", field => field.Absolute)
            .Whole("missingInFirst", field => field.MissingInFirst)
            .Whole("missingInSecond", field => field.MissingInSecond))
        .ObjectOrNull("lead", comparison => comparison._candidates is null ? null : comparison, lead => lead
            .Text("leader", comparison => comparison.Leader!.Id)
            .Text("runnerUp", comparison => comparison.RunnerUp!.Id)
            .Whole("first", comparison => comparison.Effect.LeadFirst!.Value)
            .Whole("second", comparison => comparison.Effect.LeadSecond!.Value)
            .Whole("onlyFirst", comparison => comparison.Effect.LeadOnlyFirst!.Value)
            .Whole("onlySecond", comparison => comparison.Effect.LeadOnlySecond!.Value)
            .Whole("matchedFirst", comparison => comparison.MatchedLeadFirst!.Value)
            .Whole("matchedSecond", comparison => comparison.MatchedLeadSecond!.Value)
            .Whole("overstatement", comparison => comparison.Overstatement!.Value)
            .Whole("sheetsOverstated", comparison => comparison.SheetsOverstated)
            .Whole("sheetsUnderstated", comparison => comparison.SheetsUnderstated)
            .Word("verdictFirst", comparison => comparison.Effect.MarginFirst?.Verdict.Decision)
            .Word("verdictSecond", comparison => comparison.Effect.MarginSecond?.Verdict.Decision)
            .Word("claimFirst", comparison => comparison.Effect.ClaimFirst?.Verdict)
            .Word("claimSecond", comparison => comparison.Effect.ClaimSecond?.Verdict))
        .CountsByName("patterns", comparison => comparison.Patterns.Select(
            pattern => KeyValuePair.Create(pattern.Key.ToString(), (long)pattern.Value)));

    // One object for each reason, under its name.
    private static void DescribeUnlinked(JsonForm<SheetComparison> form)
    {
        foreach (var reason in Enum.GetValues<UnlinkedReason>())
        {
            form.Object(JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()), sheets => sheets
                .Whole("first", comparison => comparison._onlyFirst.CountOf(reason))
                .Whole("second", comparison => comparison._onlySecond.CountOf(reason)));
        }
    }
}
