using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What was read and what was not. It is kept with the table, its slices and its filters.</summary>
/// <remarks>
/// Accepted + rejected + blank = rows, always. Rows are the data records after preamble and header that pass the
/// layout's filter and are not excluded; the others are counted separately. Immutable and safe to share between
/// threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ReadingReport>))]
public sealed record ReadingReport : IJsonResult<ReadingReport>, IFormattable
{
    /// <summary>The report of a table that was not read but built.</summary>
    public static ReadingReport Built(long sheets, IReadOnlyList<Reject> rejects) => new()
    {
        Accepted = sheets,
        Rejected = rejects.Count,
        Rejects = rejects,
        RejectsByReason = rejects.GroupBy(reject => reject.Reason)
            .ToDictionary(same => same.Key, same => same.LongCount()),
    };

    /// <summary>The report of a table joined from others.</summary>
    /// <param name="readings">The reports of the others, each once.</param>
    /// <param name="joined">What was built from their sheets.</param>
    internal static ReadingReport Joined(IReadOnlyList<ReadingReport> readings, ReadingReport joined)
    {
        ReadingReport[] all = [.. readings, joined];
        string?[] layouts = [.. readings.Select(reading => reading.DetectedLayout).Distinct()];
        return new()
        {
            Accepted = joined.Accepted,
            Rejected = all.Sum(reading => reading.Rejected),
            Blank = all.Sum(reading => reading.Blank),
            Filtered = all.Sum(reading => reading.Filtered),
            Excluded = all.Sum(reading => reading.Excluded),
            Sections = all.Sum(reading => reading.Sections),
            MissingWords = Added(all.Select(reading => reading.MissingWords)),
            Rejects = [.. all.SelectMany(reading => reading.Rejects)],
            RejectsByReason = all.SelectMany(reading => reading.RejectsByReason).GroupBy(pair => pair.Key)
                .ToDictionary(same => same.Key, same => same.Sum(pair => pair.Value)),
            Sources = [.. all.SelectMany(reading => reading.Sources)],
            Warnings = [.. all.SelectMany(reading => reading.Warnings)],
            LabelConflicts = [.. all.SelectMany(reading => reading.LabelConflicts)],
            LabelConflictRows = all.Sum(reading => reading.LabelConflictRows),
            ZeroFractions = all.Sum(reading => reading.ZeroFractions),
            UnreadableArrivals = all.Sum(reading => reading.UnreadableArrivals),
            LongRecords = all.Sum(reading => reading.LongRecords),
            ShortRecords = all.Sum(reading => reading.ShortRecords),
            IdenticalDuplicates = all.Sum(reading => reading.IdenticalDuplicates),
            DuplicateConflicts = [.. all.SelectMany(reading => reading.DuplicateConflicts)],
            CutOff = [.. all.SelectMany(reading => reading.CutOff)],
            DuplicateConflictRows = all.Sum(reading => reading.DuplicateConflictRows),
            FoldedCodes = all.Sum(reading => reading.FoldedCodes),
            UnreadableTexts = all.Sum(reading => reading.UnreadableTexts),
            DetectedLayout = layouts.Length == 1 ? layouts[0] : null,
        };
    }

    /// <summary>The words of several reports with the sums of their numbers.</summary>
    internal static IReadOnlyDictionary<string, long> Added(
        IEnumerable<IReadOnlyDictionary<string, long>> words) =>
        words.SelectMany(each => each).GroupBy(word => word.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Sum(word => word.Value));

    /// <summary>The report with further warnings.</summary>
    internal ReadingReport With(IReadOnlyList<ReportStatement> warnings) =>
        warnings.Count == 0 ? this : this with { Warnings = [.. Warnings, .. warnings] };

    private readonly long? _sheets;

    /// <summary>Data records: accepted + rejected + blank.</summary>
    public long Rows => Accepted + Rejected + Blank;

    /// <summary>Records that became sheets.</summary>
    public long Accepted { get; init; }

    /// <summary>
    /// Sheets made from the accepted records: as many as these, except for a long file, where several records make one.
    /// </summary>
    public long Sheets { get => _sheets ?? Accepted; init => _sheets = value; }

    /// <summary>Records that were refused, each with a reason.</summary>
    public long Rejected { get; init; }

    /// <summary>Records in which every field is empty.</summary>
    public long Blank { get; init; }

    /// <summary>Records that the layout's filter left out; not part of <see cref="Rows"/>.</summary>
    public long Filtered { get; init; }

    /// <summary>Records that the layout excludes, such as rows of totals; not part of <see cref="Rows"/>.</summary>
    public long Excluded { get; init; }

    /// <summary>Records that begin a section, which are not sheets; not part of <see cref="Rows"/>.</summary>
    public long Sections { get; init; }

    /// <summary>
    /// For each word that represents a missing count, such as "NA" or "*", how often it occurs in accepted records; ""
    /// is an empty field. Parts of a sum are counted one by one.
    /// </summary>
    public IReadOnlyDictionary<string, long> MissingWords { get; init; } = new Dictionary<string, long>();

    /// <summary>The first refused records in the order of the source; the list is capped, the count is not.</summary>
    public IReadOnlyList<Reject> Rejects { get; init; } = [];

    /// <summary>How many records were refused for which reason.</summary>
    public IReadOnlyDictionary<RejectReason, long> RejectsByReason { get; init; } =
        new Dictionary<RejectReason, long>();

    /// <summary>The files or streams, in the order in which they were given.</summary>
    public IReadOnlyList<SourceReading> Sources { get; init; } = [];

    /// <summary>What was read as it is but may be misleading, each with the rows concerned.</summary>
    public IReadOnlyList<ReportStatement> Warnings { get; init; } = [];

    /// <summary>Names of units that differ from the name kept; the first ones in the order of the source.</summary>
    public IReadOnlyList<LabelConflict> LabelConflicts { get; init; } = [];

    /// <summary>How many records give a unit a name other than the one kept.</summary>
    public long LabelConflictRows { get; init; }

    /// <summary>Refused duplicates whose counts are all those of the record that was kept instead of them.</summary>
    public long IdenticalDuplicates { get; init; }

    /// <summary>
    /// Refused duplicates that give another count than the record with the same key; the
    /// first ones in the order of the source.
    /// </summary>
    public IReadOnlyList<DuplicateConflict> DuplicateConflicts { get; init; } = [];

    /// <summary>How many refused duplicates give another count than the record with the same key.</summary>
    public long DuplicateConflictRows { get; init; }

    /// <summary>Counts written with a fraction of zero, such as "123.0", and accepted.</summary>
    public long ZeroFractions { get; init; }

    /// <summary>
    /// Records with a code whose text had invisible characters, such as a space at its end; they were ignored.
    /// </summary>
    public long FoldedCodes { get; init; }

    /// <summary>
    /// Texts with bytes that are not in the source's encoding; they are shown as "\xE9", so that such texts remain
    /// distinct.
    /// </summary>
    public long UnreadableTexts { get; init; }

    /// <summary>Times of arrival that could not be read; their sheets were accepted without one.</summary>
    public long UnreadableArrivals { get; init; }

    /// <summary>Accepted records with empty fields after those of the header, read without them.</summary>
    public long LongRecords { get; init; }

    /// <summary>
    /// Accepted records that end before the last field of the header; the fields that they lack were read as empty.
    /// </summary>
    public long ShortRecords { get; init; }

    /// <summary>
    /// The sources that seem to end in the middle of a record, each with the number of that record and whether it
    /// became a sheet of the table.
    /// </summary>
    internal IReadOnlyList<(string Source, long Row, bool IsSheet)> CutOff { get; init; } = [];

    /// <summary>The layout as JSON, if it was not given but found from the data; otherwise null.</summary>
    public string? DetectedLayout { get; init; }

    /// <summary>Whether sheets with the same key were looked for.</summary>
    public bool DuplicatesChecked { get; init; } = true;

    /// <summary>
    /// One line in English: rows, accepted, rejected, blank; filtered out, excluded, beginning a section, too short or
    /// too long, if there are any.
    /// </summary>
    public override string ToString() => In(null);

    /// <summary>
    /// One line: rows, accepted, rejected, blank; filtered out, excluded, beginning a section, too short or too long,
    /// if there are any.
    /// </summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return In(formatProvider);
    }

    private string In(IFormatProvider? language)
    {
        string rows = string.Join(", ", [
            ReadingTexts.Rows.Of(Rows).In(language, Rows) + ": " + Said(ReadingTexts.Accepted, Accepted),
            Said(ReadingTexts.Rejected, Rejected), Said(ReadingTexts.Blank, Blank),
        ]);
        IEnumerable<(CountText Text, long Count)> others =
        [
            (ReadingTexts.Filtered, Filtered), (ReadingTexts.Excluded, Excluded), (ReadingTexts.Sections, Sections),
            (ReadingTexts.Short, ShortRecords), (ReadingTexts.Long, LongRecords),
        ];
        string[] found = [.. others.Where(other => other.Count > 0).Select(other => Said(other.Text, other.Count))];
        string[] sheets = _sheets is { } made ? [Said(ReadingTexts.Sheets, made)] : [];
        return string.Join("; ", [rows, .. sheets, .. found]);

        string Said(CountText text, long count) => text.Of(count).In(language, count);
    }

    static void IJsonResult<ReadingReport>.Describe(JsonForm<ReadingReport> form) => form
        .Include(Summary, report => report)
        .Truth("duplicatesChecked", report => report.DuplicatesChecked)
        .Items("sources", report => report.Sources)
        .Member(
            "rejectsByReason", JsonKinds.ByName(JsonKinds.Whole),
            report => report.RejectsByReason.OrderBy(same => same.Key)
                .Select(same => KeyValuePair.Create(same.Key.ToString(), same.Value)))
        .Items("rejects", report => report.Rejects)
        .Whole("labelConflictRows", report => report.LabelConflictRows)
        .Items("labelConflicts", report => report.LabelConflicts)
        .Whole("identicalDuplicates", report => report.IdenticalDuplicates)
        .Whole("duplicateConflictRows", report => report.DuplicateConflictRows)
        .Items("duplicateConflicts", report => report.DuplicateConflicts)
        .Whole("zeroFractions", report => report.ZeroFractions)
        .Whole("foldedCodes", report => report.FoldedCodes)
        .Whole("unreadableTexts", report => report.UnreadableTexts)
        .Whole("unreadableArrivals", report => report.UnreadableArrivals)
        .Whole("longRecords", report => report.LongRecords)
        .Whole("shortRecords", report => report.ShortRecords)
        .TextOrNull("detectedLayout", report => report.DetectedLayout);

    /// <summary>The outcome of the records: the members in the report after the name and the hash.</summary>
    internal static JsonForm<ReadingReport> Summary { get; } = new JsonForm<ReadingReport>("")
        .Count("rows", report => report.Rows)
        .Count("accepted", report => report.Accepted)
        .Count("sheets", report => report.Sheets)
        .Count("rejected", report => report.Rejected)
        .Count("blank", report => report.Blank)
        .Count("filtered", report => report.Filtered)
        .Count("excluded", report => report.Excluded)
        .Count("sections", report => report.Sections)
        .CountsByName(
            "missingWords", report => report.MissingWords.OrderBy(word => word.Key, StringComparer.Ordinal))
        .Items("warnings", report => report.Warnings);
}
