using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Aggregation;

/// <summary>
/// A table of random sheets: missing cells, absent fields, statuses, narrow and wide counts, any depth.
/// </summary>
public sealed class RandomTable
{
    private static readonly string[] LevelNames = ["state", "municipality", "centre"];

    public required Contest Contest { get; init; }

    public required int Depth { get; init; }

    public required IReadOnlyList<TallySheet> Sheets { get; init; }

    public TallyTable Table => field ??= Build();

    public static Arbitrary<RandomTable> Arbitrary => Arb.From(
        from depth in Gen.Choose(0, 3)
        from selections in Gen.Frequency((9, Gen.Choose(1, 5)), (1, Gen.Choose(60, 70)))
        from lines in Gen.Choose(1, 3)
        from blankIsValid in Gen.Elements(false, true)
        from fields in Gen.Choose(0, 31)
        from narrow in Gen.Elements(true, false)
        from missing in Gen.Elements(0, 0, 5, 40)
        from status in Gen.Elements(0, 10, 60)
        from codes in Gen.Choose(1, 4)
        from size in Gen.Choose(0, 60)
        from sheets in Sheet(depth, selections, fields, narrow, missing, status, codes).ArrayOf(size)
        select new RandomTable
        {
            Contest = ContestOf(selections, lines, blankIsValid),
            Depth = depth,
            Sheets = [.. sheets.Select((sheet, index) => sheet with { Code = $"{index}" })],
        });

    public override string ToString() =>
        $"depth {Depth}, {Contest}, blank is valid: {Contest.BlankIsValid}\n" + string.Join(
            '\n', Sheets.Select(Describe));

    private static string Describe(TallySheet sheet)
    {
        int?[] fields = [sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank, sheet.Invalid];
        string Text(IEnumerable<int?> counts) => string.Join(',', counts.Select(count => count?.ToString() ?? "-"));
        return $"{sheet} {sheet.Status} {Text(fields)} | {Text(sheet.Votes)}";
    }

    private static Contest ContestOf(int selections, int lines, bool blankIsValid) =>
        new(Enumerable.Range(0, selections).Select(
            i => new Selection($"s{i}") { Candidate = lines == 1 ? null : $"c{i / lines}" }))
        {
            BlankIsValid = blankIsValid,
        };

    private static Gen<TallySheet> Sheet(
        int depth, int selections, int fields, bool narrow, int missing, int status, int codes)
    {
        var value = narrow
            ? Gen.Frequency(
                (4, Gen.Choose(0, 600)), (1, Gen.Choose(0, 65_535)), (1, Gen.Constant(65_535)), (1, Gen.Constant(0)))
            : Gen.Frequency((4, Gen.Choose(0, 600)), (1, Gen.Choose(0, int.MaxValue)), (1, Gen.Constant(int.MaxValue)));
        var given = value.Select(count => (int?)count);
        var cell = missing == 0 ? given : Gen.Frequency((100 - missing, given), (missing, Gen.Constant((int?)null)));
        Gen<int?> Field(CountField field) => (fields >> (int)field & 1) == 0 ? Gen.Constant((int?)null) : cell;
        return
            from path in Gen.Choose(1, codes).ArrayOf(depth)
            from counts in Gen.CollectToArray(Enum.GetValues<CountField>(), Field)
            from votes in cell.ArrayOf(selections)
            from fate in Gen.Choose(0, 99)
            select new TallySheet
            {
                Unit = new([.. path.Select(code => $"{code}")]),
                Code = "",
                Registered = counts[0],
                BallotsCast = counts[1],
                Valid = counts[2],
                Blank = counts[3],
                Invalid = counts[4],
                Votes = votes,
                Status =
                    fate >= status ? SheetStatus.Counted : fate % 2 == 0 ? SheetStatus.Annulled : SheetStatus.Pending,
            };
    }

    private TallyTable Build()
    {
        var builder = new TallyTable.Builder(Contest, [.. LevelNames.Take(Depth), "table"]);
        foreach (var sheet in Sheets) builder.Add(sheet);
        return builder.Build();
    }
}
