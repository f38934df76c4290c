using System.Globalization;

namespace Electoral.Tally;

/// <summary>The header names that the library writes: a role, and after a colon what it is the role of.</summary>
/// <remarks>
/// <para>unit:state and name:state (code and name of a level), sheet:table, key, registered, ballots_cast, valid,
/// blank, invalid, votes:EG, extra:issued, stratum, status, arrived, image.</para>
/// <para>"blank:valid" in the stead of "blank" says that a blank ballot is valid, and "votes(2):EG" that a voter has
/// two votes. A file with such a header is read without a layout: all its columns name their roles.</para>
/// </remarks>
internal static class WrittenHeader
{
    public const string Unit = "unit";
    public const string UnitName = "name";
    public const string Sheet = "sheet";
    public const string Votes = "votes";
    public const string Extra = "extra";
    public const string Key = "key";
    public const string Registered = "registered";
    public const string BallotsCast = "ballots_cast";
    public const string Valid = "valid";
    public const string Blank = "blank";
    public const string BlankThatIsValid = "blank:valid";
    public const string Invalid = "invalid";
    public const string Stratum = "stratum";
    public const string Status = "status";
    public const string Arrived = "arrived";
    public const string Image = "image";

    /// <summary>What stands in the status column, in the order of <see cref="SheetStatus"/>.</summary>
    public static IReadOnlyList<string> StatusWords { get; } = ["counted", "annulled", "pending"];

    public static CsvStatus StatusColumn { get; } = new()
    {
        Column = Status,
        Counted = [StatusWords[0]],
        Annulled = [StatusWords[1]],
        Pending = [StatusWords[2]],
    };

    /// <summary>The name of a column with a role that several columns play.</summary>
    public static string Of(string role, string what) => $"{role}:{what}";

    public static string OfVotes(string selection, int votesAllowed) => Of(VotesRole(votesAllowed), selection);

    /// <summary>The layout that a written header stands for, or null where it is none.</summary>
    public static CsvLayout? Read(IReadOnlyList<string> header)
    {
        var names = header.ToHashSet(StringComparer.Ordinal);
        string? Find(string name) => names.Contains(name) ? name : null;
        int votesAllowed = header.Select(VotesAllowedIn).FirstOrDefault(votes => votes > 0, 1);
        var layout = new CsvLayout
        {
            Missing = [""],
            VotesAllowed = votesAllowed,
            BlankIsValid = names.Contains(BlankThatIsValid),
            Levels =
            [
                .. After(header, Unit).Select(level => new CsvLevel
                {
                    Name = level,
                    Code = [Of(Unit, level)],
                    Label = Find(Of(UnitName, level)),
                }),
                .. After(header, Sheet).Select(level => new CsvLevel { Name = level, Code = [Of(Sheet, level)] }),
            ],
            Registered = Find(Registered),
            BallotsCast = Find(BallotsCast),
            Valid = Find(Valid),
            Blank = Find(BlankThatIsValid) ?? Find(Blank),
            Invalid = Find(Invalid),
            Selections =
            [
                .. After(header, VotesRole(votesAllowed))
                    .Select(id => new CsvSelection { Column = OfVotes(id, votesAllowed), Id = id }),
            ],
            Key = Find(Key) is { } key ? [key] : [],
            Extra = [.. After(header, Extra).Select(name => KeyValuePair.Create(name, Of(Extra, name)))],
            Stratum = Find(Stratum),
            Status = names.Contains(Status) ? StatusColumn : null,
            Arrival = Find(Arrived) is { } arrived ? [arrived] : [],
            Image = Find(Image),
            FormulaGuard = true,
        };
        bool hasSheet = After(header, Sheet).Count() == 1 && layout.Selections.Count > 0;
        return hasSheet && names.Count == header.Count && names.SetEquals(CsvLayoutRoles.Columns(layout)) ? layout : null;
    }

    private static string VotesRole(int votesAllowed) =>
        votesAllowed == 1 ? Votes : string.Create(CultureInfo.InvariantCulture, $"{Votes}({votesAllowed})");

    /// <summary>What the columns with this role are the role of, in the order of the file.</summary>
    private static IEnumerable<string> After(IReadOnlyList<string> header, string role) => header
        .Where(name => name.StartsWith(role, StringComparison.Ordinal) && name.Length > role.Length && name[role.Length] == ':')
        .Select(name => name[(role.Length + 1)..]);

    /// <summary>The number in "votes(2):EG"; 0 where the name has none.</summary>
    private static int VotesAllowedIn(string name)
    {
        const string start = Votes + "(";
        int end = name.IndexOf("):", StringComparison.Ordinal);
        if (!name.StartsWith(start, StringComparison.Ordinal) || end < 0) return 0;
        return int.TryParse(name.AsSpan(start.Length..end), NumberStyles.None, CultureInfo.InvariantCulture, out int votes)
            ? votes
            : 0;
    }
}
