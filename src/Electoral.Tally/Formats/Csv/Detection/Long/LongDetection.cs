namespace Electoral.Tally;

/// <summary>Finds out whether a file has a record for each sheet and selection, and what its columns are.</summary>
internal sealed class LongDetection
{
    /// <summary>The most words of a column of kinds of votes.</summary>
    private const int MostKinds = 24;

    /// <summary>The most contests that are proposed one by one.</summary>
    private const int MostContests = 8;

    private readonly CsvSample _sample;
    private readonly int[] _votes;
    private readonly int[] _selection;
    private readonly int[] _name;
    private readonly int? _party;
    private readonly int? _office;

    private LongDetection(CsvSample sample)
    {
        _sample = sample;
        int[] all = [.. Enumerable.Range(0, sample.Header.Count)];
        _votes = Array.FindAll(all, column => sample.IsCount(column) && SelectionWords.IsVotes(sample.Header[column]));
        int[] texts = [.. all.Except(_votes).Where(column => !sample.IsLink(column) && IsRepeated(column))];
        _office = Array.FindAll(texts, IsOffice).Cast<int?>().FirstOrDefault();
        int[] candidates = Array.FindAll(texts, column => SelectionWords.IsCandidate(sample.Header[column]));
        int[] parties = Array.FindAll(texts, column => SelectionWords.IsParty(sample.Header[column])
            && !candidates.Contains(column));
        int[] who = candidates.Length > 0 ? candidates : parties;
        int[] codes = Array.FindAll(who, IsCode);
        _selection = codes.Length > 0 && codes.Length < who.Length ? codes[..1] : who;
        _name = codes.Length > 0 && codes.Length < who.Length ? [.. who.Except(codes)] : [];
        _party = candidates.Length > 0 ? parties.OrderBy(IsCode).Cast<int?>().FirstOrDefault() : null;
    }

    /// <summary>A layout for each contest, the likeliest first; none where a sheet is a record.</summary>
    public static IReadOnlyList<FoundLayout> Find(CsvSample sample) => new LongDetection(sample).Find();

    private IReadOnlyList<FoundLayout> Find()
    {
        if (_votes.Length == 0 || _selection.Length == 0) return [];
        int[] roles = [.. _votes, .. _selection, .. _name, .. new[] { _party, _office }.OfType<int>()];
        int? kind = KindColumn(roles);
        int[] numbers = [.. Enumerable.Range(0, _sample.Header.Count).Where(
            column => LevelWords.IsNumberOfRecords(_sample.Header[column]))];
        int?[] counts = new int?[Enum.GetValues<CountField>().Length];
        var reading = new CountReading
        {
            Selections = [],
            Roles = counts,
            Apart = [.. roles, .. numbers, .. new[] { kind }.OfType<int>()],
        };
        var levels = LevelDetection.WithDistinctNames(LevelDetection.Find(_sample, _sample.Header.Count, reading));
        int sheets = levels.Count == 0 ? 0 : LevelColumns.Codes(_sample, levels);
        // A sheet of a wide file is a record; here each has several.
        if (sheets == 0 || sheets * 3 > _sample.Records.Count * 2) return [];
        foreach (var field in Enum.GetValues<CountField>()) counts[(int)field] = OfSheet(field, levels, sheets);
        return [.. Contests().Select(contest => ToLayout(contest, levels, counts, kind))];
    }

    private FoundLayout ToLayout(string? contest, IReadOnlyList<CsvLevel> levels, int?[] counts, int? kind)
    {
        string? Name(int? column) => column is { } found ? _sample.NameOf(found) : null;
        var layout = new CsvLayout
        {
            Levels = levels,
            Registered = Name(counts[(int)CountField.Registered]),
            BallotsCast = Name(counts[(int)CountField.BallotsCast]),
            Valid = Name(counts[(int)CountField.Valid]),
            Invalid = Name(counts[(int)CountField.Invalid]),
            Blank = Name(counts[(int)CountField.Blank]),
            Selections = [],
            Filter = contest is null ? [] : [KeyValuePair.Create(Name(_office)!, contest)],
            Exclude = [.. Sums(levels)],
            Long = new()
            {
                Selection = [.. _selection.Select(_sample.NameOf)],
                Name = [.. _name.Select(_sample.NameOf)],
                Party = Name(_party),
                Votes = new() { Columns = [.. VotesToAdd().Select(_sample.NameOf)] },
                Counts = LongCounts(kind),
            },
        };
        var roles = new CountReading { Selections = [], Roles = new int?[counts.Length] };
        string what = contest is null ? "" : $" of '{contest}'";
        return new(_sample, roles, layout, $"each sheet seems to have a record for each selection{what}, and nothing "
            + "in the file says what its votes add up to");
    }

    private bool IsRepeated(int column)
    {
        int different = _sample.Texts(column).Distinct(StringComparer.Ordinal).Count();
        return different * 2 <= _sample.Records.Count + 1 && _sample.Texts(column).Any(text => text.Length > 0);
    }

    private bool IsOffice(int column) => SelectionWords.IsOffice(_sample.Header[column])
        && !SelectionWords.IsCandidate(_sample.Header[column]) && _sample.FirstThatIsNoCount(column) is not null;

    private bool IsCode(int column) => _sample.IsCount(column) || LevelWords.Read(_sample.Header[column]).IsCode;

    /// <summary>The total alone where one column is that of others; else all of them.</summary>
    private int[] VotesToAdd()
    {
        foreach (int total in _votes)
        {
            int[] parts = [.. _votes.Where(part => part != total)];
            bool isTotal = parts.Length > 0 && Enumerable.Range(0, _sample.Records.Count).All(row =>
                parts.All(part => _sample[part, row] <= _sample[total, row]));
            if (isTotal) return [total];
        }

        return _votes;
    }

    /// <summary>The column that tells blank and invalid votes from those for selections.</summary>
    private int? KindColumn(int[] roles)
    {
        var columns = Enumerable.Range(0, _sample.Header.Count)
            .Where(column => !_votes.Contains(column) && column != _office && !_sample.IsCount(column));
        return columns.Where(column => roles.Contains(column) || Words(column).Length <= MostKinds)
            .Select(column => (Column: column, Count: Words(column).Count(IsNobody))).Where(one => one.Count > 0)
            .OrderByDescending(one => one.Count).Select(one => (int?)one.Column).FirstOrDefault();
    }

    private string[] Words(int column) => [.. _sample.Texts(column).Select(text => text.Trim())
        .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(2_000)];

    private static bool IsNobody(string word) => CountWords.RoleOf(word) is CountField.Blank or CountField.Invalid;

    private CsvLongCounts LongCounts(int? kind)
    {
        IReadOnlyList<KeyValuePair<string, string>> Of(CountField field) =>
        [
            .. new[] { kind, _office }.OfType<int>().SelectMany(column => Words(column)
                .Where(word => IsCount(word, field)).Select(word => KeyValuePair.Create(_sample.NameOf(column), word))),
        ];

        bool IsCount(string word, CountField field) => CountWords.Read(word) is { IsLoose: false } read
            && read.Field == field;
        return new()
        {
            Registered = Of(CountField.Registered),
            BallotsCast = Of(CountField.BallotsCast),
            Valid = Of(CountField.Valid),
            Invalid = Of(CountField.Invalid),
            Blank = Of(CountField.Blank),
        };
    }

    /// <summary>A count that every record of a sheet repeats.</summary>
    private int? OfSheet(CountField field, IReadOnlyList<CsvLevel> levels, int sheets)
    {
        int[] codes = [.. levels.Select(level => LevelColumns.IndexOf(_sample, level.Code[0].Column))];
        return Enumerable.Range(0, _sample.Header.Count).Where(column => _sample.IsCount(column)
                && !_votes.Contains(column) && !_selection.Contains(column)
                && CountWords.Hint(_sample.Header[column])?.Field == field
                && LevelColumns.Codes(_sample, [.. codes, column]) == sheets)
            .Cast<int?>().FirstOrDefault();
    }

    /// <summary>The words that records of sums have where others have a selection or a unit.</summary>
    private IEnumerable<KeyValuePair<string, string>> Sums(IReadOnlyList<CsvLevel> levels) =>
        levels.Select(level => LevelColumns.IndexOf(_sample, level.Code[0].Column)).Concat(_selection)
            .Where(column => !_sample.IsCount(column)).Distinct()
            .SelectMany(column => Words(column).Where(word => CountWords.IsSum(word) && word.Length <= 12)
                .Select(word => KeyValuePair.Create(_sample.NameOf(column), word)));

    /// <summary>The contests, that of a president first; null alone where no column names any.</summary>
    private IEnumerable<string?> Contests()
    {
        if (_office is not { } office) return [null];
        return _sample.Texts(office).Select(text => text.Trim())
            .Where(word => word.Length > 0 && CountWords.Read(word) is null)
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(same => same.Key.Contains("presid", StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(same => same.Count()).Take(MostContests).Select(same => same.Key);
    }
}
