using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Distributions;

public sealed class BinomialRowTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(150)]
    [InlineData(703)]
    [InlineData(8_192)]
    [InlineData(20_000)]
    public void Masses_are_those_of_the_distribution(int trials)
    {
        var row = new BinomialRow();
        row.Begin(trials);
        int[] counts = [0, 1, 2, trials / 7, trials / 2, trials - 3, trials - 1, trials];
        foreach (int count in counts.Where(count => count >= 0 && count <= trials && trials > 0))
        {
            double share = (double)count / trials;
            row.Fill(share);
            Assert.Equal((0, 0), (row.First % BinomialRow.Alignment, row.End % BinomialRow.Alignment));
            double sum = 0;
            for (long at = 0; at <= trials; at++)
            {
                double mass = Math.Exp(BinomialDistribution.LogMass(at, trials, share));
                sum += row[at];
                Assert.True(Math.Abs(row[at] - mass) <= 1e-12 * mass + 1e-17, $"{trials} {share} {at}: {row[at]}");
            }

            Assert.Equal(1, sum, 1e-13);
        }
    }

    [Fact]
    public void Buffers_that_were_used_before_leave_no_trace()
    {
        var used = new BinomialRow();
        foreach (int trials in (int[])[900, 20_000, 77, 8_000, 301])
        {
            used.Begin(trials);
            foreach (double share in (double[])[0.5, 0, 1, 0.02, 0.97, 1e-300])
            {
                used.Fill(share);
                var fresh = new BinomialRow();
                fresh.Begin(trials);
                fresh.Fill(share);
                Assert.Equal((fresh.First, fresh.End, fresh.Sum), (used.First, used.End, used.Sum));
                Assert.True(fresh.Masses.SequenceEqual(used.Masses));
            }
        }
    }

    [Fact]
    public void Digits_of_masses_are_folded_as_one_by_one()
    {
        var row = new BinomialRow();
        (int, double)[] laws = [(15, 0.7), (130, 0.8), (700, 0.6), (2_600, 0.4), (9_999, 0.1)];
        foreach (var (trials, share) in laws)
        {
            row.Begin(trials);
            row.Fill(share);
            double[] plain = Plain(row), folded = new double[DigitFold.Length];
            Assert.True(DigitFold.Fill(row.Masses, row.First, folded));
            for (int i = 0; i < plain.Length; i++) Assert.Equal(plain[i], folded[i], 1e-14);
        }

        row.Begin(9);
        row.Fill(0.5);
        Assert.False(DigitFold.Fill(row.Masses, row.First, new double[DigitFold.Length]));
    }

    [Fact]
    public void An_average_over_steps_is_that_over_all_counts()
    {
        foreach (var (trials, count) in ((int, int)[])[(700, 450), (2_500, 1_200), (900, 210), (400, 60), (300, 297)])
        {
            var rows = new StationDigitRows();
            rows.Begin(trials);
            double[] average = rows.Average(count).ToArray(), plain = new double[DigitFold.Kinds];
            double all = 0;
            for (int at = DigitFold.Least; at <= trials; at++)
            {
                double mass = Math.Exp(BinomialDistribution.LogMass(at, trials, (double)count / trials));
                if (mass < 1e-18) continue;
                var row = rows.Row(at);
                for (int i = 0; i < plain.Length; i++) plain[i] += mass * row[i];
                all += mass;
            }

            // Probabilities of digits swing by a hundredth or so, and 4e-10 of it may be off.
            for (int i = 0; i < plain.Length; i++) Assert.Equal(plain[i] / all, average[i], 1e-11);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Rows_are_ordered_by_size_and_then_as_they_lie(int threads)
    {
        var random = new CounterRandom(1, 0, 1);
        foreach (int largest in (int[])[50, 2_000_000_000])
        {
            int[] sizes = new int[40_000];
            for (int i = 0; i < sizes.Length; i++) sizes[i] = random.NextInt32(largest);
            int[] rows = [.. Enumerable.Range(0, sizes.Length).Where(row => row % 3 != 0)];
            Assert.Equal(rows.OrderBy(row => sizes[row]), SizeOrder.Of(rows, sizes, threads));
        }

        Assert.Empty(SizeOrder.Of([], [], threads));
    }

    private static double[] Plain(BinomialRow row)
    {
        double[] found = new double[DigitFold.Length];
        double all = 0, pairs = 0;
        for (long count = Math.Max(row.First, DigitFold.Least); count < row.End; count++)
        {
            long leading = count;
            while (leading >= 100) leading /= 10;
            found[count % 10] += row[count];
            found[DigitFold.Second + leading % 10] += row[count];
            all += row[count];
            if (count < DigitFold.LeastPair) continue;
            found[DigitFold.Kinds + StationDigitRows.KindOf[count % 100]] += row[count];
            pairs += row[count];
        }

        for (int i = 0; i < DigitFold.Kinds; i++) found[i] /= all;
        for (int i = DigitFold.Kinds; i < found.Length && pairs > 0; i++) found[i] /= pairs;
        return found;
    }
}
