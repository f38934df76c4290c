using Electoral.Tally.Tests.Aggregation;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Tests.Validation;

/// <summary>What rules find in random tables, against the same questions asked row by row.</summary>
public class ValidationProperties
{
    [Property(MaxTest = 250)]
    public void Rules_on_counts_find_what_rows_say(RandomTable random)
    {
        var table = random.Table;
        var report = table.Validate(new() { MinimumVotes = 1 });
        var contest = table.Contest;
        Same(report, "votes-valid", row => Sum(row) is long sum && row.Valid is int valid
            && (contest.VotesAllowed == 1 ? sum != valid : sum > (long)valid * contest.VotesAllowed));
        Same(report, "ballots-registered", row => row.Registered is int registered
            && Math.Max(row.EffectiveBallots ?? -1, row.EffectiveValid ?? -1) > registered);
        Same(report, "no-votes", row => Votes(row) == 0);
        Same(report, "turnout-limit", row => row.EffectiveBallots is >= 1 and var ballots
            && row.Registered is int registered && ballots > Math.Floor(0.95m * registered));
        Same(report, "one-selection", row => Votes(row) is > 0 and var all
            && contest.Selections.Any(selection => row[selection.Id] == all));
    }

    [Property(MaxTest = 100)]
    public void Threads_never_change_a_report(RandomTable random)
    {
        string one = random.Table.Validate(new() { MaxDegreeOfParallelism = 1 }).ToString();
        Assert.Equal(one, random.Table.Validate(new() { MaxDegreeOfParallelism = 4 }).ToString());
    }

    [Property(MaxTest = 250)]
    public void Equal_sheets_are_those_that_pairs_compared_one_by_one_are(RandomTable random)
    {
        var table = random.Table;
        var report = table.Validate(new() { MinimumVotes = 1 });
        var asked = table.Where(row => Votes(row) >= 1
            && table.Contest.Selections.Count(selection => row[selection.Id] > 0) > 1);
        TallyRow[] rows = [.. table.Where(row => asked.Any(other => other.ToString() == row.ToString()))];
        string[] expected =
        [
            .. rows.Where(row => rows.Any(other => other.Index != row.Index
                && table.Contest.Selections.All(selection => row[selection.Id] == other[selection.Id])))
                .Select(row => row.ToString()).Order(StringComparer.Ordinal),
        ];
        if (report["equal-votes"].NotApplicable is not null) return;
        Assert.Equal(expected, report["equal-votes"].Findings.Select(finding => finding.Subject)
            .Order(StringComparer.Ordinal));
    }

    private static void Same(ValidationReport report, string rule, Func<TallyRow, bool> isFound)
    {
        if (report[rule].NotApplicable is not null) return;
        var expected = report.Table.Where(isFound).Count;
        Assert.Equal(expected, report[rule].Sheets);
        Assert.All(report[rule].Rows, row => Assert.True(isFound(report.Table[row])));
    }

    private static long? Votes(TallyRow row)
    {
        long? sum = row.Table.Votes.Count == 0 ? null : 0;
        for (int i = 0; i < row.Table.Votes.Count; i++) sum += row.VotesAt(i);
        return sum;
    }

    private static long? Sum(TallyRow row) => Votes(row) + (row.Table.Contest.BlankIsValid ? row.Blank : 0);
}
