namespace Electoral.Tally;

/// <summary>Reads a layout from JSON. Keys that it does not know are errors: no misspelt role is lost.</summary>
internal static class CsvLayoutParser
{
    private static readonly JsonTextSource Layout =
        new("The layout", (message, cause) => new CsvLayoutException(VisibleText.Whole(message), cause!));

    public static CsvLayout Parse(string json) => Layout.Parse(json, ToLayout);

    private static CsvLayout ToLayout(JsonItem item)
    {
        var members = item.Members(CsvLayoutKeys.All);
        return new()
        {
            Delimiter = members.Character("delimiter"),
            Encoding = members.Text("encoding"),
            SkipLines = members.Number("skipLines", 0),
            Quote = members.IsNull("quote") ? null : members.Character("quote") ?? '"',
            Header = members.Truth("header", otherwise: true),
            Missing = members.Find("missing") is null ? CsvLayout.DefaultMissing : members.Texts("missing"),
            GroupSeparator = members.Character("groupSeparator"),
            Contest = members.Text("contest"),
            VotesAllowed = members.Number("votesAllowed", 1),
            BlankIsValid = members.Truth("blankIsValid"),
            Levels = [.. members.Required("levels").Items().Select(ToLevel)],
            Registered = members.Text("registered"),
            BallotsCast = members.Text("ballotsCast"),
            Valid = members.Text("valid"),
            Invalid = members.Text("invalid"),
            Blank = members.Text("blank"),
            Selections = [.. members.Required("selections").Items().Select(ToSelection)],
            Key = [.. members.Items("key").Select(ToKeyColumn)],
            Image = members.Text("image"),
            Arrival = members.Texts("arrival"),
            Extra = members.Pairs("extra"),
            Stratum = members.Text("stratum"),
            Status = members.Find("status") is { } status ? ToStatus(status) : null,
            Filter = members.Groups("filter"),
            Exclude = members.Groups("exclude"),
            FormulaGuard = members.Truth("formulaGuard"),
        };
    }

    private static CsvLevel ToLevel(JsonItem item)
    {
        var members = item.Members("name", "code", "label", "unique");
        return new()
        {
            Name = members.Required("name").Text(),
            Code = [.. members.Required("code").ItemsOrSelf().Select(ToKeyColumn)],
            Label = members.Text("label"),
            Unique = members.Truth("unique"),
        };
    }

    private static CsvKeyColumn ToKeyColumn(JsonItem item)
    {
        if (item.IsText) return item.Text();
        var members = item.Members("column", "trimZeros");
        return new() { Column = members.Required("column").Text(), TrimZeros = members.Truth("trimZeros") };
    }

    private static CsvSelection ToSelection(JsonItem item)
    {
        if (item.IsText) return item.Text();
        var members = item.Members("column", "id", "name", "candidate", "party");
        return new()
        {
            Column = members.Required("column").Text(),
            Id = members.Text("id")!,
            Name = members.Text("name")!,
            Candidate = members.Text("candidate"),
            Party = members.Text("party"),
        };
    }

    private static CsvStatus ToStatus(JsonItem item)
    {
        var members = item.Members("column", "counted", "annulled", "pending");
        return new()
        {
            Column = members.Required("column").Text(),
            Counted = members.Texts("counted"),
            Annulled = members.Texts("annulled"),
            Pending = members.Texts("pending"),
        };
    }
}
