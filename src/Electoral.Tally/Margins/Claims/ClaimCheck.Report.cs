using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial record ClaimCheck : INotebookResult
{
    /// <summary>
    /// The check as a section: the verdict, its reasons and premises, and each count with its bounds.
    /// </summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null) => Describing("claim", language).Build();

    private ReportSection.Builder Describing(string id, IFormatProvider? language)
    {
        var section = new ReportSection.Builder(id, ClaimTexts.Title.In(language, Claim.Name))
            .Pair(ClaimTexts.Verdict.In(language), ClaimTexts.Of(Verdict).In(language))
            .Pair(ClaimTexts.Coverage.In(language), Coverage.In(language))
            .Pair(ClaimTexts.Sheets.In(language), CollectedSheets)
            .Pair(ClaimTexts.Inside.In(language), InsideCell(language))
            .Pair(ClaimTexts.False.In(language), FewestFalseSheets);
        foreach (var reason in Reasons) section.Paragraph(reason.ToString(null, language));
        section.Table(table => FillCounts(table, language));
        if (Margin is { } margin)
        {
            section.Pair(ClaimTexts.Margin.In(language, margin.First, margin.Second), margin.Claimed)
                .Pair(
                    ClaimTexts.MarginLeast.In(language, margin.First, margin.Second),
                    Cell(margin.Possible.Low, language))
                .Pair(
                    ClaimTexts.MarginMost.In(language, margin.First, margin.Second),
                    Cell(margin.Possible.High, language));
        }

        foreach (var problem in Arithmetic) section.Warning(problem.ToString(null, language));
        foreach (var premise in Premises) section.Note(premise.ToString(null, language));
        return section;
    }

    /// <summary>Several readings or claims side by side, a row each.</summary>
    /// <param name="checks">The checks in order.</param>
    /// <param name="language">The language of the words; null is English.</param>
    public static ReportSection SideBySide(IEnumerable<ClaimCheck> checks, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(checks);
        return new ReportSection.Builder("claims", ClaimTexts.Readings.In(language))
            .Table(table => FillReadings(table, checks, language))
            .Build();
    }

    /// <summary>The check as a section, together with the readings of the same claim if there are several.</summary>
    internal ReportSection DescribeReadings(IReadOnlyList<ClaimCheck> readings, string id, IFormatProvider? language)
    {
        var section = Describing(id, language);
        if (readings.Count > 1)
        {
            section.Table(table => FillReadings(table, readings, language), ClaimTexts.ReadAs.In(language));
        }

        if (RoundedPercentages.OfClaim(Claim) is { } rounded) rounded.AddTo(section, language);
        return section.Build();
    }

    private static void FillReadings(
        ReportTable.Builder table, IEnumerable<ClaimCheck> checks, IFormatProvider? language)
    {
        ClaimCheck[] all = [.. checks];
        bool hasNames = all.Select(check => check.Claim.Name).Distinct(StringComparer.Ordinal).Count() > 1;
        if (hasNames) table.Text(ClaimTexts.Claim.In(language));
        table.Text(ClaimTexts.Coverage.In(language));
        table.Text(ClaimTexts.Verdict.In(language)).Text(ClaimTexts.Count.In(language));
        table.Whole(ClaimTexts.Claimed.In(language)).Whole(ClaimTexts.Least.In(language));
        table.Whole(ClaimTexts.Shortfall.In(language)).Whole(ClaimTexts.False.In(language));
        foreach (var check in all)
        {
            foreach (var count in check.Counts)
            {
                CellValue[] cells =
                [
                    check.Coverage.In(language), ClaimTexts.Of(check.Verdict).In(language), count.Name, count.Claimed,
                    Cell(count.Possible.Low, language), count.Shortfall, count.FewestFalseSheets,
                ];
                table.Row(hasNames ? [check.Claim.Name, .. cells] : cells);
            }
        }
    }

    /// <summary>The check as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The check as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The check as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private void FillCounts(ReportTable.Builder table, IFormatProvider? language)
    {
        table.Text(ClaimTexts.Count.In(language)).Whole(ClaimTexts.Claimed.In(language));
        table.Whole(ClaimTexts.Collected.In(language)).Whole(ClaimTexts.Least.In(language));
        table.Whole(ClaimTexts.Most.In(language)).Whole(ClaimTexts.Shortfall.In(language));
        table.Whole(ClaimTexts.False.In(language));
        foreach (var count in Counts) Row(count, count.Name);
        if (Others is { } others) Row(others, ClaimTexts.Others.In(language));
        if (StatesValid) Row(Valid, ClaimTexts.Valid.In(language));
        if (Ballots is { } ballots) Row(ballots, ClaimTexts.Ballots.In(language));

        void Row(ClaimedCount count, string name) => table.Row(
            name, count.Claimed, count.Collected, Cell(count.Possible.Low, language),
            Cell(count.Possible.High, language), count.Shortfall, count.FewestFalseSheets);
    }

    private CellValue InsideCell(IFormatProvider? language) =>
        CellValue.Whole(LeastCollectedInside, ClaimTexts.NoStationsReason.In(language));

    private static CellValue Cell(long? bound, IFormatProvider? language) =>
        CellValue.Whole(bound, ClaimTexts.Unbounded.In(language));

    /// <summary>The verdict and what it rests on: the members in the report.</summary>
    internal static JsonForm<ClaimCheck> Summary { get; } = new JsonForm<ClaimCheck>("")
        .Text("name", check => check.Claim.Name)
        .Word("verdict", check => check.Verdict)
        .Truth("contradictsItself", check => check.ContradictsItself)
        .Items("reasons", check => check.Reasons)
        .Items("premises", check => check.Premises)
        .Text("coverage", check => check.Coverage.ToString())
        .WholesByName("shortfall", check => check.Shortfall)
        .Whole("fewestFalseSheets", check => check.FewestFalseSheets);
}
