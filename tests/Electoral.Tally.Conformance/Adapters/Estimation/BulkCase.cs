namespace Electoral.Tally.Conformance.Cases;

/// <summary>A large generated sample, all of whose ratios come from one scan.</summary>
internal static class BulkCase
{
    private static readonly string[] Names = ["registered", "ballots", "invalid", "A", "B", "C"];

    public static Findings Run(GoldenCase golden)
    {
        int n = golden.Int("n"), strata = golden.Int("H");
        var rows = Rows((ulong)golden.Long("seed"), n);
        var builder = new TallyTable.Builder(new(new("A"), new("B"), new("C")), ["stratum", "sheet"]);
        long[] sheets = new long[strata];
        for (int i = 0; i < n; i++)
        {
            int[] row = rows[i];
            sheets[i % strata]++;
            builder.Add(new()
            {
                Unit = new(Numbered.Name(i % strata)),
                Code = Numbered.Name(i),
                Registered = row[0],
                BallotsCast = row[1],
                Invalid = row[2],
                Votes = [row[3], row[4], row[5]],
            });
        }

        var table = builder.Build();
        long[] stations = [.. sheets.Select((count, h) => count * 4 / 3 + h)];
        var frame = SheetFrame.OfUnits(
            ["stratum"], stations.Select((count, h) => new FrameUnit(new(Numbered.Name(h)), count, null)));
        var sample = table.SampleFrom(frame);
        var totals = table.Totals();
        var first = table.RollUp("stratum").Find(new UnitPath("0"))!.Totals;
        return new()
        {
            ["first5"] = rows.Take(5).Select(row => row.Select(count => (long)count)),
            ["sums"] = new Findings
            {
                [Names[0]] = totals.Registered,
                [Names[1]] = totals.BallotsCast,
                [Names[2]] = totals.Invalid,
                [Names[3]] = totals.VotesOf("A"),
                [Names[4]] = totals.VotesOf("B"),
                [Names[5]] = totals.VotesOf("C"),
            },
            ["stratum0Sums"] = new Findings
            {
                ["registered"] = first.Registered,
                ["A"] = first.VotesOf("A"),
                ["B"] = first.VotesOf("B"),
            },
            ["stations"] = stations.Take(3),
            ["shareA"] = Figures(sample.CombinedRatio(LinearCount.Votes("A"), LinearCount.Valid)),
            ["margin"] = Figures(sample.CombinedRatio(SampleSet.Margin, LinearCount.Valid)),
            ["turnout"] = Figures(sample.CombinedRatio(LinearCount.BallotsCast, LinearCount.Registered)),
        };
    }

    private static Findings Figures(Estimate estimate) =>
        new() { ["estimate"] = estimate.Value, ["se"] = estimate.StandardError };

    private static int[][] Rows(ulong seed, int n)
    {
        var rows = new int[n][];
        ulong k = 0;
        for (int i = 0; i < n; i++)
        {
            ulong z1 = Next(), z2 = Next(), z3 = Next(), z4 = Next();
            ulong registered = 100 + z1 % 900, ballots = registered * (400 + z2 % 401) / 1000;
            ulong invalid = ballots * ((z2 >> 32) % 21) / 1000, valid = ballots - invalid;
            ulong a = valid * (200 + z3 % 601) / 1000, b = (valid - a) * (900 + z4 % 101) / 1000;
            rows[i] = [(int)registered, (int)ballots, (int)invalid, (int)a, (int)b, (int)(valid - a - b)];
        }

        return rows;

        // Modulo 2^64, as the recipe says.
        ulong Next()
        {
            unchecked
            {
                ulong s = seed + ++k * 0x9E3779B97F4A7C15;
                s = (s ^ (s >> 30)) * 0xBF58476D1CE4E5B9;
                s = (s ^ (s >> 27)) * 0x94D049BB133111EB;
                return s ^ (s >> 31);
            }
        }
    }
}
