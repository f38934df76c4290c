namespace Electoral.Tally;

/// <summary>Counts what became of the records of one source, and lists the first refused ones.</summary>
/// <remarks>Blocks are added in the order of the source, one at a time.</remarks>
internal sealed class CsvReadingLog(string source, CsvPlan plan, CsvReadOptions options, int firstLine)
{
    private readonly List<Reject> _rejects = [];
    private readonly Dictionary<RejectReason, long> _byReason = [];
    private long _lines = firstLine;
    private long _blank, _filtered, _rejected, _accepted, _zeroFractions, _unreadableArrivals;

    /// <summary>Data records so far, whatever became of them.</summary>
    public long Records { get; private set; }

    /// <summary>Adds a block.</summary>
    /// <exception cref="TallyReadException">The caller's limit of rejects is passed.</exception>
    public void Add(CsvBlockResult block)
    {
        _blank += block.Blank;
        _filtered += block.Filtered;
        _accepted += block.Rows;
        _zeroFractions += block.ZeroFractions;
        _unreadableArrivals += block.UnreadableArrivals;
        foreach (var reject in block.Rejects)
        {
            string field = reject.Field < 0 ? "" : plan.FieldNames[reject.Field];
            string found = CsvEncoding.Decode(reject.Found);
            Refuse(new(
                source, Records + reject.Record + 1, _lines + reject.Line + 1, reject.Reason, field, found, reject.Expected));
        }

        Records += block.Records;
        _lines += block.Lines;
    }

    /// <summary>Adds one record that was refused outside of any block.</summary>
    public void AddRefused(RejectReason reason, ReadOnlySpan<byte> found, string expected, int lines)
    {
        var excerpt = found[..Math.Min(found.Length, CsvReject.FoundLimit)];
        Refuse(new(source, Records + 1, _lines + 1, reason, "", CsvEncoding.Decode(excerpt), expected));
        Records++;
        _lines += lines;
    }

    /// <summary>Turns an accepted row into a reject.</summary>
    public void Withdraw(DroppedRow row, long record, string other)
    {
        _accepted--;
        string expected = row.Reason == RejectReason.Duplicate
            ? $"no other sheet with this key ({other} has it)"
            : $"one parent for this code ({other} names another)";
        Refuse(new(source, record, 0, row.Reason, row.Field, row.Found, expected));
    }

    public ReadingReport Report() => new()
    {
        Accepted = _accepted,
        Rejected = _rejected,
        Blank = _blank,
        Filtered = _filtered,
        Rejects = [.. _rejects.OrderBy(reject => reject.Row)],
        RejectsByReason = new Dictionary<RejectReason, long>(_byReason),
        ZeroFractions = _zeroFractions,
        UnreadableArrivals = _unreadableArrivals,
    };

    private void Refuse(Reject reject)
    {
        _rejected++;
        _byReason[reject.Reason] = _byReason.GetValueOrDefault(reject.Reason) + 1;
        if (_rejects.Count < options.RejectListLimit) _rejects.Add(reject);
        if (options.Strict) Throw.Strict(reject, Report());
        if (_rejected > options.MaxRejects) Throw.TooManyRejects(options.MaxRejects.Value, reject, Report());
    }
}
