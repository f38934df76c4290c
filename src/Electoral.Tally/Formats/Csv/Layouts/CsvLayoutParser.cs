namespace Electoral.Tally;

/// <summary>Reads a layout from JSON. Unknown keys are errors, so that no misspelt role is ignored.</summary>
internal static class CsvLayoutParser
{
    private static readonly JsonTextSource Layout =
        new("The layout", (message, cause) => new CsvLayoutException(VisibleText.Whole(message), cause!));

    public static CsvLayout Parse(string json) => Layout.Parse(json, ToLayout);

    public static CsvLayout ToLayout(JsonItem item)
    {
        var members = item.Members(CsvLayoutKeys.All);
        JsonVersion.Check(members);
        return new()
        {
            Delimiter = members.Character("delimiter"),
            Encoding = members.Text("encoding"),
            SkipLines = members.Number("skipLines", 0),
            Quote = members.IsNull("quote") ? null : members.Character("quote") ?? '"',
            Header = members.Truth("header", otherwise: true),
            HeaderRows = members.Number("headerRows", 1),
            EndsBefore = members.Groups("endsBefore"),
            Missing = members.Find("missing") is null ? CsvLayout.DefaultMissing : members.Texts("missing"),
            GroupSeparator = members.Character("groupSeparator"),
            Contest = members.Text("contest"),
            VotesAllowed = members.Number("votesAllowed", 1),
            BlankIsValid = members.Truth("blankIsValid"),
            Levels = [.. members.Required("levels").Items().Select(ToLevel)],
            Registered = members.Find("registered") is { } registered ? CsvCountParser.Count(registered) : null,
            BallotsCast = members.Find("ballotsCast") is { } ballotsCast ? CsvCountParser.Count(ballotsCast) : null,
            Valid = members.Find("valid") is { } valid ? CsvCountParser.Count(valid) : null,
            Invalid = members.Find("invalid") is { } invalid ? CsvCountParser.Count(invalid) : null,
            Blank = members.Find("blank") is { } blank ? CsvCountParser.Count(blank) : null,
            Selections = [.. members.Required("selections").Items().Select(ToSelection)],
            Others = members.Text("others"),
            Long = members.Find("long") is { } form ? CsvStreamParser.Long(form) : null,
            Groups = members.Find("groups") is { } groups ? CsvStreamParser.Groups(groups) : null,
            Key = [.. members.Items("key").Select(ToKeyColumn)],
            Image = members.Text("image"),
            Arrival = members.Texts("arrival"),
            Extra = CsvCountParser.Counts(members.Find("extra")),
            Stratum = members.Text("stratum"),
            Status = members.Find("status") is { } status ? ToStatus(status) : null,
            Filter = members.Groups("filter"),
            Exclude = members.Groups("exclude"),
            FormulaGuard = members.Truth("formulaGuard"),
        };
    }

    private static CsvLevel ToLevel(JsonItem item)
    {
        if (item.IsText) return item.Text();
        var members = item.Members("name", "code", "label", "unique", "fillDown", "section");
        bool isSection = members.Truth("section");
        if (!isSection) members.Required("code");
        return new()
        {
            Name = members.Required("name").Text(),
            Code = [.. members.Items("code").Select(ToKeyColumn)],
            Label = members.Text("label"),
            Unique = members.Truth("unique"),
            FillDown = members.Truth("fillDown"),
            Section = isSection,
        };
    }

    private static CsvKeyColumn ToKeyColumn(JsonItem item)
    {
        if (item.IsText) return item.Text();
        var members = item.Members("column", "from", "length", "split", "part", "trimZeros");
        return new()
        {
            Column = members.Required("column").Text(),
            From = members.Find("from")?.Number(),
            Length = members.Find("length")?.Number(),
            Split = members.Text("split"),
            Part = members.Find("part")?.Number(),
            TrimZeros = members.Truth("trimZeros"),
        };
    }

    private static CsvSelection ToSelection(JsonItem item)
    {
        if (item.IsText) return item.Text();
        var members = item.Members("column", "columns", "missing", "id", "name", "candidate", "party");
        return new()
        {
            Columns = CsvCountParser.Columns(item, members),
            Missing = CsvCountParser.Missing(members),
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
