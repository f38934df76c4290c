namespace Electoral.Tally.Evaluation;

/// <summary>A synthetic election with all of its sheets, and the draws of those that are collected.</summary>
internal sealed class Population
{
    // Odds of being collected per standard deviation of the leader's lead at a station.
    private const double Slope = 1;

    private readonly int[] _stratum;
    private readonly double[] _scores;
    private readonly double[] _stratumScores;
    private readonly int[][] _rows;

    public Population(int strata, int centres, int seed)
    {
        Whole = new SyntheticElection
        {
            Seed = (ulong)seed,
            Levels =
            [
                new("state", strata) { SizeVariation = 0, ShareDispersion = 0.02 },
                new("municipality", strata * 5) { SizeVariation = 0, TurnoutDispersion = 0.006 },
                new("centre", centres) { TurnoutDispersion = 0.01, ShareDispersion = 0.015 },
            ],
        }.Generate();
        Frame = SheetFrame.OfStations(Whole);
        var states = Whole.Units.UnitsAt("state");
        _stratum = [.. Whole.Select(row => row.Unit.At(Whole.Units.Level("state")).Index)];
        _rows = [.. states.Select(state => Enumerable.Range(0, Whole.Count).Where(
            row => _stratum[row] == state.Index).ToArray())];
        double[] leads = [.. Whole.Select(LeadOf)];
        _scores = Standardised(leads, rows: _rows);
        double[] means = [.. _rows.Select(rows => rows.Average(row => leads[row]))];
        _stratumScores = Standardised(means, [[.. Enumerable.Range(0, means.Length)]]);
        var totals = Whole.Totals();
        (Leader, Rival) = (totals.Leader!.Value.Candidate.Id, totals.RunnerUp!.Value.Candidate.Id);
        Lead = totals.Lead!.Value;
        Margin = (double)Lead / totals.EffectiveValid!.Value.Sum;
    }

    public TallyTable Whole { get; }

    public SheetFrame Frame { get; }

    public string Leader { get; }

    public string Rival { get; }

    /// <summary>The true lead over valid votes.</summary>
    public double Margin { get; }

    /// <summary>The true lead in votes.</summary>
    public long Lead { get; }

    public int Strata => _rows.Length;

    /// <summary>The sheets that are collected in one replicate.</summary>
    public TallyTable Collect(Mechanism mechanism, double coverage, int seed)
    {
        var random = new Random(seed);
        bool[] collected = new bool[Whole.Count];
        for (int h = 0; h < _rows.Length; h++)
        {
            double share = mechanism == Mechanism.ByStratum
                ? Math.Clamp(coverage * (1 - 0.15 * Math.Clamp(_stratumScores[h], -2, 2)), 0.01, 0.99)
                : coverage;
            int wanted = Math.Max(2, (int)Math.Round(share * _rows[h].Length));
            foreach (int row in Chosen(_rows[h], wanted, mechanism, random)) collected[row] = true;
        }

        return Whole.Where(row => collected[row.Index]);
    }

    /// <summary>
    /// Those with the smallest keys: uniform numbers, or exponential ones that run faster where the lead is large,
    /// which draws one after another with chances in proportion.
    /// </summary>
    private IEnumerable<int> Chosen(int[] rows, int wanted, Mechanism mechanism, Random random)
    {
        double[] keys = new double[rows.Length];
        int[] order = [.. rows];
        for (int i = 0; i < keys.Length; i++)
        {
            double waiting = -Math.Log(1 - random.NextDouble());
            keys[i] = mechanism == Mechanism.NotAtRandom ? waiting * Math.Exp(-Slope * _scores[rows[i]]) : waiting;
        }

        Array.Sort(keys, order);
        return order.Take(wanted);
    }

    private static double LeadOf(TallyRow row)
    {
        int[] votes = [.. Enumerable.Range(0, row.Table.Votes.Count).Select(line => row.VotesAt(line) ?? 0)];
        int all = votes.Sum();
        return all == 0 ? 0 : (double)(votes[0] - votes[1]) / all;
    }

    private static double[] Standardised(double[] values, int[][] rows)
    {
        double[] scores = new double[values.Length];
        foreach (int[] own in rows)
        {
            double mean = own.Average(row => values[row]);
            double deviation = Math.Sqrt(own.Average(row => (values[row] - mean) * (values[row] - mean)));
            foreach (int row in own) scores[row] = deviation == 0 ? 0 : (values[row] - mean) / deviation;
        }

        return scores;
    }
}
