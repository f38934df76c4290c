namespace Electoral.Tally;

/// <summary>Which counts of a sheet the standard has a field for.</summary>
/// <remarks>
/// Votes of a sheet that does not count are written to none of these fields, because every reader would add them up.
/// Undervotes are the blank ballots and overvotes the invalid ones only if a voter has one vote and the source
/// distinguishes them.
/// </remarks>
internal sealed class StandardCounts
{
    private readonly TallyTable _table;
    private readonly CountColumn? _ballots, _rejected, _outstanding, _undervotes, _overvotes, _writeIns, _participated;

    public StandardCounts(TallyTable table)
    {
        _table = table;
        bool areBallots = table.Contest.VotesAllowed == 1;
        _ballots = table.BallotsCast;
        _rejected = Standard(NistExtra.BallotsRejected);
        _outstanding = Standard(NistExtra.BallotsOutstanding);
        _undervotes = areBallots ? table.Blank : Standard(NistExtra.Undervotes);
        _overvotes = !areBallots ? Standard(NistExtra.Overvotes) : table.Blank is null ? null : table.Invalid;
        _writeIns = Standard(NistExtra.WriteIns);
        _participated = Standard(NistExtra.VotersParticipated);
        CarriesBlank = !areBallots;
        CarriesInvalid = !areBallots || table.Blank is null;
        CarriedExtra = [.. table.ExtraNames.Where(name => !IsStandard(name, areBallots))];

        CountColumn? Standard(string name) => table.ExtraNames.Contains(name) ? table.Extra(name) : null;
    }

    /// <summary>Whether blank votes have to be carried.</summary>
    public bool CarriesBlank { get; }

    /// <summary>Whether invalid votes have to be carried.</summary>
    public bool CarriesInvalid { get; }

    /// <summary>The further counts that have to be carried.</summary>
    public IReadOnlyList<string> CarriedExtra { get; }

    public bool Counts(int row) => !_table.HasStatus || _table[row].Status == SheetStatus.Counted;

    /// <summary>How many of the given rows count.</summary>
    public int CountedIn(int first, int count)
    {
        if (!_table.HasStatus) return count;
        int counted = 0;
        for (int row = first; row < first + count; row++) counted += Counts(row) ? 1 : 0;
        return counted;
    }

    public bool HasBallots(int row) => Counts(row)
        && (_ballots?[row] ?? _outstanding?[row] ?? _rejected?[row]) is not null;

    public void WriteBallots(int row, ReportEmitter emitter)
    {
        Write("BallotsCast", _ballots, row, emitter);
        Write("BallotsOutstanding", _outstanding, row, emitter);
        Write("BallotsRejected", _rejected, row, emitter);
    }

    public bool HasOthers(int row) => Counts(row)
        && (_overvotes?[row] ?? _undervotes?[row] ?? _writeIns?[row]) is not null;

    public void WriteOthers(int row, ReportEmitter emitter)
    {
        Write("Overvotes", _overvotes, row, emitter);
        Write("Undervotes", _undervotes, row, emitter);
        Write("WriteIns", _writeIns, row, emitter);
    }

    public void WriteParticipated(int row, ReportEmitter emitter)
    {
        if (Counts(row)) Write("VotersParticipated", _participated, row, emitter);
    }

    private static void Write(string member, CountColumn? counts, int row, ReportEmitter emitter)
    {
        if (counts?[row] is { } count) emitter.Number(member, count);
    }

    private static bool IsStandard(string name, bool areBallots) => name switch
    {
        NistExtra.BallotsRejected or NistExtra.BallotsOutstanding or NistExtra.WriteIns
            or NistExtra.VotersParticipated => true,
        NistExtra.Undervotes or NistExtra.Overvotes => !areBallots,
        _ => false,
    };
}
