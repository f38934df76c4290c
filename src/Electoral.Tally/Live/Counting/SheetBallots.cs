namespace Electoral.Tally.Live;

/// <summary>What follows from the counts of a sheet by itself, as margins find it for the rows of a table.</summary>
internal readonly struct SheetBallots
{
    private readonly TallySheet _sheet;
    private readonly int?[] _votes;
    private readonly bool _blankIsValid;
    private readonly long _sum;
    private readonly bool _isComplete;

    /// <param name="sheet">The sheet.</param>
    /// <param name="votes">Its votes.</param>
    /// <param name="blankIsValid">Whether blank votes are valid ones.</param>
    public SheetBallots(TallySheet sheet, int?[] votes, bool blankIsValid)
    {
        (_sheet, _votes, _blankIsValid, _isComplete) = (sheet, votes, blankIsValid, true);
        foreach (int? count in votes)
        {
            _sum += count ?? 0;
            _isComplete &= count is not null;
        }
    }

    /// <summary>Ballots cast where the sheet gives them, else what its counts add up to: at least so many.</summary>
    public long AtLeast
    {
        get
        {
            if (_sheet.BallotsCast is int ballots) return ballots;
            int blank = _sheet.Blank ?? 0;
            long valid = Math.Max(_sum + (_blankIsValid ? blank : 0), _sheet.Valid ?? 0);
            return valid + (_blankIsValid ? 0 : blank) + (_sheet.Invalid ?? 0);
        }
    }

    /// <summary>Blank votes, given or left over by the valid ones, in a contest in which they are valid.</summary>
    public long? Blank
    {
        get
        {
            if (_sheet.Blank is int blank) return blank;
            return _sheet.Valid is int valid && _isComplete && _sum <= valid ? valid - _sum : null;
        }
    }

    /// <summary>The votes that a collected sheet may still hold; null where it lacks none.</summary>
    /// <param name="contest">What is voted on.</param>
    /// <param name="capacity">What its station can hold, or null.</param>
    public IncompleteSheet? Incomplete(Contest contest, long? capacity)
    {
        bool isBlankOpen = _blankIsValid && Blank is null;
        if (!isBlankOpen && _isComplete) return null;
        var votes = _votes;
        bool[] open = [.. contest.Candidates.Select(
            candidate => candidate.Selections.Any(line => votes[line] is null))];
        long known = (_blankIsValid ? Blank ?? 0 : 0) + _sum;
        long? rest = Remaining ?? capacity;
        return new(0, rest is long remaining ? Math.Max(0, remaining - known) : null, open, isBlankOpen);
    }

    /// <summary>The valid votes of the sheet, as far as it gives them; at most so many are on it.</summary>
    private long? Remaining
    {
        get
        {
            if (_sheet.Valid is int valid) return valid;
            if (_sheet.BallotsCast is not int ballots) return null;
            return ballots - (_blankIsValid ? 0 : _sheet.Blank ?? 0) - (_sheet.Invalid ?? 0);
        }
    }
}
