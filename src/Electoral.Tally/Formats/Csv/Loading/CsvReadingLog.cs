namespace Electoral.Tally;

/// <summary>Counts what became of the records of one source, and lists the first refused ones.</summary>
/// <remarks>Blocks are added in the order of the source, one at a time.</remarks>
internal sealed class CsvReadingLog(string source, CsvPlan plan, CsvReadOptions options, int firstLine)
{
    private readonly List<Reject> _rejects = [];
    private readonly List<Reject> _withdrawn = [];
    private readonly Dictionary<RejectReason, long> _byReason = [];
    private long _lines = firstLine;
    private long _rejected;
    private CsvOutcomes _outcomes;
    private readonly CsvRowList _shortOfCounts = new();
    private bool _isCut;

    /// <summary>Data records so far, whatever became of them.</summary>
    public long Records { get; private set; }

    /// <summary>The last line of the source where no line end follows it; else null.</summary>
    public byte[]? UnendedLine { get; private set; }

    /// <summary>Whether the last record so far was refused for what is in it.</summary>
    public bool EndsRefused { get; private set; }

    /// <summary>Says of a source that was read to its end that it looks cut off.</summary>
    public void NoteCut() => _isCut = true;

    /// <summary>Adds a block.</summary>
    /// <exception cref="TallyReadException">The caller's limit of rejects is passed.</exception>
    public void Add(CsvBlockResult block)
    {
        var before = _outcomes;
        foreach (var reject in block.Rejects)
        {
            string field = reject.Field < 0 ? "" : plan.FieldNames[reject.Field];
            string found = plan.Text.DecodeStart(reject.Found);
            // Should this be the last one endured, the report must not tell of what comes behind it.
            _outcomes = before + reject.Before;
            Refuse(_rejects, new(
                source, Records + reject.Record + 1, _lines + reject.Line + 1, reject.Reason, field, found,
                reject.Expected)
            { LastLine = reject.Lines > 1 ? _lines + reject.Line + reject.Lines : 0 });
        }

        _outcomes = before + block.Outcomes;
        foreach (int record in block.ShortOfCounts) _shortOfCounts.Add(Records + record + 1);
        UnendedLine = block.UnendedLine;
        EndsRefused = block.Rejects.Count > 0 && block.Rejects[^1].Record == block.Records - 1
            && block.Rejects[^1].Reason != RejectReason.NoSheet;
        Records += block.Records;
        _lines += block.Lines;
    }

    /// <summary>Adds one record that was refused outside of any block.</summary>
    public void AddRefused(RejectReason reason, ReadOnlySpan<byte> found, ReportStatement expected, int lines)
    {
        var excerpt = found[..Math.Min(found.Length, CsvReject.FoundLimit)];
        Refuse(_rejects, new(source, Records + 1, _lines + 1, reason, "", plan.Text.DecodeStart(excerpt), expected)
        { LastLine = lines > 1 ? _lines + lines : 0 });
        Records++;
        _lines += lines;
    }

    /// <summary>Turns an accepted row into a reject.</summary>
    /// <param name="row">The row.</param>
    /// <param name="record">Its record in this source.</param>
    /// <param name="other">The source of the row that it collides with, where there are several.</param>
    /// <param name="otherRecord">The record of that row.</param>
    public void Withdraw(DroppedRow row, long record, string? other, long otherRecord)
    {
        _outcomes = _outcomes with { Accepted = _outcomes.Accepted - 1 };
        var expected = row.Reason == RejectReason.Duplicate
            ? RejectStatements.NoOther(row, other, otherRecord)
            : RejectStatements.OneParent(other, otherRecord);
        Refuse(_withdrawn, new(source, record, 0, row.Reason, row.Field, row.Found, expected));
    }

    public ReadingReport Report() => new()
    {
        Accepted = _outcomes.Accepted,
        Rejected = _rejected,
        Blank = _outcomes.Blank,
        Filtered = _outcomes.Filtered,
        Excluded = _outcomes.Excluded,
        Rejects = [.. _rejects.Concat(_withdrawn).OrderBy(reject => reject.Row).Take(options.RejectListLimit)],
        RejectsByReason = new Dictionary<RejectReason, long>(_byReason),
        ZeroFractions = _outcomes.ZeroFractions,
        UnreadableArrivals = _outcomes.UnreadableArrivals,
        ShortRecords = _outcomes.Short,
        LongRecords = _outcomes.Long,
        Warnings = [.. Warnings()],
        CutOff = _isCut ? [(source, Records)] : [],
    };

    private IEnumerable<ReportStatement> Warnings()
    {
        if (Records == 0) yield return ReadingStatements.NoRecord(source);
        else if (_outcomes.Accepted == 0) yield return ReadingStatements.NoneAccepted(source, Records);
        if (_isCut) yield return ReadingStatements.Cut(source, Records, plan.Text.DecodeStart(Excerpt(UnendedLine)));
        if (_shortOfCounts.Count > 0) yield return ReadingStatements.ShortOfCounts(source, _shortOfCounts);
    }

    /// <summary>The end of a line.</summary>
    private static ReadOnlySpan<byte> Excerpt(ReadOnlySpan<byte> line) =>
        line[Math.Max(0, line.Length - CsvReject.FoundLimit)..];

    private void Refuse(List<Reject> list, Reject reject)
    {
        _rejected++;
        _byReason[reject.Reason] = _byReason.GetValueOrDefault(reject.Reason) + 1;
        if (list.Count < options.RejectListLimit) list.Add(reject);
        if (options.Strict) Throw.Strict(reject, Report());
        if (_rejected > options.MaxRejects) Throw.TooManyRejects(options.MaxRejects.Value, reject, Report());
    }
}
