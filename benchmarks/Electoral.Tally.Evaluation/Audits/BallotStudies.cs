using Electoral.Tally.Kernels;

namespace Electoral.Tally.Evaluation;

/// <summary>
/// Audits of single ballots: A has 55 % as reported, and as many votes as B where the outcome is wrong.
/// </summary>
internal sealed class BallotStudies(double limit)
{
    private const int Ballots = 10_000, Reported = 5_500, Most = 3_000;
    private const double Share = (double)Reported / Ballots;

    private readonly Bravo _bravo = new(new(["A", "B"], [Reported, Ballots - Reported]));
    private readonly SuperSimple _comparison = new(2 * Share - 1);

    public IEnumerable<AuditCell> All()
    {
        yield return new("BRAVO", "a tie", (seed, isWrong) => Polling(seed, isWrong));
        foreach (var test in (MeanTest[])
        [
            new KaplanMarkovTest(0.5), new KaplanWaldTest(0.9), new AlphaFixedTest(Share),
            new AlphaShrinkTruncateTest(Share, (Share - 0.5) / 2), new BettingTest(0.2),
        ])
        {
            yield return new($"{test}, with replacement", "a tie", (seed, isWrong) => AuditCell.FirstDraw(
                test.Run(MeanSample.WithReplacement(Drawn(seed, isWrong), 0.5, 1)), limit));
        }

        foreach (var test in (MeanTest[])
        [
            new KaplanKolmogorovTest(0.5), new AlphaFixedTest(Share),
            new AlphaShrinkTruncateTest(Share, (Share - 0.5) / 2), new BettingTest(0.2),
        ])
        {
            yield return new($"{test}, without replacement", "a tie", (seed, isWrong) => AuditCell.FirstDraw(
                test.Run(MeanSample.WithoutReplacement(DrawnOnce(seed, isWrong), 0.5, Ballots, 1)), limit));
        }

        foreach (int votes in (int[])[1, 2])
        {
            yield return new(
                "super-simple", $"overstatements by {votes}", (seed, isWrong) => Comparison(seed, isWrong, votes));
        }
    }

    private int? Polling(int seed, bool isWrong)
    {
        long[] sample = new long[2];
        foreach (var (draw, value) in Drawn(seed, isWrong).Index())
        {
            sample[value == 1 ? 0 : 1]++;
            if (_bravo.RisksOf(sample)[0].Meets(limit)) return draw + 1;
        }

        return null;
    }

    private int? Comparison(int seed, bool isWrong, int votes)
    {
        // As many records as take the whole margin away.
        int wrong = (int)Math.Ceiling((2.0 * Reported - Ballots) / votes), found = 0;
        var random = new CounterRandom((ulong)seed, 0, UnitPathKey.Root);
        for (int draw = 1; draw <= Most; draw++)
        {
            if (isWrong && random.NextInt32(Ballots) < wrong) found++;
            var discrepancies = new BallotDiscrepancies
            {
                OverstatedByOne = votes == 1 ? found : 0,
                OverstatedByTwo = votes == 2 ? found : 0,
            };
            if (_comparison.RiskOf(draw, discrepancies).Meets(limit)) return draw;
        }

        return null;
    }

    private static double[] Drawn(int seed, bool isWrong)
    {
        var random = new CounterRandom((ulong)seed, 1, UnitPathKey.Root);
        int first = isWrong ? Ballots / 2 : Reported;
        double[] values = new double[Most];
        for (int draw = 0; draw < Most; draw++) values[draw] = random.NextInt32(Ballots) < first ? 1 : 0;
        return values;
    }

    private static double[] DrawnOnce(int seed, bool isWrong)
    {
        var random = new CounterRandom((ulong)seed, 2, UnitPathKey.Root);
        int first = isWrong ? Ballots / 2 : Reported;
        double[] values = new double[Most];
        for (int draw = 0; draw < Most; draw++)
        {
            bool isFirst = random.NextInt32(Ballots - draw) < first;
            if (isFirst) first--;
            values[draw] = isFirst ? 1 : 0;
        }

        return values;
    }
}
