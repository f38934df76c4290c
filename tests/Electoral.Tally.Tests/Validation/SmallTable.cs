namespace Electoral.Tally.Tests.Validation;

/// <summary>Tables of a few sheets, written as counts.</summary>
internal static class SmallTable
{
    /// <summary>A sheet of two selections that adds up, unless told otherwise.</summary>
    public static TallySheet Sheet(
        string code, int a = 60, int b = 40, int? valid = null, int? invalid = 3, int? ballots = null,
        int? registered = 200, string unit = "1", int? blank = null, string? image = null, DateTime? arrived = null,
        (int Issued, int Returned)? ledger = null) => new()
        {
            Unit = new(unit),
            Code = code,
            Registered = registered,
            BallotsCast = ballots ?? a + b + invalid + (blank ?? 0),
            Valid = valid ?? a + b,
            Blank = blank,
            Invalid = invalid,
            Votes = [a, b],
            Extra = ledger is { } given
                ? new Dictionary<string, int?> { ["issued"] = given.Issued, ["returned"] = given.Returned }
                : null,
            Provenance = new(null, 0, image, arrived),
        };

    public static TallyTable Of(params TallySheet[] sheets)
    {
        string[] extra = sheets.Any(sheet => sheet.Extra is not null) ? ["issued", "returned"] : [];
        var builder = new TallyTable.Builder(new(new Selection("A"), new Selection("B")), ["unit", "station"], extra);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }
}
