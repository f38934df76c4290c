using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Generators;

/// <summary>Sheets of given units, contest and traits.</summary>
internal static class Sheets
{
    /// <summary>Sheets in no order, some of which may have the same codes or the same key.</summary>
    public static Gen<TallySheet[]> Of(UnitPlan plan, Contest contest, Traits traits) =>
        from count in Gen.Frequency((1, Gen.Choose(0, 2)), (6, Gen.Choose(3, 25)), (1, Gen.Choose(60, 140)))
        from sheets in One(plan, contest, traits).ArrayOf(count)
        select sheets.Select((sheet, row) => Placed(sheet, row, count, traits)).ToArray();

    private static Gen<TallySheet> One(UnitPlan plan, Contest contest, Traits traits) =>
        from unit in Gen.Elements(plan.Lowest.AsEnumerable())
        from code in traits.SheetCodes
        from fields in Gen.CollectToArray(traits.Fields, presence => Count(presence, traits.Largest))
        from votes in Count(Votes(traits), traits.Largest).ArrayOf(contest.Selections.Count)
        from extra in Count(Presence.Partly, traits.Largest).ArrayOf(traits.Extra.Count)
        from texts in Texts(traits)
        let valid = traits.AddsUp ? votes.Sum() + (contest.BlankIsValid ? fields[(int)CountField.Blank] : 0) : null
        select new TallySheet
        {
            Unit = unit,
            Code = code,
            Key = texts.Key,
            Registered = fields[(int)CountField.Registered],
            BallotsCast = traits.AddsUp ? BallotsCast(fields, votes) : fields[(int)CountField.BallotsCast],
            Valid = traits.AddsUp ? valid : fields[(int)CountField.Valid],
            Blank = fields[(int)CountField.Blank],
            Invalid = fields[(int)CountField.Invalid],
            Votes = votes,
            Extra = traits.Extra.Count == 0 ? null : traits.Extra.Zip(extra).ToDictionary(),
            Status = texts.Status,
            Stratum = texts.Stratum,
            Provenance = texts.Provenance,
        };

    private static int? BallotsCast(int?[] fields, int?[] votes) =>
        votes.Sum() + fields[(int)CountField.Blank] + fields[(int)CountField.Invalid];

    private static Presence Votes(Traits traits) =>
        traits.VotesComplete ? Presence.Everywhere : Presence.Partly;

    private static Gen<int?> Count(Presence presence, int largest)
    {
        var count = Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(0, largest)), (1, Gen.Constant(largest)));
        var given = count.Select(value => (int?)value);
        return presence switch
        {
            Presence.Absent => Gen.Constant<int?>(null),
            Presence.Everywhere => given,
            _ => Gen.Frequency((3, given), (1, Gen.Constant<int?>(null))),
        };
    }

    private static Gen<SheetTexts> Texts(Traits traits) =>
        from key in Optional(traits.HasKeys, Gen.Choose(0, 60).Select(number => $"K{number}"))
        from status in Gen.Elements(SheetStatus.Counted, SheetStatus.Counted, SheetStatus.Annulled, SheetStatus.Pending)
        from stratum in Optional(traits.HasStrata, Gen.Elements("north", "10", "9", "=s", "é"))
        from image in Optional(traits.HasImages, Gen.Elements("https://example.org/1.jpg", "ftp://é", "=x"))
        from day in Optional(traits.HasArrivals, Gen.Choose(0, 3).Select(day => day.ToString("0", null)))
        select new SheetTexts(key, traits.HasStatus ? status : SheetStatus.Counted, stratum, image, Arrival(day));

    private static DateTime? Arrival(string? day) =>
        day is null ? null : new DateTime(2024, 7, 28, 18, 0, 0).AddDays(day[0] - '0').AddSeconds(1);

    private static Gen<string?> Optional(bool has, Gen<string> text) => has
        ? Gen.Frequency((4, text.Select(given => (string?)given)), (1, Gen.Constant<string?>(null)))
        : Gen.Constant<string?>(null);

    /// <summary>With source and row number, as two files read one after the other give them.</summary>
    private static TallySheet Placed(TallySheet sheet, int row, int rows, Traits traits)
    {
        if (!traits.HasSource) return sheet;
        int half = rows / 2;
        var (source, number) = row < half ? ("a.csv", row + 1) : ("b.csv", row - half + 1);
        return sheet with { Provenance = sheet.Provenance with { Source = source, Row = number } };
    }

    private sealed record SheetTexts(
        string? Key, SheetStatus Status, string? Stratum, string? Image, DateTime? Arrived)
    {
        public Provenance Provenance => new(null, 0, Image, Arrived);
    }
}
