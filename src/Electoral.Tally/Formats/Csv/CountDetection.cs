namespace Electoral.Tally;

/// <summary>Which columns are the counts of a sheet: proposed by their names, decided by their sums.</summary>
/// <remarks>
/// Found only if in every sampled row the selections add up to the valid column (with the blank votes, where blank is
/// valid), or together with blank and invalid to the ballots column. Once this is proved, the other names are believed
/// unless most rows contradict them.
/// </remarks>
internal sealed class CountDetection
{
    private readonly CsvSample _sample;
    private readonly int?[] _roles = new int?[Enum.GetValues<CountField>().Length];
    private readonly Dictionary<CountField, int[]> _proposed;

    /// <summary>How many columns with another role stand before each that may be a selection.</summary>
    private readonly int[] _stretches;

    public CountDetection(CsvSample sample)
    {
        _sample = sample;
        var counts = Enumerable.Range(0, _sample.Header.Count).Where(_sample.IsCount).ToArray();
        _proposed = counts.Where(HasRole)
            .GroupBy(column => CountWords.RoleOf(_sample.Header[column])!.Value)
            .ToDictionary(same => same.Key, same => same.ToArray());
        MayBeSelections = Array.FindAll(counts, MayBeSelection);
        var others = Array.FindAll(counts, HasRole);
        _stretches = Array.ConvertAll(MayBeSelections, column => others.Count(other => other < column));
        Role(CountField.Registered) = Proposed(CountField.Registered).Cast<int?>().FirstOrDefault();
        Role(CountField.Blank) = Proposed(CountField.Blank).Cast<int?>().FirstOrDefault();
        Role(CountField.Invalid) = Proposed(CountField.Invalid).Cast<int?>().FirstOrDefault();
        Failure = Prove();
    }

    /// <summary>Why the roles could not be proved, or null.</summary>
    public string? Failure { get; }

    /// <summary>The columns that hold counts and have no other role by their names.</summary>
    public int[] MayBeSelections { get; }

    /// <summary>The columns that were proved to be the selections.</summary>
    public int[] Selections { get; private set; } = [];

    public bool BlankIsValid { get; private set; }

    /// <summary>The column of a count, or null.</summary>
    public int? this[CountField field] => Role(field);

    private ref int? Role(CountField field) => ref _roles[(int)field];

    private int[] Proposed(CountField field) => _proposed.GetValueOrDefault(field, []);

    private bool HasRole(int column) => CountWords.RoleOf(_sample.Header[column]) is not null;

    private bool MayBeSelection(int column)
    {
        string header = _sample.Header[column];
        return !HasRole(column) && !LevelWords.Read(header).IsKnown && !LevelWords.IsNoLevel(header);
    }

    private string? Prove()
    {
        if (_sample.Records.Count == 0) return "no record has as many fields as the header";
        int[] valid = Proposed(CountField.Valid), ballots = Proposed(CountField.BallotsCast);
        if (valid.Length + ballots.Length == 0)
        {
            return NoCounts(CountField.Valid) ?? NoCounts(CountField.BallotsCast)
                ?? "no column of counts is called valid votes or ballots cast: nothing tells what the votes add up to";
        }

        foreach (int column in valid)
        {
            foreach (bool blankIsValid in Role(CountField.Blank) is null ? [false] : new[] { false, true })
            {
                string? failure = ProveBy(CountField.Valid, column, blankIsValid ? [CountField.Blank] : []);
                if (failure is not null) return failure;
                if (Selections.Length == 0) continue;
                BlankIsValid = blankIsValid;
                return ProveBallots() ?? CheckRegistered();
            }
        }

        if (valid.Length > 0) return $"no columns add up to '{_sample.Header[valid[0]]}' in every sampled row";
        foreach (int column in ballots)
        {
            string? failure = ProveBy(CountField.BallotsCast, column, [CountField.Blank, CountField.Invalid]);
            if (failure is not null) return failure;
            if (Selections.Length > 0) return CheckRegistered();
        }

        string name = _sample.Header[ballots[0]];
        return $"no columns, with blank and invalid votes, add up to '{name}' in every sampled row";
    }

    /// <summary>What stands in a column that is called so and holds no counts; null where there is none.</summary>
    private string? NoCounts(CountField field)
    {
        for (int column = 0; column < _sample.Header.Count; column++)
        {
            if (CountWords.RoleOf(_sample.Header[column]) != field || _sample.IsCount(column)) continue;
            string found = _sample.FirstThatIsNoCount(column) is { } text ? $", but '{text}'" : "";
            return $"'{_sample.Header[column]}' holds no counts in most rows{found}";
        }

        return null;
    }

    /// <summary>Looks for the selections that, with the other parts, make up a total.</summary>
    private string? ProveBy(CountField field, int column, ReadOnlySpan<CountField> parts)
    {
        var target = new long[_sample.Records.Count];
        for (int row = 0; row < target.Length; row++) target[row] = Rest(row, column, parts);
        var (run, isAmbiguous) = SelectionRun.Find(_sample, MayBeSelections, _stretches, target);
        if (isAmbiguous) return $"several sets of columns add up to '{_sample.Header[column]}'";
        if (run is not { } found) return null;
        Selections = MayBeSelections[found.First..found.End];
        Role(field) = column;
        return null;
    }

    /// <summary>What remains of a total without its parts; -1 where one of them has no count.</summary>
    private long Rest(int row, int column, ReadOnlySpan<CountField> parts)
    {
        long rest = _sample[column, row];
        bool canTell = rest >= 0;
        foreach (var part in parts)
        {
            if (Role(part) is not { } other) continue;
            canTell &= _sample[other, row] >= 0;
            rest -= _sample[other, row];
        }

        // A rest below zero is no vote count: it contradicts any selections.
        return !canTell ? -1 : rest < 0 ? long.MaxValue : rest;
    }

    /// <summary>Believes the ballots column that most rows agree with.</summary>
    private string? ProveBallots()
    {
        int valid = Role(CountField.Valid)!.Value;
        CountField[] parts = BlankIsValid ? [CountField.Invalid] : [CountField.Blank, CountField.Invalid];
        bool isWhole = parts.All(part => Role(part) is not null);
        foreach (int column in Proposed(CountField.BallotsCast))
        {
            int agree = 0;
            for (int row = 0; row < _sample.Records.Count; row++)
            {
                long rest = Rest(row, column, parts);
                bool fits = rest >= _sample[valid, row] && rest != long.MaxValue;
                if (isWhole ? rest == _sample[valid, row] : fits) agree++;
            }

            if (agree * 2 <= _sample.Records.Count) continue;
            Role(CountField.BallotsCast) = column;
            return null;
        }

        int[] ballots = Proposed(CountField.BallotsCast);
        return ballots.Length == 0
            ? null
            : $"'{_sample.Header[ballots[0]]}' is not the sum of valid, blank and invalid votes in most rows";
    }

    private string? CheckRegistered()
    {
        if (Role(CountField.Registered) is not { } registered) return null;
        int total = (Role(CountField.BallotsCast) ?? Role(CountField.Valid))!.Value;
        int below = Enumerable.Range(0, _sample.Records.Count).Count(row =>
            _sample[registered, row] >= 0 && _sample[registered, row] < _sample[total, row]);
        return below * 2 > _sample.Records.Count
            ? $"'{_sample.Header[registered]}' is below '{_sample.Header[total]}' in most rows"
            : null;
    }
}
