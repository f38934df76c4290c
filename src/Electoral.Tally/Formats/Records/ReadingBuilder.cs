using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Builds a table from the records of a source that you read yourself: a format, a database, a feed.</summary>
/// <remarks>
/// <para>The caller says of every record what became of it, in the order of the source: a sheet, a refusal with its
/// reason, or nothing but empty fields. The builder numbers the records, keeps to the limits of the options, reports
/// the progress of the reading, refuses what is duplicated, and accounts for all of it in
/// <see cref="TallyTable.Reading"/>.</para>
/// <para>What a record means, and how long it may be (<see cref="ReadOptions.MaxRecordLength"/>,
/// <see cref="ReadOptions.MaxFields"/>), is for the caller to check. Mutable; not safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<ReadingBuilder>))]
public sealed class ReadingBuilder
{
    /// <summary>Progress is reported after this many records.</summary>
    private const int RecordsPerReport = 4096;

    private const int FoundLimit = 100;

    private readonly TallyTable.Builder _sheets;
    private readonly Contest _contest;
    private readonly string _sheetLevel;
    private readonly ReadOptions _options;
    private readonly ReadingLog _log;
    private readonly List<int> _recordOfRow = [];
    private readonly NamesGiven _names = new();
    private readonly CodesGiven _codes = new();
    private long _bytes;
    private string? _sha256;
    private bool _isBuilt;

    /// <summary>A builder for the sheets of one contest in one source.</summary>
    /// <param name="source">What reports call the source.</param>
    /// <param name="contest">What is voted on.</param>
    /// <param name="levels">The names of the levels from the top; the last is that of the sheet.</param>
    /// <param name="options">Limits, progress, duplicates, threads.</param>
    /// <param name="extra">The names of further counts that sheets may carry.</param>
    /// <exception cref="ArgumentException">
    /// The level of the sheet is missing, or a name of a level or of a count is empty or duplicated.
    /// </exception>
    public ReadingBuilder(
        string source, Contest contest, IReadOnlyList<string> levels, ReadOptions? options = null,
        IEnumerable<string>? extra = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        _sheets = new(contest, levels, extra);
        (_contest, _sheetLevel, _options) = (contest, levels[^1], options ?? new());
        _log = new(source, _options);
    }

    /// <summary>The encoding of the source's texts.</summary>
    /// <value>The default is null: it is not stated.</value>
    public string? Encoding { get; init; }

    /// <summary>
    /// The SHA-256 of the source's bytes, in lower-case hexadecimal. <value>The default is null: unknown.</value>
    /// </summary>
    public string? Sha256 { get => _sha256; init => _sha256 = value; }

    /// <summary>Records so far, whatever became of them; the next one has the number that follows.</summary>
    public long Records => _log.Records;

    /// <summary>Gives a unit a displayed name; the first name is kept, and an empty one is ignored.</summary>
    /// <remarks>
    /// Each call with a name other than the one kept is recorded in <see cref="ReadingReport.LabelConflicts"/>.
    /// </remarks>
    /// <param name="unit">A unit below the root; it is in the table only if it has sheets.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The path is the root's or leads below the lowest unit.</exception>
    public void NameUnit(UnitPath unit, string name)
    {
        _sheets.NameUnit(unit, name);
        if (name.Length > 0) _names.Add(unit, name);
    }

    /// <summary>
    /// The next record is a sheet. The source and row of its provenance are replaced by those of the record.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <exception cref="ArgumentException">
    /// The sheet does not fit the builder (see <see cref="TallyTable.Builder.Add(TallySheet)"/>): it should have been
    /// refused.
    /// </exception>
    /// <exception cref="TallyReadException">There are more units than the options allow.</exception>
    public void Add(TallySheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var provenance = sheet.Provenance with { Source = _log.Source, Row = _log.Records + 1 };
        _sheets.Add(sheet, provenance);
        _codes.Add(_log.Records + 1, sheet);
        if (_sheets.UnitCount > _options.MaxUnits) Throw.TooManyUnits(_options.MaxUnits);
        _recordOfRow.Add((int)_log.Records);
        _log.Counts = _log.Counts with { Accepted = _log.Counts.Accepted + 1 };
        Next();
    }

    /// <summary>The next record is refused.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="field">The field that gave the reason; empty if it is the whole record.</param>
    /// <param name="found">What was found; at most its first 100 characters are kept.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="line">The line on which the record begins, from 1; 0 where there are none.</param>
    /// <exception cref="ArgumentException">The reason is not defined.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The line is negative.</exception>
    /// <exception cref="TallyReadException">The options end the reading here; it carries the report so far.</exception>
    public void Reject(RejectReason reason, string field, string found, string expected, long line = 0)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        Refuse(new(_log.Source, _log.Records + 1, line, reason, field, Excerpt(found), expected));
    }

    /// <summary>The next record is refused; what was expected is stated in every language.</summary>
    internal void Reject(RejectReason reason, string field, string found, ReportStatement expected, long line) =>
        Refuse(new(_log.Source, _log.Records + 1, line, reason, field, Excerpt(found), expected));

    /// <summary>The next record has nothing but empty fields.</summary>
    public void Blank()
    {
        _log.Counts = _log.Counts with { Blank = _log.Counts.Blank + 1 };
        Next();
    }

    /// <summary>Reports that further bytes of the source were read, for progress listeners.</summary>
    /// <param name="bytes">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Advance(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        _bytes += bytes;
    }

    /// <summary>Reports that the source announced more records than arrived, so it seems truncated.</summary>
    /// <param name="announced">How many it announced.</param>
    internal void NoteShort(long announced) => _log.NoteShort(announced);

    /// <summary>Sets the digest of the source, which is known once it has been read.</summary>
    internal void NoteDigest(string? sha256) => _sha256 = sha256;

    /// <summary>The table of the source, once all of its records have been given.</summary>
    /// <exception cref="TallyReadException">
    /// Duplicate sheets exceed the limit of rejects, or no record at all was accepted.
    /// </exception>
    /// <exception cref="InvalidOperationException">The table was built before.</exception>
    public TallyTable Build()
    {
        if (_isBuilt) throw new InvalidOperationException("The table was built before.");
        _isBuilt = true;
        _options.Progress?.Report(new(_bytes, _log.Records));
        var staged = _sheets.Stage();
        int[] records = [.. _recordOfRow];
        var part = new StagedPart
        {
            Units = staged.Units,
            Columns = staged.Columns with { SourceRows = records.Length == _log.Records ? null : [.. records] },
            Source = new() { Name = _log.Source, Encoding = Encoding, Sha256 = Sha256, Rows = _log.Records },
            Log = _log,
            RecordOf = row => records[row],
            NameConflicts = _names.Conflicts,
            NameConflictRows = _names.Rows,
            FoldedCodes = _codes.Records,
            Warnings = _codes.Records == 0
                ? []
                : [FoldedStatements.Folded(_log.Source, _codes.Records, _codes.Examples)],
        };
        var table = new TableFinisher(_options).Finish([part], _contest, _sheetLevel);
        return SumRowCheck.Warn(table, _options.MaxDegreeOfParallelism);
    }

    private static string Excerpt(string found) => found.Length > FoundLimit ? found[..FoundLimit] : found;

    private void Refuse(Reject reject)
    {
        if (!Enum.IsDefined(reject.Reason)) Throw.UnknownReason(reject);
        Next();
        _log.Refuse(reject);
    }

    private void Next()
    {
        _log.Records++;
        if (_log.Records % RecordsPerReport == 0) _options.Progress?.Report(new(_bytes, _log.Records));
    }
}
