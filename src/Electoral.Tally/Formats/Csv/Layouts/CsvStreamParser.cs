namespace Electoral.Tally.Layouts;

/// <summary>Reads the keys of long and grouped files from JSON.</summary>
internal static class CsvStreamParser
{
    private const string Reject = "reject", Add = "add", Missing = "missing", Zero = "zero";

    public static string Word(RepeatedVotes repeated) => repeated == RepeatedVotes.Add ? Add : Reject;

    public static string Word(AbsentVotes absent) => absent == AbsentVotes.Zero ? Zero : Missing;

    public static CsvLongForm Long(JsonItem item)
    {
        var members = item.Members("selection", "name", "party", "votes", "counts", "repeated", "absent");
        return new()
        {
            Selection = [.. members.Required("selection").ItemsOrSelf().Select(column => column.Text())],
            Name = members.Texts("name"),
            Party = members.Text("party"),
            Votes = CsvCountParser.Count(members.Required("votes")),
            Counts = members.Find("counts") is { } counts ? Counts(counts) : CsvLongCounts.None,
            Repeated = Repeated(members),
            Absent = Absent(members),
        };
    }

    public static CsvGroups Groups(JsonItem item)
    {
        var members = item.Members("start", "width", "selection", "name", "party", "votes", "repeated", "absent");
        bool areNumbers = members.Find("start") is not null;
        string[] Columns(string key) => [.. members.Items(key).Select(column => Column(column, areNumbers))];
        members.Required("selection");
        var votes = members.Required("votes");
        bool isObject = !votes.IsText && !votes.IsList && !votes.IsNumber;
        return new()
        {
            Start = members.Text("start"),
            Width = members.Find("width")?.Number(),
            Selection = Columns("selection"),
            Name = Columns("name"),
            Party = members.Find("party") is { } party ? Column(party, areNumbers) : null,
            Votes = isObject ? CsvCountParser.Count(votes) : new() { Columns = Columns("votes") },
            Repeated = Repeated(members),
            Absent = Absent(members),
        };
    }

    private static CsvLongCounts Counts(JsonItem item)
    {
        var members = item.Members("registered", "ballotsCast", "valid", "invalid", "blank", "extra");
        return new()
        {
            Registered = members.Groups("registered"),
            BallotsCast = members.Groups("ballotsCast"),
            Valid = members.Groups("valid"),
            Invalid = members.Groups("invalid"),
            Blank = members.Groups("blank"),
            Extra =
            [
                .. (members.Find("extra")?.Members() ?? [])
                    .Select(extra => KeyValuePair.Create(extra.Key, extra.Item.Groups())),
            ],
        };
    }

    /// <summary>A column by name, or by its number inside a group.</summary>
    private static string Column(JsonItem item, bool mayBeNumber) => mayBeNumber && item.IsNumber
        ? FormattableString.Invariant($"#{item.Number()}")
        : item.Text();

    private static RepeatedVotes Repeated(JsonMembers members) => members.Find("repeated") is not { } item
        ? RepeatedVotes.Reject
        : item.Text() switch
        {
            Reject => RepeatedVotes.Reject,
            Add => RepeatedVotes.Add,
            _ => Throw.JsonValue<RepeatedVotes>(item, $"\"{Reject}\" or \"{Add}\""),
        };

    private static AbsentVotes Absent(JsonMembers members) => members.Find("absent") is not { } item
        ? AbsentVotes.Missing
        : item.Text() switch
        {
            Missing => AbsentVotes.Missing,
            Zero => AbsentVotes.Zero,
            _ => Throw.JsonValue<AbsentVotes>(item, $"\"{Missing}\" or \"{Zero}\""),
        };
}
