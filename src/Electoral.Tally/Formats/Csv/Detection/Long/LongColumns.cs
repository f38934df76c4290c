namespace Electoral.Tally;

/// <summary>The columns of a file that has a record for each sheet and selection: which says what.</summary>
/// <remarks>
/// Told by structure, with words to begin with: the records of one selection are one a sheet, so that their codes are
/// the levels; what is the same in all records of a sheet is of the sheet, what is not is of the selection.
/// </remarks>
internal sealed class LongColumns
{
    /// <summary>The most words of a column of kinds of votes.</summary>
    private const int MostKinds = 24;

    private readonly CsvSample _sample;

    private LongColumns(CsvSample sample) => _sample = sample;

    /// <summary>The columns of votes that may add up, of which one may be the total.</summary>
    public required int[] Votes { get; init; }

    /// <summary>The columns that say which selection a record is of.</summary>
    public required int[] Selection { get; init; }

    /// <summary>The columns of its name; none where the selection is one.</summary>
    public required int[] Name { get; init; }

    public int? Party { get; init; }

    /// <summary>The column that distinguishes blank and invalid votes from those for selections.</summary>
    public int? Kind { get; init; }

    /// <summary>The column of contests.</summary>
    public int? Office { get; init; }

    /// <summary>The levels of the sheets.</summary>
    public required IReadOnlyList<CsvLevel> Levels { get; init; }

    /// <summary>For each record the number of its sheet.</summary>
    public required int[] Sheets { get; init; }

    public required int SheetCount { get; init; }

    /// <summary>Every column that has one of these roles.</summary>
    public IEnumerable<int> All => Votes.Concat(Selection).Concat(Name)
        .Concat(new[] { Party, Kind, Office }.OfType<int>())
        .Concat(Levels.SelectMany(level => LevelDetection.Columns(_sample, level)));

    /// <summary>The columns, or null where a sheet is a record.</summary>
    public static LongColumns? Find(CsvSample sample)
    {
        int[] all = [.. Enumerable.Range(0, sample.Header.Count)];
        int[] votes = Array.FindAll(
            all, column => sample.IsCount(column) && SelectionWords.IsVotes(sample.Header[column]));
        if (votes.Length == 0 || !Array.Exists(all, column => IsWho(sample, column))) return null;
        int[] texts = [.. all.Except(votes).Where(column => !sample.IsLink(column) && IsRepeated(sample, column))];
        int? office = Array.FindAll(texts, column => IsOffice(sample, column))
            .OrderByDescending(column => LevelColumns.Codes(sample, column)).Cast<int?>().FirstOrDefault();
        int[] who = Array.FindAll(texts, column => column != office && IsWho(sample, column)
            && LevelColumns.Codes(sample, column) > 1);
        int[] candidates = Array.FindAll(who, column => SelectionWords.IsCandidate(sample.Header[column]));
        int[] parties = [.. who.Except(candidates)];
        int[] those = candidates.Length > 0 ? candidates : parties;
        if (those.Length == 0) return null;
        int[] codes = Array.FindAll(those, column => IsCode(sample, column));
        int[] selection = codes.Length == 0 || codes.Length == those.Length
            ? those
            : [codes.MaxBy(column => LevelColumns.Codes(sample, column))];
        int? party = candidates.Length > 0
            ? parties.OrderBy(column => IsCode(sample, column)).Cast<int?>().FirstOrDefault()
            : null;
        int[] roles = [.. votes, .. who, .. new[] { office }.OfType<int>()];
        int? kind = KindColumn(sample, [.. votes, .. new[] { office }.OfType<int>()], who);
        int[] further = [.. new[] { kind, office }.OfType<int>()];
        var levels = LevelsOf(sample, [.. roles, .. further], [.. selection, .. further]);
        if (levels.Count == 0) return null;
        int[] ofLevels = [.. levels.SelectMany(level => level.Code)
            .Select(code => LevelColumns.IndexOf(sample, code.Column))];
        var (sheets, count) = LevelColumns.Paths(sample, ofLevels);
        // A sheet of a wide file is a record; here each has several.
        if (count * 3 > sample.Records.Count * 2) return null;
        int[] varying = Array.FindAll(votes, column => !IsOfSheet(sample, column, sheets, count));
        if (varying.Length == 0) return null;
        int[] named = [.. those.Except(selection).Concat(Array.FindAll(texts, column =>
            codes.Length > 0 && !roles.Contains(column) && column != kind
            && SelectionWords.IsName(sample.Header[column]) && !LevelWords.Read(sample.Header[column]).IsKnown
            && !IsOfSheet(sample, column, sheets, count))).Distinct().Order()];
        return new(sample)
        {
            Votes = varying,
            Selection = selection,
            Name = [.. named.Where(column => !IsCode(sample, column))],
            Party = party,
            Kind = kind,
            Office = office,
            Levels = levels,
            Sheets = sheets,
            SheetCount = count,
        };
    }

    /// <summary>The different texts of a column, without empty ones.</summary>
    public static string[] Words(CsvSample sample, int column) => [.. sample.Texts(column).Select(text => text.Trim())
        .Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Take(2_000)];

    /// <summary>Whether a column has the same in all records of each sheet.</summary>
    public bool IsOfSheet(int column) => IsOfSheet(_sample, column, Sheets, SheetCount);

    private static bool IsOfSheet(CsvSample sample, int column, int[] sheets, int count)
    {
        int[] ids = sample.Ids(column), first = new int[count];
        Array.Fill(first, -1);
        for (int row = 0; row < ids.Length; row++)
        {
            if (first[sheets[row]] < 0) first[sheets[row]] = ids[row];
            else if (first[sheets[row]] != ids[row]) return false;
        }

        return true;
    }

    /// <summary>The levels of the records that say the same of their selection: one a sheet, where they tell sheets
    /// apart.</summary>
    private static IReadOnlyList<CsvLevel> LevelsOf(CsvSample sample, int[] roles, int[] ofSelection)
    {
        var (paths, _) = LevelColumns.Paths(sample, ofSelection);
        int most = paths.CountBy(path => path).MaxBy(path => path.Value).Key;
        var some = sample.Of(Enumerable.Range(0, paths.Length).Where(row => paths[row] == most));
        // What is the same in all records of one selection, and not of all, is of the selection; a number that is the
        // same everywhere, such as that of the contest, is of no sheet.
        int[] numbers = [.. Enumerable.Range(0, sample.Header.Count).Where(
            column => LevelWords.IsNumberOfRecords(sample.Header[column])
                || (LevelColumns.Codes(some, column) == 1 && (LevelColumns.Codes(sample, column) > 1
                    || (sample.IsCount(column) && !LevelWords.Read(sample.Header[column]).IsKnown))))];
        var reading = new CountReading
        {
            Selections = [],
            Roles = new int?[Enum.GetValues<CountField>().Length],
            Apart = [.. roles, .. numbers],
        };
        var levels = LevelDetection.Find(some, sample.Header.Count, reading);
        levels = LevelDetection.WithDistinctNames(levels);
        return LevelDetection.Check(some, levels) is null ? levels : [];
    }

    /// <summary>The column that has words of blank and invalid votes.</summary>
    private static int? KindColumn(CsvSample sample, int[] others, int[] who) => Enumerable
        .Range(0, sample.Header.Count)
        .Where(column => !others.Contains(column) && !sample.IsCount(column))
        .Where(column => who.Contains(column) || Words(sample, column).Length <= MostKinds)
        .Select(column => (Column: column, Count: Words(sample, column).Count(IsNobody))).Where(one => one.Count > 0)
        .OrderByDescending(one => one.Count).Select(one => (int?)one.Column).FirstOrDefault();

    private static bool IsNobody(string word) => CountWords.RoleOf(word) is CountField.Blank or CountField.Invalid;

    private static bool IsRepeated(CsvSample sample, int column) =>
        LevelColumns.Codes(sample, column) * 2 <= sample.Records.Count + 1
        && sample.Texts(column).Any(text => text.Length > 0);

    private static bool IsWho(CsvSample sample, int column)
    {
        string header = sample.Header[column];
        return (SelectionWords.IsCandidate(header) || SelectionWords.IsParty(header))
            && !SelectionWords.IsKind(header) && CountWords.Read(header) is null;
    }

    private static bool IsOffice(CsvSample sample, int column) => SelectionWords.IsOffice(sample.Header[column])
        && !SelectionWords.IsCandidate(sample.Header[column]) && sample.FirstThatIsNoCount(column) is not null;

    private static bool IsCode(CsvSample sample, int column) =>
        sample.IsCount(column) || LevelWords.Read(sample.Header[column]).IsCode;
}
