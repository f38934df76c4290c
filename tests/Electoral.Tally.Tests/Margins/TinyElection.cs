using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Margins;

/// <summary>An election so small that every content of its missing stations can be tried.</summary>
/// <remarks>
/// Two states of two centres; a few collected sheets, some of which lack votes; a few missing stations.
/// </remarks>
public sealed class TinyElection
{
    public required Contest Contest { get; init; }

    /// <summary>All stations, collected ones first.</summary>
    public required IReadOnlyList<TallySheet> Stations { get; init; }

    /// <summary>How many of them are collected.</summary>
    public required int Collected { get; init; }

    public required MissingStationLimits Limits { get; init; }

    public MarginOptions Options => new() { Limits = Limits };

    public SheetFrame Frame => SheetFrame.OfStations(TableOf(Stations.Select(sheet => sheet with { Votes = Zeros })));

    public TallyTable Table => TableOf(Stations.Take(Collected));

    private int?[] Zeros => [.. Contest.Selections.Select(_ => (int?)0)];

    /// <summary>Whole elections; with <paramref name="isWhole"/> every collected sheet has all of its counts.</summary>
    public static Arbitrary<TinyElection> Arbitrary(bool isWhole = false) => Arb.From(
        from candidates in Gen.Choose(1, 4)
        from lines in Gen.Choose(1, 2)
        from blankIsValid in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from collected in Gen.Choose(0, 4)
        from missing in Gen.Choose(0, 3)
        from stations in Station(candidates * lines, isWhole).ArrayOf(collected + missing)
        from cap in Gen.Elements(1m, 1m, 0.5m, 0.7m)
        from votesCap in Gen.Frequency(
            (5, Gen.Constant<long?>(null)), (1, Gen.Choose(0, 4).Select(votes => (long?)votes)))
        from allowance in Gen.Elements(0L, 0L, 1L)
        from without in Gen.Frequency((3, Gen.Constant<long?>(2)), (1, Gen.Constant<long?>(null)))
        select new TinyElection
        {
            Contest = new(Enumerable.Range(0, candidates * lines).Select(
                line => new Selection($"s{line}") { Candidate = $"c{line % candidates}" }))
            {
                BlankIsValid = blankIsValid,
            },
            Stations = [.. stations.Select((sheet, index) => sheet with { Code = $"{index}" })],
            Collected = collected,
            Limits = new()
            {
                TurnoutCap = cap,
                OutstandingVotesCap = votesCap,
                AllowancePerStation = allowance,
                CapacityWithoutRegister = without,
            },
        });

    public TallyTable TableOf(IEnumerable<TallySheet> sheets)
    {
        var builder = new TallyTable.Builder(Contest, ["state", "centre", "table"]);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }

    public override string ToString() =>
        $"{Contest}, blank is valid: {Contest.BlankIsValid}, {Limits}\n"
        + string.Join(
            '\n', Stations.Select((sheet, index) => (index < Collected ? "collected " : "missing ") + Describe(sheet)));

    private static string Describe(TallySheet sheet) =>
        $"{sheet} R {sheet.Registered} B {sheet.BallotsCast} valid {sheet.Valid} blank {sheet.Blank}: "
        + $"{string.Join(",", sheet.Votes.Select(v => v?.ToString() ?? "-"))}";

    private static Gen<TallySheet> Station(int lines, bool isWhole)
    {
        var missing = Gen.Frequency((4, Gen.Constant(false)), (isWhole ? 0 : 1, Gen.Constant(true)));
        return
            from state in Gen.Choose(1, 2)
            from centre in Gen.Choose(1, 2)
            from registered in Gen.Choose(0, 4)
            from isUnknown in Gen.Frequency((8, Gen.Constant(false)), (1, Gen.Constant(true)))
            from votes in Gen.Choose(0, 3).ArrayOf(lines)
            from lost in missing.ArrayOf(lines + 3)
            from blank in Gen.Choose(0, 1)
            from hasFields in Gen.Elements(true, false)
            let valid = votes.Sum()
            select new TallySheet
            {
                Unit = new($"{state}", $"{centre}"),
                Code = "",
                Registered = isUnknown ? null : registered,
                Votes = [.. votes.Select((count, line) => lost[line] ? (int?)null : count)],
                Blank = lost[lines] ? null : blank,
                BallotsCast = lost[lines + 1] || !(hasFields || isWhole) ? null : valid + blank,
                Valid = lost[lines + 2] || !hasFields || isWhole ? null : valid,
            };
    }
}
