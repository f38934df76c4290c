namespace Electoral.Tally;

/// <summary>Counts what became of the records of one source, and lists the first refused ones.</summary>
/// <remarks>Records come in the order of the source. Not safe to share between threads.</remarks>
/// <param name="source">What the source is called.</param>
/// <param name="options">How many refused records are tolerated, and how many are listed.</param>
internal sealed class ReadingLog(string source, ReadOptions options)
{
    private readonly List<Reject> _rejects = [];
    private readonly List<Reject> _withdrawn = [];
    private readonly Dictionary<RejectReason, long> _byReason = [];
    private readonly OrderedDictionary<string, long> _missingWords = new(StringComparer.Ordinal);
    private readonly RowList _shortOfCounts = new();
    private readonly List<ReportStatement> _before = [];
    private readonly RowList _ofUnknownSheets = new();
    private long _rejected;
    private string? _cutAt;
    private bool _endsInSheet;
    private long _announced;

    /// <summary>What the source is called.</summary>
    public string Source => source;

    /// <summary>Data records so far, accepted or not.</summary>
    public long Records { get; set; }

    /// <summary>What became of those that were not refused.</summary>
    public RecordCounts Counts { get; set; }

    /// <summary>Reports that a source that was read to its end looks truncated.</summary>
    /// <param name="end">How its last record ends.</param>
    /// <param name="isSheet">Whether that record became a sheet.</param>
    public void NoteCut(string end, bool isSheet) => (_cutAt, _endsInSheet) = (end, isSheet);

    /// <summary>Reports that the source announced more records than it had.</summary>
    public void NoteShort(long announced) => _announced = announced;

    /// <summary>Adds warnings about what was known before the first record.</summary>
    public void Warn(IEnumerable<ReportStatement> warnings) => _before.AddRange(warnings);

    /// <summary>Notes a record that ends before its last counts.</summary>
    public void NoteShortOfCounts(long row) => _shortOfCounts.Add(row);

    /// <summary>Notes a refused record whose sheet is not known.</summary>
    public void NoteUnknownSheet(long row) => _ofUnknownSheets.Add(row);

    /// <summary>Notes how often a word represents a missing count.</summary>
    public void NoteMissing(string word, long times)
    {
        if (times > 0) _missingWords[word] = _missingWords.GetValueOrDefault(word) + times;
    }

    /// <summary>Adds a refused record.</summary>
    /// <exception cref="TallyReadException">The limit of rejects is exceeded.</exception>
    public void Refuse(Reject reject) => Refuse(_rejects, reject);

    /// <summary>Turns an accepted row into a reject.</summary>
    /// <param name="row">The row.</param>
    /// <param name="record">Its record in this source.</param>
    /// <param name="other">The source of the row that it collides with, where there are several.</param>
    /// <param name="otherRecord">The record of that row.</param>
    /// <exception cref="TallyReadException">The limit of rejects is exceeded.</exception>
    /// <param name="records">How many records the row is made of.</param>
    public void Withdraw(DroppedRow row, long record, string? other, long otherRecord, int records = 1)
    {
        Counts = Counts with { Accepted = Counts.Accepted - 1 };
        if (record == Records) _endsInSheet = false;
        var expected = row.Reason == RejectReason.Duplicate
            ? RejectStatements.NoOther(row, other, otherRecord)
            : RejectStatements.OneParent(other, otherRecord);
        Refuse(_withdrawn, new(source, record, 0, row.Reason, row.Field, row.Found, expected));
        if (records == 1) return;
        Counts = Counts with { Accepted = Counts.Accepted - (records - 1) };
        var whole = EntryStatements.Whole(record);
        Count(new(source, record, 0, RejectReason.PartOfSheet, row.Field, row.Found, whole), records - 1);
    }

    /// <summary>Turns one accepted record into a reject.</summary>
    /// <exception cref="TallyReadException">The limit of rejects is exceeded.</exception>
    public void Withdraw(Reject reject)
    {
        Counts = Counts with { Accepted = Counts.Accepted - 1 };
        Refuse(_withdrawn, reject);
    }

    /// <summary>Turns accepted records into rejects, because another record of their sheet is one.</summary>
    /// <param name="known">The records whose number is known, from 0.</param>
    /// <param name="records">How many there are in all.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="expected">What was expected.</param>
    /// <exception cref="TallyReadException">The limit of rejects is exceeded.</exception>
    public void WithdrawSheet(IEnumerable<long> known, long records, string sheet, ReportStatement expected)
    {
        Reject? last = null;
        foreach (long record in known)
        {
            records--;
            Withdraw(last = new(source, record + 1, 0, RejectReason.PartOfSheet, "", sheet, expected));
        }

        // Of records that were added up only the first has a number; the others are counted but not listed.
        if (records == 0 || last is null) return;
        Counts = Counts with { Accepted = Counts.Accepted - records };
        Count(last, records);
    }

    public ReadingReport Report() => new()
    {
        Accepted = Counts.Accepted,
        Rejected = _rejected,
        Blank = Counts.Blank,
        Filtered = Counts.Filtered,
        Excluded = Counts.Excluded,
        Sections = Counts.Sections,
        MissingWords = new Dictionary<string, long>(_missingWords),
        Rejects = [.. _rejects.Concat(_withdrawn).OrderBy(reject => reject.Row).Take(options.RejectListLimit)],
        RejectsByReason = new Dictionary<RejectReason, long>(_byReason),
        ZeroFractions = Counts.ZeroFractions,
        UnreadableArrivals = Counts.UnreadableArrivals,
        ShortRecords = Counts.Short,
        LongRecords = Counts.Long,
        Warnings = [.. _before, .. Warnings()],
        CutOff = _cutAt is not null || _announced > 0 ? [(source, Records, _endsInSheet)] : [],
    };

    private IEnumerable<ReportStatement> Warnings()
    {
        if (Records == 0) yield return ReadingStatements.NoRecord(source);
        else if (Counts.Accepted == 0) yield return ReadingStatements.NoneAccepted(source, Records);
        if (_cutAt is not null) yield return ReadingStatements.Cut(source, Records, _cutAt);
        if (_announced > 0) yield return ReadingStatements.Short(source, Records, _announced);
        if (_ofUnknownSheets.Count > 0) yield return ReadingStatements.OfUnknownSheets(source, _ofUnknownSheets);
        if (_shortOfCounts.Count > 0) yield return ReadingStatements.ShortOfCounts(source, _shortOfCounts);
    }

    private void Refuse(List<Reject> list, Reject reject)
    {
        if (list.Count < options.RejectListLimit) list.Add(reject);
        Count(reject, 1);
    }

    private void Count(Reject reject, long records)
    {
        _rejected += records;
        _byReason[reject.Reason] = _byReason.GetValueOrDefault(reject.Reason) + records;
        if (options.Strict) Throw.Strict(reject, Report());
        if (_rejected > options.MaxRejects) Throw.TooManyRejects(options.MaxRejects.Value, reject, Report());
    }
}
