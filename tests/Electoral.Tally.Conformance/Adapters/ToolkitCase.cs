namespace Electoral.Tally.Conformance.Cases;

/// <summary>What EFToolkit prints: digits from the library, its own ways of rounding and averaging here.</summary>
internal static class ToolkitCase
{
    public static Findings Run(GoldenCase golden)
    {
        long[] registered = golden.Longs("registered"), ballots = golden.Longs("ballots");
        var findings = new Findings { ["turnout"] = Of(ballots, registered) };
        foreach (var votes in golden.Input.EnumerateObject())
        {
            bool isVotes = votes.Name is not ("registered" or "ballots" or "dataset");
            if (isVotes) findings[votes.Name] = Of(golden.Longs(votes.Name), ballots);
        }

        return findings;
    }

    private static Findings Of(long[] counts, long[] wholes)
    {
        double[] shares = [.. counts.Zip(wholes, (count, whole) => (double)count / whole)];
        double mean = shares.Average();
        double Moment(int power) => shares.Average(share => Math.Pow(share - mean, power));
        return new()
        {
            ["_2BL"] = counts.Select(Digits.Second).Average(),
            ["LastC"] = counts.Average(Digits.Last),
            ["P05s"] = shares.Average(share => Math.Round(100 * share, MidpointRounding.ToEven) % 5 == 0 ? 1.0 : 0),
            ["C05s"] = counts.Average(count => Digits.Last(count) is 0 or 5 ? 1.0 : 0),
            ["Skew"] = Moment(3) / Math.Pow(Moment(2), 1.5),
            ["Kurt"] = Moment(4) / (Moment(2) * Moment(2)),
        };
    }
}
