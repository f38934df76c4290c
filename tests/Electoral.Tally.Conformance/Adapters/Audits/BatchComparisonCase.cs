using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Batches against their hand counts: one contest, or several of identical batches in words.</summary>
internal static partial class BatchComparisonCase
{
    public static Findings Run(GoldenCase golden)
    {
        double limit = golden.Double("riskLimit");
        if (!golden.Has("contests")) return One(golden, limit);
        var findings = new Findings();
        foreach (var contest in golden.Input.GetProperty("contests").EnumerateObject())
        {
            findings[contest.Name] = InWords(contest.Value, limit);
        }

        return findings;
    }

    private static Findings One(GoldenCase golden, double limit)
    {
        var reported = golden.Input.GetProperty("reportedVotes").EnumerateObject().ToArray();
        string[] names = [.. reported.Select(votes => votes.Name)];
        long[] Votes(JsonElement element) => [.. names.Select(name => Count(element, name))];
        AuditBatch[] batches =
        [
            .. golden.Input.GetProperty("batches").EnumerateObject().Select(
                batch => new AuditBatch(batch.Name, Votes(batch.Value), Count(batch.Value, "ballots"))),
        ];
        var contest = new AuditContest(
            names, Votes(golden.Input.GetProperty("reportedVotes")), golden.Long("ballotsCast"), Rule(golden));
        var comparison = Of(contest, batches, golden.Has("pendingBallots") ? golden.Long("pendingBallots") : 0);
        var audited = golden.Input.GetProperty("audited");
        var taints = golden.Items("draws").Select(draw => draw.GetString()!).Select(
            id => comparison.TaintOf(
                Array.FindIndex(batches, batch => batch.Id == id), Votes(audited.GetProperty(id)))).ToArray();
        var risk = comparison.RiskOf(taints);
        return new()
        {
            ["unauditable"] = comparison.UnauditableBallots,
            ["U"] = comparison.TotalBound,
            ["maxErrorPerBatch"] = ById(batches, comparison.Bounds),
            ["ppebProbability"] = ById(batches, comparison.DrawProbabilities),
            ["taints"] = taints,
            ["pValue"] = risk.Value,
            ["riskLimitMet"] = risk.Meets(limit),
            ["firstRoundSampleSize"] = comparison.SampleSize(limit),
            ["nextSampleSize"] = comparison.SampleSize(limit, risk),
        };
    }

    /// <summary>"200 x (w200,l180,b400) + …": identical batches of two sizes.</summary>
    private static Findings InWords(JsonElement input, double limit)
    {
        var kinds = Kind().Matches(input.GetProperty("batches").GetString()!)
            .Select(match => match.Groups.Values.Skip(1)
                .Select(group => long.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray())
            .OrderByDescending(kind => kind[3]).ToArray();
        AuditBatch[] batches =
        [
            .. from kind in kinds.Index()
               from number in Enumerable.Range(0, (int)kind.Item[0])
               select new AuditBatch($"{kind.Index}/{number}", [kind.Item[1], kind.Item[2]], kind.Item[3]),
        ];
        var contest = new AuditContest(
            ["w", "l"], [Count(input, "winner"), Count(input, "loser")], Count(input, "ballots"));
        var comparison = Of(contest, batches, 0);
        var findings = new Findings
        {
            ["U"] = comparison.TotalBound,
            ["firstRound"] = comparison.SampleSize(limit),
            ["maxErrorLarge"] = comparison.Bounds[0],
            ["maxErrorSmall"] = comparison.Bounds[^1],
        };
        for (int clean = 1; clean <= batches.Length; clean++)
        {
            findings[$"pAfter{clean}Clean"] = comparison.RiskOf(new double[clean]).Value;
        }

        return findings;
    }

    // The definition takes the reported margin also where votes are in no batch; the library's own does not.
    private static BatchComparison Of(AuditContest contest, AuditBatch[] batches, long pending)
    {
        bool areAllInBatches = contest.Votes.Index()
            .All(votes => batches.Sum(batch => batch.Votes[votes.Index]) == votes.Item);
        return areAllInBatches
            ? new(contest, batches, pending)
            : new(contest, batches, pending, trustsVotesInNoBatch: true);
    }

    private static AuditRule Rule(GoldenCase golden) =>
        AuditRule.MostVotes(golden.Has("winners") ? golden.Int("winners") : 1);

    private static Findings ById(AuditBatch[] batches, IReadOnlyList<double> values)
    {
        var findings = new Findings();
        foreach (var (batch, value) in batches.Zip(values)) findings[batch.Id] = value;
        return findings;
    }

    private static long Count(JsonElement element, string name) =>
        element.TryGetProperty(name, out var count) ? count.GetInt64() : 0;

    [GeneratedRegex(@"(\d+) x \(w(\d+),l(\d+),b(\d+)\)")]
    private static partial Regex Kind();
}
