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
        int?[] votes = [.. sheet.Votes];
        sheet = sheet with
        {
            Code = CodeForm.Of(sheet.Code),
            Key = own,
            Votes = Array.AsReadOnly(votes),
            Extra = sheet.Extra is { Count: > 0 } extra
                ? new Dictionary<string, int?>(extra, StringComparer.Ordinal).AsReadOnly()
                : null,
        };
        string key = own ?? sheet.Unit.ToKey(sheet.Code);
        int station = roll.Find(key, own is not null);
        var ballots = new SheetBallots(sheet, votes, contest.BlankIsValid);
        int? inRoll = station < 0 ? null : roll.RegisteredOf(station), registered = sheet.Registered ?? inRoll;
        bool isChecked = station >= 0 && sheet.Status == SheetStatus.Counted;
        long? capacity = isChecked ? roll.CapacityOf(station, sheet.Registered) : null;
        long? limit = isChecked ? roll.LimitOf(station, sheet.Registered) : null;
        int fields = FieldsOf(sheet);
        return new()
        {
            Sheet = sheet,
            Key = key,
            Station = station,
            Cells = CellsOf(sheet, votes),
            Pattern = PatternOf(fields, votes),
            Fields = fields,
            Ballots = ballots.AtLeast,
            Blank = isChecked && contest.BlankIsValid ? ballots.Blank ?? 0 : 0,
            Register = isChecked ? LimitCheck.Of(ballots.AtLeast, registered, registered) : default,
            Capacity = isChecked ? LimitCheck.Of(ballots.AtLeast, capacity, registered) : default,
            Excess = limit is long most ? Math.Max(0, ballots.AtLeast - most) : 0,
            MoreRegistered = isChecked && sheet.Registered > inRoll ? sheet.Registered.Value - inRoll.Value : 0,
            Incomplete = isChecked ? ballots.Incomplete(contest, capacity) : null,
        };
    }

    private static int[] CellsOf(TallySheet sheet, int?[] votes)
    {
        var cells = new int[Cells.FirstVote + votes.Length];
        cells[(int)CountField.Registered] = sheet.Registered ?? 0;
        cells[(int)CountField.BallotsCast] = sheet.BallotsCast ?? 0;
        cells[(int)CountField.Valid] = sheet.Valid ?? 0;
        cells[(int)CountField.Blank] = sheet.Blank ?? 0;
        cells[(int)CountField.Invalid] = sheet.Invalid ?? 0;
        for (int vote = 0; vote < votes.Length; vote++) cells[Cells.FirstVote + vote] = votes[vote] ?? 0;
        return cells;
    }

    private static int FieldsOf(TallySheet sheet) =>
        (sheet.Registered is null ? 0 : 1 << (int)CountField.Registered)
        | (sheet.BallotsCast is null ? 0 : 1 << (int)CountField.BallotsCast)
        | (sheet.Valid is null ? 0 : 1 << (int)CountField.Valid)
        | (sheet.Blank is null ? 0 : 1 << (int)CountField.Blank)
        | (sheet.Invalid is null ? 0 : 1 << (int)CountField.Invalid);

    private int PatternOf(int fields, int?[] votes)
    {
        int length = CellSet.Words(Cells.FirstVote + votes.Length);
        Span<ulong> words = length <= 16 ? stackalloc ulong[length] : new ulong[length];
        words.Clear();
        words[0] = ~(ulong)fields & ((1UL << Cells.FirstVote) - 1);
        for (int vote = 0; vote < votes.Length; vote++)
        {
            int cell = Cells.FirstVote + vote;
            if (votes[vote] is null) words[cell >> 6] |= 1UL << (cell & 63);
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
