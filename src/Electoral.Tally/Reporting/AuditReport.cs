using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A report on the sheets of a table, for people and for programs.</summary>
/// <remarks>
/// <para>
/// In order: a summary in plain sentences, what was read and what was not, which fields the sheets have and lack,
/// totals with shares and turnout, and the units of one level. If the options give a frame: coverage, margin, tipping
/// point, sensitivity and estimates; if they give a claim: whether it can be true; if they give a second source: where
/// it differs; if they request anomaly tests or rules of validation: what they found and what they did not; if they
/// request hashes: the root of all sheets.
/// </para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<AuditReport>))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class AuditReport : IFormattable, INotebookResult, IJsonResult<AuditReport>
{
    private static readonly JsonWriterOptions JsonForm = new() { Indented = true, Encoder = VisibleJson.Encoder };

    private readonly AuditFindings _findings;
    private readonly IAuditSection[] _sections;

    private AuditReport(AuditFindings findings) => (_findings, _sections) = (findings, findings.Sections());

    private int Threads => _findings.Options.MaxDegreeOfParallelism;

    /// <summary>Audits the sheets of a table.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="options">What to show.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// The table has no level with the requested name; or the frame or the claim does not fit the table: see
    /// <see cref="TableMargins.AssessMargin"/> and <see cref="TableClaims.CheckReadings"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AuditReport Of(
        TallyTable table, AuditOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(new AuditFindings(table, options ?? AuditOptions.Default, cancellation));
    }

    /// <summary>The sections in order.</summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public IReadOnlyList<ReportSection> Describe(IFormatProvider? language = null) =>
        Described(Array.FindAll(_sections, section => !section.IsForPages), section => section.Describe(language));

    /// <summary>The report as fixed-width text of 100 columns, in English with invariant numbers.</summary>
    public override string ToString() => ToText();

    /// <summary>The report as fixed-width text of 100 columns.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Throw.IfNotGeneral(format);
        return ToText(formatProvider);
    }

    /// <summary>The report as fixed-width text of 100 columns.</summary>
    /// <param name="language">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    public string ToText(IFormatProvider? language = null) => Describe(language).ToText(language);

    /// <summary>The report as an HTML fragment in English: one <c>section</c> element for each section.</summary>
    /// <remarks>The only method of this name, because notebooks look for it by name.</remarks>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().Select(SectionDump.ToDump).ToArray();

    /// <summary>The report as indented JSON: the object that <see cref="WriteJson(Utf8JsonWriter)"/> writes.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        WriteJson(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the report as indented JSON in UTF-8.</summary>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteJson(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var json = new Utf8JsonWriter(stream, JsonForm);
        WriteJson(json);
    }

    /// <summary>Saves the report as indented JSON in UTF-8, as a whole or not at all.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveJson(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OutputFile.Write(path, WriteJson);
    }

    /// <summary>Writes the report as indented JSON in UTF-8 to a stream, asynchronously.</summary>
    /// <remarks>For a stream that refuses synchronous writes, such as the body of an HTTP response.</remarks>
    /// <param name="stream">Where to write; it stays open.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public Task WriteJsonAsync(Stream stream, CancellationToken cancellation = default) =>
        WriteAsync(stream, WriteJson, cancellation);

    /// <summary>Writes the report as one JSON object for programs: ids, codes and counts, nothing formatted.</summary>
    /// <remarks>
    /// Its keys do not change: <c>version</c> (1), <c>source</c> (name, sha256, rows, accepted, sheets, rejected,
    /// blank, filtered, excluded, sections, missingWords, warnings), <c>contest</c> (selections), <c>totals</c>
    /// (sheets, the five fields of the source, votes by selection, and <c>derived</c> for fields that the source
    /// lacks), <c>levels</c> (name, units), <c>rollup</c> (level, and units with code, path, name, names, sheets,
    /// registered, valid, votes). What is not known is null, but its key is present. With a frame also <c>roll</c> (as
    /// <c>source</c>, if the frame is a separate table), <c>coverage</c> (sheets, registered, stations, missing,
    /// sheetsOutsideFrame) and <c>margin</c> (leader, runnerUp, lead, leadMin, leadMax, sheets, sheetsOutsideFrame,
    /// furtherSheetsOfStations, unreadRowsOfRoll, rule, verdict, outcome, winner, reasons, ifPremisesHeld, premises
    /// with standing and finding, majorityGuaranteed, estimates; a sentence is an object with code, values and text);
    /// with a claim <c>claim</c> (name, verdict, contradictsItself, reasons, premises, coverage, shortfall by count,
    /// fewestFalseSheets), with several claims also <c>claims</c>, the same for each; with a second source
    /// <c>comparison</c> (matched, onlyFirst, onlySecond, identical, differing, unlinked by reason, counts, lead,
    /// patterns); with anomaly tests <c>anomalies</c> (families with name, verdict after Holm's method and tests: id,
    /// selection, level, n, excluded, statistic, p, pMethod, effect, descriptive; and flaggedSheets); with mixture
    /// models <c>addedBallots</c> (exploratory, notEvidenceOf, and fits); with rules of validation <c>validation</c>
    /// (rules with id, severity and the number of sheets found, null if the rule does not apply); with a risk-limiting
    /// audit <c>riskLimitingAudit</c> (status, risk, riskLimit, method, seed, manifest, sheets, draws, recorded,
    /// differing, outstanding, moreDraws); with hashes of the sheets <c>integrity</c> (root).
    /// </remarks>
    /// <param name="json">Where to write, at a point where a value may come; it is not flushed.</param>
    public void WriteJson(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonForms<AuditReport>.Form.WriteObject(json, this);
    }

    static void IJsonResult<AuditReport>.Describe(JsonForm<AuditReport> form) =>
        form.Include(AuditReportJson.Form, report => report._findings);

    private static Task WriteAsync(Stream stream, Action<Stream> write, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (cancellation.IsCancellationRequested) return Task.FromCanceled(cancellation);
        var whole = new MemoryStream();
        write(whole);
        return stream.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), cancellation).AsTask();
    }

    // Two at a time: the sections are independent.
    private ReportSection[] Described(IAuditSection[] sections, Func<IAuditSection, ReportSection> describe)
    {
        var described = new ReportSection[sections.Length];
        int next = -1;
        RunBoth.Of(Threads, DescribeNext, _ => DescribeNext(), CancellationToken.None);
        return described;

        int DescribeNext()
        {
            int index;
            while ((index = Interlocked.Increment(ref next)) < sections.Length)
            {
                described[index] = describe(sections[index]);
            }

            return index;
        }
    }
}
