using System.Collections.Concurrent;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Live;

/// <summary>Makes what a count adds up of a sheet that was checked. Safe to share between threads.</summary>
/// <param name="contest">What is voted on.</param>
/// <param name="roll">The stations.</param>
internal sealed class SheetTaker(Contest contest, LiveRoll roll)
{
    private readonly ConcurrentDictionary<CellSet, int> _patterns = new();
    private readonly Lock _adding = new();
    private volatile CellSet[] _cells = [];

    /// <summary>The sets of cells that sheets lack, in the order in which they were met.</summary>
    public CellSet[] Patterns => _cells;

    /// <param name="sheet">A sheet that was checked.</param>
    /// <returns>The sheet in the one form of its codes, with lists of its own, and what follows from it.</returns>
    public SheetCounts Take(TallySheet sheet)
    {
        string? own = sheet.Key is null ? null : CodeForm.Of(sheet.Key);
        sheet = sheet with
        {
            Code = CodeForm.Of(sheet.Code),
            Key = own,
            Votes = Array.AsReadOnly([.. sheet.Votes]),
            Extra = sheet.Extra is { Count: > 0 } extra
                ? new Dictionary<string, int?>(extra, StringComparer.Ordinal).AsReadOnly()
                : null,
        };
        string key = own ?? sheet.Unit.Append(sheet.Code).ToKey();
        int station = roll.Find(key, own is not null);
        long ballots = SheetBallots.AtLeast(sheet, contest);
        var counts = new SheetCounts
        {
            Sheet = sheet,
            Key = key,
            Station = station,
            Cells = CellsOf(sheet),
            Pattern = PatternOf(sheet),
            Fields = FieldsOf(sheet),
            Ballots = ballots,
        };
        return station < 0 || sheet.Status != SheetStatus.Counted ? counts : Checked(counts);
    }

    private SheetCounts Checked(SheetCounts counts)
    {
        var (sheet, station) = (counts.Sheet, counts.Station);
        int? inRoll = roll.RegisteredOf(station), registered = sheet.Registered ?? inRoll;
        long? capacity = roll.CapacityOf(station, sheet.Registered);
        long? limit = roll.LimitOf(station, sheet.Registered);
        return new()
        {
            Sheet = sheet,
            Key = counts.Key,
            Station = station,
            Cells = counts.Cells,
            Pattern = counts.Pattern,
            Fields = counts.Fields,
            Ballots = counts.Ballots,
            Blank = contest.BlankIsValid ? SheetBallots.BlankOf(sheet) ?? 0 : 0,
            Register = LimitCheck.Of(counts.Ballots, registered, registered),
            Capacity = LimitCheck.Of(counts.Ballots, capacity, registered),
            Excess = limit is long most ? Math.Max(0, counts.Ballots - most) : 0,
            MoreRegistered = sheet.Registered > inRoll ? sheet.Registered.Value - inRoll.Value : 0,
            Incomplete = SheetBallots.IncompleteOf(sheet, contest, capacity),
        };
    }

    private static int[] CellsOf(TallySheet sheet)
    {
        var cells = new int[Cells.FirstVote + sheet.Votes.Count];
        cells[(int)CountField.Registered] = sheet.Registered ?? 0;
        cells[(int)CountField.BallotsCast] = sheet.BallotsCast ?? 0;
        cells[(int)CountField.Valid] = sheet.Valid ?? 0;
        cells[(int)CountField.Blank] = sheet.Blank ?? 0;
        cells[(int)CountField.Invalid] = sheet.Invalid ?? 0;
        for (int vote = 0; vote < sheet.Votes.Count; vote++) cells[Cells.Vote(vote)] = sheet.Votes[vote] ?? 0;
        return cells;
    }

    private static int FieldsOf(TallySheet sheet) =>
        (sheet.Registered is null ? 0 : 1 << (int)CountField.Registered)
        | (sheet.BallotsCast is null ? 0 : 1 << (int)CountField.BallotsCast)
        | (sheet.Valid is null ? 0 : 1 << (int)CountField.Valid)
        | (sheet.Blank is null ? 0 : 1 << (int)CountField.Blank)
        | (sheet.Invalid is null ? 0 : 1 << (int)CountField.Invalid);

    private int PatternOf(TallySheet sheet)
    {
        int count = Cells.Count(contest);
        Span<ulong> words = stackalloc ulong[CellSet.Words(count) <= 16 ? CellSet.Words(count) : 0];
        if (words.IsEmpty) words = new ulong[CellSet.Words(count)];
        ulong lacking = ~(ulong)FieldsOf(sheet) & ((1UL << Cells.FirstVote) - 1);
        words[0] = lacking;
        for (int vote = 0; vote < sheet.Votes.Count; vote++)
        {
            int cell = Cells.Vote(vote);
            if (sheet.Votes[vote] is null) words[cell >> 6] |= 1UL << (cell & 63);
        }

        // Nearly all sheets lack what the first one did.
        var known = _cells;
        if (known.Length > 0 && known[0].Bits.SequenceEqual(words)) return 0;
        var set = new CellSet(words);
        return _patterns.TryGetValue(set, out int pattern) ? pattern : Add(set);
    }

    private int Add(CellSet set)
    {
        lock (_adding)
        {
            if (_patterns.TryGetValue(set, out int known)) return known;
            int pattern = _cells.Length;
            _cells = [.. _cells, set];
            _patterns[set] = pattern;
            return pattern;
        }
    }
}
