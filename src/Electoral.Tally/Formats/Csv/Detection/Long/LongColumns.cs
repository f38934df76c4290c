namespace Electoral.Tally;

/// <summary>The roles of the columns of a file that has a record for each sheet and selection.</summary>
/// <remarks>
/// Recognised by structure, starting from words: each selection has one record for each sheet, so the codes of its
/// records are the levels; what is the same in all records of a sheet describes the sheet, and what is not describes
/// the selection.
/// </remarks>
internal sealed class LongColumns
{
    /// <summary>The most distinct words in a column of kinds of votes.</summary>
    private const int MostKinds = 24;

    private readonly CsvSample _sample;

    private LongColumns(CsvSample sample) => _sample = sample;

    /// <summary>The columns of votes that may add up; one of them may be the total.</summary>
    public required int[] Votes { get; init; }

    /// <summary>The columns that identify the selection of a record.</summary>
    public required int[] Selection { get; init; }

    /// <summary>The columns of its name; none if the selection itself is its name.</summary>
    public required int[] Name { get; init; }

    public int? Party { get; init; }

    /// <summary>The column that distinguishes blank and invalid votes from those for selections.</summary>
    public int? Kind { get; init; }

    /// <summary>The column of contests.</summary>
    public int? Office { get; init; }

    /// <summary>The levels of the sheets.</summary>
    public required IReadOnlyList<CsvLevel> Levels { get; init; }

    /// <summary>The number of the sheet of each record.</summary>
    public required int[] Sheets { get; init; }

    public required int SheetCount { get; init; }

    /// <summary>Every column that has one of these roles.</summary>
    public IEnumerable<int> All => Votes.Concat(Selection).Concat(Name)
        .Concat(new[] { Party, Kind, Office }.OfType<int>())
        .Concat(Levels.SelectMany(level => LevelDetection.Columns(_sample, level)));

    /// <summary>The columns, or null if each record is a sheet.</summary>
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

    /// <summary>Whether a column has the same value in all records of each sheet.</summary>
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

    /// <summary>
    /// The levels of the records with the same selection: one for each sheet, if they identify the sheets.
    /// </summary>
    private static IReadOnlyList<CsvLevel> LevelsOf(CsvSample sample, int[] roles, int[] ofSelection)
    {
        var (paths, _) = LevelColumns.Paths(sample, ofSelection);
        int most = paths.CountBy(path => path).MaxBy(path => path.Value).Key;
        var some = sample.Of(Enumerable.Range(0, paths.Length).Where(row => paths[row] == most));
        // What is the same in all records of one selection, but not in all records, describes the selection; a number
        // that is the same everywhere, such as that of the contest, does not describe a sheet.
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

    /// <summary>The column with words for blank and invalid votes.</summary>
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
        && !SelectionWords.IsCandidate(sample.Header[column]) && sample.FirstNonCount(column) is not null;

    private static bool IsCode(CsvSample sample, int column) =>
        sample.IsCount(column) || LevelWords.Read(sample.Header[column]).IsCode;
}
