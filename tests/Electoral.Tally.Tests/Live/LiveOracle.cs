using System.Text.Json;
using Electoral.Tally.Live;

namespace Electoral.Tally.Tests.Live;

/// <summary>A live count by one thread and one table, compared with a snapshot part by part.</summary>
internal static class LiveOracle
{
    /// <summary>The sheets that count after the first entries of a journal.</summary>
    public static Dictionary<string, TallySheet> Sheets(IEnumerable<JournalEntry> entries)
    {
        var sheets = new Dictionary<string, TallySheet>(StringComparer.Ordinal);
        foreach (var (_, key, change) in entries)
        {
            if (change.Sheet is null) Assert.True(sheets.Remove(key));
            else sheets[key] = change.Sheet;
        }

        return sheets;
    }

    public static TallyTable Table(LiveElection election, IEnumerable<TallySheet> sheets)
    {
        var all = sheets.ToArray();
        var extra = all.SelectMany(sheet => sheet.Extra?.Keys ?? []).Distinct().Order(StringComparer.Ordinal);
        var builder = new TallyTable.Builder(election.Contest, LiveElection.Levels, extra);
        foreach (var sheet in all) builder.Add(sheet);
        return builder.Build();
    }

    public static void Same(TallyTable table, SheetFrame roll, MarginOptions? options, LiveSnapshot snapshot)
    {
        Assert.Equal(Lines(table), Lines(snapshot.Table));
        var expected = table.AssessMargin(roll, options);
        Assert.Equal(Text(expected.Verdict), Text(snapshot.Verdict));
        Assert.Equal(Text(expected.VerdictUnder(Rule)), Text(snapshot.VerdictUnder(Rule)));
        Assert.Equal(expected.Verdict.Decision == Decision.Decided, snapshot.DecidedSince is not null);
        Assert.Equal(expected.Bounds.Candidates.Select(bound => bound.ToString()),
            snapshot.Bounds.Candidates.Select(bound => bound.ToString()));
        Assert.Equal(
            expected.Bounds.Rivals.Select(Shown), snapshot.Bounds.Rivals.Select(Shown));
        var coverage = expected.Coverage;
        Assert.Equal(coverage.OutsideFrame.Select(row => row.ToString()).Order(StringComparer.Ordinal),
            snapshot.SheetsOutside().Select(sheet => sheet.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(coverage.OutsideFrame.Count, snapshot.OutsideRoll);
        foreach (string level in (string[])["all", "state", "centre"])
        {
            Assert.Equal(coverage.At(level).Select(Text), snapshot.At(level).Select(Text));
        }
    }

    private static readonly OutcomeRule Rule = OutcomeRule.TwoRoundMajority;

    private static string[] Lines(TallyTable table) =>
        [.. table.Sheets().Select(sheet => JsonSerializer.Serialize(sheet with { Provenance = default }))];

    private static MarginBound Shown(MarginBound bound) =>
        bound with { FewestStationsToTie = null, FewestStationsToOverturn = null };

    private static string Text(MarginVerdict verdict) => string.Join('\n',
    [
        verdict.ToString(), .. verdict.Reasons.Select(reason => reason.ToString()), $"{verdict.Conditional}",
        .. verdict.Premises.Select(premise => premise.ToString()),
    ]);

    private static string Text(UnitCoverage unit) =>
        $"{unit with { Collected = Empty }}/{JsonSerializer.Serialize(unit.Collected)}"
        + $"/{unit.Stations}/{unit.Annulled}/{unit.Pending}/{unit.Missing}/{unit.Registered}"
        + $"/{unit.StationsWithoutRegister}/{unit.RegisteredCollected}/{unit.RegisteredMissing}/{unit.Ballots}"
        + $"/{unit.BallotsCollected}";

    private static readonly Totals Empty = new PartialTally(new Contest(new Selection("A"))).ToTotals();
}
