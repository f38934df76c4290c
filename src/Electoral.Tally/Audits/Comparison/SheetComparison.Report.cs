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

    /// <summary>Writes the numbers as one JSON object: sheets, counts, the lead, slips.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteJson(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        WriteMembers(json);
        json.WriteEndObject();
    }

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>For how many sheets of each source another reason holds than that the other has none like it.</summary>
    internal IEnumerable<(UnlinkedReason Reason, int First, int Second)> Reasons() =>
        Enum.GetValues<UnlinkedReason>().Where(reason => reason != UnlinkedReason.NoCounterpart)
            .Select(reason => (reason, _onlyFirst.CountOf(reason), _onlySecond.CountOf(reason)))
            .Where(found => found.Item2 + found.Item3 > 0);

    internal ContestMapping ContestMapping => _tables.Contest;

    /// <summary>The sheets that change the lead most first, then in the order of the first source.</summary>
    internal IEnumerable<SheetDifference> ByOverstatement(int limit) => Enumerable.Range(0, Differing)
        .OrderByDescending(index => Math.Abs(_differences.OverstatementAt(index) ?? 0)).Take(limit)
        .Select(index => _differences[index]);

    /// <summary>By how much each sheet that differs changes the lead, those that do.</summary>
    internal long[] Overstatements() =>
    [
        .. Enumerable.Range(0, Differing).Select(_differences.OverstatementAt).OfType<long>()
            .Where(votes => votes != 0),
    ];

    internal void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteNumber("matched", Matched);
        json.WriteNumber("onlyFirst", OnlyFirst.Count);
        json.WriteNumber("onlySecond", OnlySecond.Count);
        json.WriteNumber("identical", Identical);
        json.WriteNumber("differing", Differing);
        json.WriteStartObject("unlinked");
        foreach (var reason in Enum.GetValues<UnlinkedReason>())
        {
            json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()));
            json.WriteNumber("first", _onlyFirst.CountOf(reason));
            json.WriteNumber("second", _onlySecond.CountOf(reason));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("counts");
        foreach (var field in Fields)
        {
            json.WriteStartObject();
            json.WriteString("id", field.Field);
            json.WriteNumber("sheets", field.Sheets);
            json.WriteNumber("differing", field.Differing);
            json.WriteNumber("net", field.Net);
            json.WriteNumber("absolute", field.Absolute);
            json.WriteNumber("missingInFirst", field.MissingInFirst);
            json.WriteNumber("missingInSecond", field.MissingInSecond);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLead(json);
        json.WriteStartObject("patterns");
        foreach (var (pattern, sheets) in Patterns) json.WriteNumber(pattern.ToString(), sheets);
        json.WriteEndObject();
    }

    private void WriteLead(Utf8JsonWriter json)
    {
        if (_candidates is null)
        {
            json.WriteNull("lead");
            return;
        }

        json.WriteStartObject("lead");
        json.WriteString("leader", Leader!.Id);
        json.WriteString("runnerUp", RunnerUp!.Id);
        json.WriteNumber("first", Effect.LeadFirst!.Value);
        json.WriteNumber("second", Effect.LeadSecond!.Value);
        json.WriteNumber("onlyFirst", Effect.LeadOnlyFirst!.Value);
        json.WriteNumber("onlySecond", Effect.LeadOnlySecond!.Value);
        json.WriteNumber("matchedFirst", MatchedLeadFirst!.Value);
        json.WriteNumber("matchedSecond", MatchedLeadSecond!.Value);
        json.WriteNumber("overstatement", Overstatement!.Value);
        json.WriteNumber("sheetsOverstated", SheetsOverstated);
        json.WriteNumber("sheetsUnderstated", SheetsUnderstated);
        json.WriteString("verdictFirst", Effect.MarginFirst?.Verdict.Decision.ToString());
        json.WriteString("verdictSecond", Effect.MarginSecond?.Verdict.Decision.ToString());
        json.WriteString("claimFirst", Effect.ClaimFirst?.Verdict.ToString());
        json.WriteString("claimSecond", Effect.ClaimSecond?.Verdict.ToString());
        json.WriteEndObject();
    }
}
