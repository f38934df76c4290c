using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Coverage : INotebookResult
{
    private const int ShownRows = 5;
    private const int ShownStations = 20;

    /// <summary>
    /// The coverage of the whole as a section, with what does not fit and the first missing stations.
    /// </summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    /// <param name="limit">
    /// How many missing stations to show; the section says how many there are. The default is 20.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public ReportSection Describe(IFormatProvider? language = null, int limit = ShownStations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var section = new ReportSection.Builder("coverage", CoverageTexts.Title.In(language));
        AddTo(section, language);
        if (MissingStations.Count == 0 || limit == 0) return section.Build();
        section.Table(
            table => table
                .Text(CoverageTexts.Station.In(language))
                .Text(CoverageTexts.Unit.In(language))
                .Whole(AggregationTexts.RegisteredShort.In(language))
                .Rows(MissingStations, station => [NameOf(station), UnitOf(station), (long?)station.Registered]),
            CoverageTexts.FirstMissing.In(language),
            limit);
        return section.Build();
    }

    /// <summary>The coverage as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The coverage as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The coverage as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>Adds the three shares, their counts and what does not fit to a section.</summary>
    internal void AddTo(ReportSection.Builder section, IFormatProvider? language)
    {
        section.Table(table => FillShares(table, language));
        section.Pair(
            CoverageTexts.Missing.In(language),
            CellValue.Whole(Whole.Missing, Why(CoverageTexts.NoStations, language)));
        if (Whole.Pending > 0) section.Pair(CoverageTexts.Pending.In(language), Whole.Pending);
        if (Whole.Annulled > 0) section.Pair(CoverageTexts.Annulled.In(language), Whole.Annulled);
        section.Pair(
            CoverageTexts.MissingRegistered.In(language),
            CellValue.Whole(Whole.RegisteredMissing, Why(CoverageTexts.NoRegistered, language)));
        if (Frame.UnreadRows is > 0 and var unread)
        {
            section.Warning(CoverageTexts.RollNotRead.Of(unread).In(language, unread));
        }

        long rejected = Table.Reading.Rejected, lacking = Whole.StationsWithoutRegister;
        if (lacking > 0) section.Note(CoverageTexts.WithoutRegister.Of(lacking).In(language, lacking));
        if (rejected > 0) section.Note(CoverageTexts.Rejected.Of(rejected).In(language, rejected));
        Warn(section, language, CoverageTexts.Outside, OutsideFrame);
        Warn(section, language, CoverageTexts.Twice, DuplicateSheets);
        Warn(section, language, CoverageTexts.Conflicts, RegisterConflicts);
    }

    /// <summary>The key, which is short and in the source, or else the codes that lead to the station.</summary>
    private static string NameOf(TallyRow station) => station.Table.HasKeys ? station.Key : station.ToKey();

    /// <summary>The first unit below the root, and the lowest one.</summary>
    private static string UnitOf(TallyRow station)
    {
        var lowest = station.Unit;
        if (lowest.Depth == 0) return "";
        var first = lowest;
        while (first.Depth > 1) first = first.Parent!.Value;
        return first.Depth == lowest.Depth ? lowest.Name : $"{first.Name}: {lowest.Name}";
    }

    private void FillShares(ReportTable.Builder table, IFormatProvider? language)
    {
        table.Text(CoverageTexts.By.In(language)).Whole(CoverageTexts.Collected.In(language));
        table.Whole(CoverageTexts.Whole.In(language)).Percent(CoverageTexts.Share.In(language));
        Row(CoverageTexts.Sheets, Whole.Sheets, Whole.Stations, Whole.BySheets, CoverageTexts.NoStations);
        Row(
            CoverageTexts.Registered, Whole.RegisteredCollected, Whole.Registered, Whole.ByRegistered,
            CoverageTexts.NoRegistered);
        Row(CoverageTexts.Ballots, Whole.BallotsCollected, Whole.Ballots, Whole.ByBallots, CoverageTexts.NoBallots);

        void Row(ReportText name, long? collected, long? whole, double? share, ReportText reason)
        {
            string why = Why(reason, language);
            table.Row(
                name.In(language), CellValue.Whole(collected, why), CellValue.Whole(whole, why), CellValue.Percent(
                    share, why));
        }
    }

    /// <summary>Why a number of the whole is not known.</summary>
    private string Why(ReportText reason, IFormatProvider? language) => Frame.UnreadRows is > 0 and var unread
        ? TableTexts.NotRead.Of(unread).In(language, unread)
        : reason.In(language);

    private static void Warn<T>(
        ReportSection.Builder section, IFormatProvider? language, CountText text, IReadOnlyList<T> found)
    {
        if (found.Count == 0) return;
        string more = found.Count > ShownRows ? ", …" : "";
        string first = string.Join(", ", found.Take(ShownRows)) + more;
        section.Warning(text.Of(found.Count).In(language, found.Count, first));
    }

    /// <summary>How much of the whole was collected: the members in the report.</summary>
    internal static JsonForm<Coverage> Summary { get; } = new JsonForm<Coverage>("")
        .Number("sheets", coverage => coverage.Whole.BySheets)
        .Number("registered", coverage => coverage.Whole.ByRegistered)
        .Whole("stations", coverage => coverage.Whole.Stations)
        .Whole("missing", coverage => coverage.Whole.Missing)
        .Whole("sheetsOutsideFrame", coverage => coverage.OutsideFrame.Count);
}
