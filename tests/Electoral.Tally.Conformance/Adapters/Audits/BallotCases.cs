using System.Globalization;

namespace Electoral.Tally.Conformance.Cases;

/// <summary>Audits of single ballots.</summary>
internal static class BallotCases
{
    public static Findings Bravo(GoldenCase golden)
    {
        var votes = golden.Input.GetProperty("votes").EnumerateObject().ToArray();
        string[] names = [.. votes.Select(one => one.Name)];
        double limit = golden.Double("riskLimit");
        var rule = AuditRule.MostVotes(golden.Has("winners") ? golden.Int("winners") : 1);
        var contest = new AuditContest(
            names, [.. votes.Select(one => one.Value.GetInt64())], golden.Long("ballotsCast"), rule);
        var bravo = new Bravo(contest);
        var sample = golden.Input.GetProperty("sample");
        var risks = bravo.RisksOf(
            [.. names.Select(name => sample.TryGetProperty(name, out var count) ? count.GetInt64() : 0)]);
        var pairs = new Findings();
        foreach (var (assertion, risk) in contest.Assertions.Zip(risks))
        {
            pairs[$"{assertion.Winner}>{assertion.Loser}"] = risk.Value;
        }

        long? average = bravo.AverageSampleSize(limit);
        var sizes = new Findings { ["asn"] = average };
        for (int hundredths = 1; hundredths < 100; hundredths++)
        {
            double probability = hundredths / 100.0;
            sizes[probability.ToString(CultureInfo.InvariantCulture)] = bravo.SampleSize(limit, probability);
        }

        return new()
        {
            ["sampleSizes"] = sizes,
            ["asnProb"] = average is { } draws ? Math.Round(bravo.ProbabilityOf(draws, limit)!.Value, 2) : null,
            ["pValues"] = pairs,
            ["confirmed"] = risks.All(risk => risk.Meets(limit)),
        };
    }

    public static Findings SuperSimple(GoldenCase golden)
    {
        var audit = new SuperSimple(
            golden.Double("dilutedMargin"), golden.Double("gamma", Audits.SuperSimple.UsualInflator));
        var found = new BallotDiscrepancies
        {
            OverstatedByOne = Number(golden, "over1"),
            OverstatedByTwo = Number(golden, "over2"),
            UnderstatedByOne = Number(golden, "under1"),
            UnderstatedByTwo = Number(golden, "under2"),
        };
        return new()
        {
            ["pValue"] = audit.RiskOf(golden.Long("sample"), found).Value,
            ["nMin"] = audit.SampleSize(golden.Double("riskLimit"), found),
        };
    }

    private static long Number(GoldenCase golden, string key) => golden.Has(key) ? golden.Long(key) : 0;
}
