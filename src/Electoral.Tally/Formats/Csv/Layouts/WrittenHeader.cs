namespace Electoral.Tally;

/// <summary>The header names that the library writes: a role, and after a colon what it is the role of.</summary>
/// <remarks>
/// <para>unit:state and name:state (code and name of a level), sheet:table, key, registered, ballots_cast, valid,
/// blank, invalid, votes:EG, extra:issued, stratum, status, arrived, image.</para>
/// <para>Totals have no sheet:… but sheets, their number, and annulled, pending, derived:valid, lacking:valid.</para>
/// <para>Rules of the contest that are not the usual ones are written with its votes: "votes(2 each):EG" where a voter
/// has two votes, "votes(blank valid):EG" where a blank ballot is valid. A file with such a header is read without a
/// layout: all its columns name their roles.</para>
/// </remarks>
internal static class WrittenHeader
{
    public const string Unit = "unit";
    public const string UnitName = "name";
    public const string Sheet = "sheet";
    public const string Extra = "extra";
    public const string Key = "key";
    public const string Stratum = "stratum";
    public const string Status = "status";
    public const string Arrived = "arrived";
    public const string Image = "image";

    // In files with a row for each sheet and selection:
    public const string Selection = "selection";
    public const string SelectionName = "selection_name";
    public const string Party = "party";
    public const string Votes = "votes";

    // Of totals:
    public const string Sheets = "sheets";
    public const string Annulled = "annulled";
    public const string Pending = "pending";
    public const string Derived = "derived";
    public const string Lacking = "lacking";

    /// <summary>The words of the status column, in the order of <see cref="SheetStatus"/>.</summary>
    public static IReadOnlyList<string> StatusWords { get; } = ["counted", "annulled", "pending"];

    public static CsvStatus StatusColumn { get; } = new()
    {
        Column = Status,
        Counted = [StatusWords[0]],
        Annulled = [StatusWords[1]],
        Pending = [StatusWords[2]],
    };

    /// <summary>The name of a column with a role that several columns play; readers trim names of columns.</summary>
    public static string Of(string role, string what) => $"{role}:{what}".TrimEnd();

    public static string Of(CountField field) => field switch
    {
        CountField.Registered => "registered",
        CountField.BallotsCast => "ballots_cast",
        CountField.Valid => "valid",
        CountField.Blank => "blank",
        _ => "invalid",
    };

    public static CsvLevel LevelOf(UnitLevel level, UnitTree tree) => new()
    {
        Name = level.Name,
        Code = [Of(Unit, level.Name)],
        Label = tree.Data(level.Depth).Names is null ? null : Of(UnitName, level.Name),
    };

    public static CsvSelection SelectionOf(Selection selection, Contest contest) => new()
    {
        Columns = [Of(new VotesRole(contest.VotesAllowed, contest.BlankIsValid).ToString(), selection.Id)],
        Id = selection.Id,
        Name = selection.Name,
        Candidate = selection.Candidate,
        Party = selection.Party,
    };
}
