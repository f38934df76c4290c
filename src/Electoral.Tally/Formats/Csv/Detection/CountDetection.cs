namespace Electoral.Tally;

/// <summary>Which columns are the counts of a sheet: proposed by their names, decided by their sums.</summary>
/// <remarks>
/// Found only if in every sampled row the selections add up to the valid column (with the blank votes, where blank is
/// valid), or together with blank and invalid to the ballots column. Once this is proved, the other names are believed
/// unless most rows contradict them.
/// </remarks>
internal sealed partial class CountDetection
{
    private readonly CsvSample _sample;
    private readonly CountParts _parts;
    private readonly int?[] _roles = new int?[Enum.GetValues<CountField>().Length];
    private readonly Dictionary<CountField, int[]> _proposed;
    private readonly List<int> _apart = [];
    private int[] _others = [];

    /// <summary>How many columns with another role are before each that may be a selection.</summary>
    private readonly int[] _stretches;

    private readonly RunRows _rows;

    public CountDetection(CsvSample sample)
    {
        _sample = sample;
        int[] counts = [.. Enumerable.Range(0, sample.Header.Count).Where(sample.IsCount)];
        int[] others = Array.FindAll(counts, column => CountWords.RoleOf(sample.Header[column]) is not null);
        // Plain names come before those that may mean something similar.
        _proposed = others.OrderBy(column => CountWords.Read(sample.Header[column])!.Value.IsLoose)
            .GroupBy(column => CountWords.RoleOf(sample.Header[column])!.Value)
            .ToDictionary(same => same.Key, same => same.ToArray());
        MayBeSelections = Array.FindAll(counts, MayBeSelection);
        _stretches = Array.ConvertAll(MayBeSelections, column => others.Count(other => other < column));
        _rows = new(sample, MayBeSelections);
        _parts = new(sample, Proposed(CountField.Blank), Proposed(CountField.Invalid));
        Role(CountField.Registered) = Proposed(CountField.Registered).Cast<int?>().FirstOrDefault();
        Failure = Prove();
        if (Failure is null && (Role(CountField.BallotsCast) ?? Role(CountField.Valid)) is { } cast)
        {
            Role(CountField.Registered) ??= VotersOnRoll.Of(sample, cast, Proposed(CountField.BallotsCast));
        }

        if (Failure is null && CheckRegistered() is { } contradiction)
        {
            (Failure, IsContradicted) = (contradiction, true);
        }

        if (Failure is not null) Propose();
        else SetEdgesApart();
    }

    /// <summary>Why the roles could not be proved, or null.</summary>
    public string? Failure { get; }

    /// <summary>Whether votes add up but a column named as their total contradicts them.</summary>
    public bool IsContradicted { get; private set; }

    /// <summary>The columns that hold counts and have no other role by their names.</summary>
    public int[] MayBeSelections { get; }

    /// <summary>The selections if proved; otherwise the likely ones, if they nearly add up; or none.</summary>
    public int[] Selections { get; private set; } = [];

    /// <summary>Counts that are kept and have no role: votes for nobody in several columns, columns of zeros.</summary>
    public IReadOnlyList<int> Apart => _apart;

    public bool BlankIsValid { get; private set; }

    /// <summary>The column of a count, or null.</summary>
    public int? this[CountField field] => Role(field);

    /// <summary>What was found, with the records that do not add up.</summary>
    public CountReading ToReading() => new()
    {
        Selections = Selections,
        Roles = _roles,
        Apart = _apart,
        BlankIsValid = BlankIsValid,
        Failure = Failure,
        Compared = _sample.Records.Count,
        Others = Failure is null ? _others : [],
    };

    private ref int? Role(CountField field) => ref _roles[(int)field];

    private int[] Proposed(CountField field) => _proposed.GetValueOrDefault(field, []);

    private bool MayBeSelection(int column)
    {
        string header = _sample.Header[column];
        // "day" next to "absentee" is a way of voting; elsewhere it may be a party.
        bool isNextToOne = CountWords.MayBeDivision(header)
            && ((column > 0 && CountWords.IsDivision(_sample.Header[column - 1]))
                || (column + 1 < _sample.Header.Count && CountWords.IsDivision(_sample.Header[column + 1])));
        return !isNextToOne && CountWords.Read(header) is null && !LevelDetection.IsNamedLevel(_sample, column)
            && !LevelWords.IsNoLevel(header);
    }

    private string? Prove()
    {
        if (_sample.Records.Count == 0) return "no record has as many fields as the header";
        int[] valid = Proposed(CountField.Valid), ballots = Proposed(CountField.BallotsCast);
        if (valid.Length + ballots.Length == 0)
        {
            return NoCounts(CountField.Valid) ?? NoCounts(CountField.BallotsCast)
                ?? "no column of counts is called valid votes or ballots cast: the total of the votes is not known";
        }

        foreach (int column in valid)
        {
            foreach (int[] blank in CountParts.Subsets(_parts.Blank))
            {
                var (run, failure) = Find(column, blank);
                if (failure is not null) return failure;
                if (run is null) continue;
                if (blank.Length > 1) return $"several columns of blank votes are part of '{_sample.Header[column]}'";
                return Take(run, CountField.Valid, column) ?? ProveBallots(column, blank);
            }
        }

        if (valid.Length > 0) return TakeNearest($"no columns add up to '{_sample.Header[valid[0]]}'");
        foreach (int column in ballots)
        {
            string? failure = ProveBy(column);
            if (failure is not null) return failure;
            if (Selections.Length > 0) return null;
        }

        return TakeNearest($"no columns, with blank and invalid votes, add up to '{_sample.Header[ballots[0]]}'");
    }

    /// <summary>The content of a column with that name that holds no counts; null if there is none.</summary>
    private string? NoCounts(CountField field)
    {
        for (int column = 0; column < _sample.Header.Count; column++)
        {
            if (CountWords.RoleOf(_sample.Header[column]) != field || _sample.IsCount(column)) continue;
            string found = _sample.FirstNonCount(column) is { } text ? $", but '{text}'" : "";
            return $"'{_sample.Header[column]}' holds no counts in most rows{found}";
        }

        return null;
    }

    /// <summary>Looks for the selections that, with parts, make up a total.</summary>
    private (int[]? Run, string? Failure) Find(int column, int[] parts)
    {
        var (run, isAmbiguous) =
            SelectionRun.Find(_rows, _stretches, _parts.Rest(column, parts));
        if (isAmbiguous) return (null, $"several sets of columns add up to '{_sample.Header[column]}'");
        return (run is { } found ? MayBeSelections[found.First..found.End] : null, null);
    }

    /// <summary>Takes the columns that add up as the selections, unless they are themselves sums of others.</summary>
    private string? Take(int[] run, CountField field, int column)
    {
        (Selections, Role(field)) = (run, column);
        int counts = run.Count(one => CountWords.Hint(_sample.Header[one]) is
        { Field: null or CountField.Registered or CountField.BallotsCast or CountField.Valid });
        if (counts * 2 > run.Length)
        {
            return $"'{_sample.Header[run[0]]}' to '{_sample.Header[run[^1]]}' add up to '{_sample.Header[column]}', "
                + "but seem to be parts of it that are not selections";
        }

        int[] indexes = [.. Enumerable.Range(0, MayBeSelections.Length)
            .Where(index => !run.Contains(MayBeSelections[index]))];
        int[] unread = Array.ConvertAll(indexes, index => MayBeSelections[index]);
        int[] stretches = Array.ConvertAll(indexes, index => _stretches[index]);
        var rows = new RunRows(_sample, unread);
        foreach (int sum in run)
        {
            if (_sample.IsZero(sum)) continue;
            var (inner, isAmbiguous) = SelectionRun.Find(rows, stretches, _parts.Rest(sum, []));
            if (inner is null && !isAmbiguous) continue;
            return $"'{_sample.Header[sum]}' is itself the sum of other columns: either may be the selections";
        }

        return null;
    }

    private string? ProveBy(int ballots)
    {
        var found = new List<(int[] Run, int[] Parts)>();
        foreach (int[] parts in CountParts.Subsets(_parts.All))
        {
            var (run, failure) = Find(ballots, parts);
            if (failure is not null) return failure;
            if (run is null || !_parts.LeaveNothing(parts)) continue;
            if (found.Count > 0 && !found[0].Run.SequenceEqual(run))
            {
                return $"several sets of columns add up to '{_sample.Header[ballots]}'";
            }

            found.Add((run, parts));
        }

        if (found.Count == 0) return null;
        // Columns numbered or lettered in sequence are lists; any other column may be votes for nobody.
        bool isSeries = found[0].Run.Select(column => ColumnSeries.Of(_sample.Header[column])).Distinct().Count() == 1;
        bool isLoose = CountWords.IsSumAlone(_sample.Header[ballots]);
        if (_parts.All.Length == 0 && (!isSeries || isLoose))
        {
            return $"'{_sample.Header[ballots]}' may hold blank and invalid votes, and no column has such a name: "
                + "whether all of its parts are selections is not known";
        }

        Assign(found[0].Parts, CountField.Blank, CountField.Invalid);
        return Take(found[0].Run, CountField.BallotsCast, ballots);
    }

    /// <summary>Believes the ballots column that most rows agree with.</summary>
    private string? ProveBallots(int valid, int[] blank)
    {
        BlankIsValid = blank.Length > 0;
        if (BlankIsValid) Role(CountField.Blank) = blank[0];
        CountField[] kinds = BlankIsValid ? [CountField.Invalid] : [CountField.Blank, CountField.Invalid];
        int[] parts = [.. _parts.All.Except(blank)];
        int[] ballots = Proposed(CountField.BallotsCast);
        foreach (int column in ballots)
        {
            if (_parts.MostAgreed(column, valid, blank) is not { } used) continue;
            Role(CountField.BallotsCast) = column;
            Assign(used, kinds);
            return null;
        }

        AssignUnproved(kinds, parts);
        if (ballots.Length == 0) return null;
        bool isWhole = Array.TrueForAll(kinds, kind => Role(kind) is not null);
        int[] known = [.. kinds.Select(kind => Role(kind)).OfType<int>()];
        int fitting = isWhole ? -1 : Array.FindIndex(ballots, column => _parts.HoldsMostly(column, valid, known));
        if (fitting < 0)
        {
            IsContradicted = true;
            return $"'{_sample.Header[ballots[0]]}' is not the sum of valid, blank and invalid votes in most rows";
        }

        Role(CountField.BallotsCast) = ballots[fitting];
        return null;
    }

    /// <summary>Gives columns of blank and invalid votes their roles: those used make up a total.</summary>
    private void Assign(int[] used, params CountField[] kinds)
    {
        foreach (var kind in kinds)
        {
            Role(kind) = _parts.OneFor(Proposed(kind), used);
            _apart.AddRange(Proposed(kind).Where(column => column != Role(kind)));
        }

        _apart.AddRange(_parts.All.Where(column => !_apart.Contains(column) && !_roles.Contains(column)));
    }

    /// <summary>The same if no total says which belong together.</summary>
    private void AssignUnproved(CountField[] kinds, int[] parts)
    {
        foreach (var kind in kinds)
        {
            int[] columns = [.. Proposed(kind).Intersect(parts)];
            Role(kind) = _parts.OneFor(columns, columns);
        }

        _apart.AddRange(_parts.All.Where(column => !_roles.Contains(column)));
    }

    private string? CheckRegistered()
    {
        if (Role(CountField.Registered) is not { } registered) return null;
        if ((Role(CountField.BallotsCast) ?? Role(CountField.Valid)) is not { } total) return null;
        int below = Enumerable.Range(0, _sample.Records.Count).Count(row =>
            _sample[registered, row] >= 0 && _sample[registered, row] < _sample[total, row]);
        if (below * 2 > _sample.Records.Count)
        {
            return $"'{_sample.Header[registered]}' is below '{_sample.Header[total]}' in most rows";
        }

        return Role(CountField.Valid) is null && CountTotals.AreSame(_sample, registered, total)
            ? $"'{_sample.Header[registered]}' is the same as '{_sample.Header[total]}' in most rows"
            : null;
    }

    /// <summary>The roles that the names give, for a person to look at.</summary>
    private void Propose()
    {
        _apart.Clear();
        foreach (var field in Enum.GetValues<CountField>())
        {
            Role(field) ??= Proposed(field).Cast<int?>().FirstOrDefault();
        }

        AssignUnproved(BlankIsValid ? [CountField.Invalid] : [CountField.Blank, CountField.Invalid], _parts.All);
        if (!IsContradicted) KeepBallotsNearVotes();
        if (Selections.Length > 0 || Nearest() is not { Run.Run: var run }) return;
        Selections = MayBeSelections[run.First..run.End];
    }

    /// <summary>Columns of zeros prove nothing: at the edges they are selections only if called like others.</summary>
    private void SetEdgesApart()
    {
        if (!_sample.IsWhole) return;
        int[] withVotes = Array.FindAll(Selections, column => !_sample.IsZero(column));
        string[] series = Array.ConvertAll(withVotes, column => ColumnSeries.Of(_sample.Header[column]));
        int first = withVotes.Min(), last = withVotes.Max();
        int[] kept = Array.FindAll(Selections, column =>
            (column > first && column < last) || series.Contains(ColumnSeries.Of(_sample.Header[column]))
            || !_sample.IsZero(column));
        if (kept.Length < 2) return;
        _apart.AddRange(Selections.Except(kept));
        Selections = kept;
    }
}
