using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The sum of a tail excess, how many comparisons it has, and how many of them lie below the
/// threshold.</summary>
internal readonly record struct ResidualSum(double Sum, long Count, long Below);

/// <summary>Compares each table with the rest of its centre, and with the tables before it.</summary>
/// <param name="tables">The tables of the centres.</param>
/// <param name="keys">The name of each table's random stream.</param>
/// <param name="seed">The seed of the streams.</param>
/// <remarks>
/// The comparisons with the tables before are independent of one another; an outcome's own probability is split at
/// random (Dunn and Smyth 1996), so that their p-values are uniform even where counts are small.
/// </remarks>
internal sealed class CentreComparer(CentreTables tables, ulong[] keys, ulong seed)
{
    private const int CentresAtOnce = 256;

    // ln p of each table against its centre, and the score of each table against those before it; NaN where none.
    private readonly double[] _logs = NoNumbers(tables.Count);
    private readonly double[] _scores = NoNumbers(tables.Count);

    // The share of each table's centre.
    private readonly double[] _shares = NoNumbers(tables.Count);

    public DispersedTables Compare(int threads, CancellationToken cancellation)
    {
        var fit = SharedDispersion.Fit(tables.FirstTables, tables.Votes, tables.Totals, cancellation);
        var work = new Workload(threads, CentresAtOnce, 0, cancellation);
        var comparisons = new long[work.BlocksOf(tables.Centres)];
        work.For(comparisons.Length, block =>
        {
            int end = Math.Min(tables.Centres, (block + 1) * CentresAtOnce);
            for (int centre = block * CentresAtOnce; centre < end; centre++)
            {
                comparisons[block] += CompareCentre(centre, fit.Value);
            }
        });
        int[] compared = [.. Enumerable.Range(0, tables.Count).Where(table => !double.IsNaN(_scores[table]))];
        double[] scores = Array.ConvertAll(compared, table => _scores[table]);
        double[] shares = Array.ConvertAll(compared, table => _shares[table]);
        var scale = ScoreScale.Fit(scores, shares);
        return new(fit, scale, PValues(scale, scores.Length), comparisons.Sum(), SumOf(scores, shares, scale));
    }

    private static ResidualSum SumOf(double[] scores, double[] shares, ScoreScale scale)
    {
        double sum = 0;
        long below = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double logU = Math.Log(2) + NormalDistribution.LogSurvival(scores[i] / Math.Sqrt(scale.At(shares[i])));
            double excess = Math.Log(TailExcess.Threshold) - logU;
            if (excess <= 0) continue;
            sum += excess;
            below++;
        }

        return new(sum, scores.Length, below);
    }

    private PValue?[] PValues(ScoreScale scale, int comparisons)
    {
        var values = new PValue?[tables.Count];
        for (int table = 0; table < values.Length; table++)
        {
            if (double.IsNaN(_logs[table])) continue;
            double log = DispersedTables.Studentised(_logs[table], scale.At(_shares[table]), comparisons);
            values[table] = PValue.FromLog(Math.Min(0, log), PValueMethod.Asymptotic, PValueSides.TwoSided);
        }

        return values;
    }

    /// <summary>The different comparisons of tables with the rest of the centre.</summary>
    private int CompareCentre(int centre, double rho)
    {
        var (first, count) = tables.TablesOf(centre);
        int end = first + count;
        var whole = new Pool();
        for (int table = first; table < end; table++) whole = whole.With(tables.Votes[table], tables.Totals[table]);
        if (whole.Tables < 2 || whole.Votes == 0 || whole.Votes == whole.Total) return 0;
        double share = (double)whole.Votes / whole.Total, ofPair = double.NaN;
        var before = new Pool();
        for (int table = first; table < end; table++)
        {
            int votes = tables.Votes[table], total = tables.Totals[table];
            if (total == 0) continue;
            if (before.Tables > 0) AddScore(table, before, share, rho);
            before = before.With(votes, total);
            bool isKnown = whole.Tables == 2 && !double.IsNaN(ofPair);
            if (!isKnown) ofPair = LogPValue(votes, total, whole.Without(votes, total), share, rho);
            (_logs[table], _shares[table]) = (ofPair, share);
        }

        return whole.Tables == 2 ? 1 : whole.Tables;
    }

    private static double LogPValue(int votes, int total, Pool rest, double share, double rho)
    {
        var (below, at, above) = Split(total, rest, rest.Votes + votes, share, rho).Tails(votes);
        double half = at - Math.Log(2);
        return Math.Min(0, Math.Log(2) + Math.Min(LogSpace.Add(below, half), LogSpace.Add(above, half)));
    }

    private void AddScore(int table, Pool before, double share, double rho)
    {
        int votes = tables.Votes[table], total = tables.Totals[table];
        // Nothing or all of both sides: there is only one outcome.
        if (before.Votes + votes == 0 || before.Votes + votes == before.Total + total) return;
        var (below, at, above) = Split(total, before, before.Votes + votes, share, rho).Tails(votes);
        var random = new CounterRandom(seed, 0, keys[table]);
        double part = random.NextDouble();
        double low = LogSpace.Add(below, at + Math.Log(part)), high = LogSpace.Add(above, at + LogSpace.OnePlus(-part));
        _scores[table] = DispersedTables.ScoreOf(Math.Min(0, Math.Min(low, high) + Math.Log(2)));
    }

    private static ConditionalSplit Split(int total, Pool rest, long votes, double share, double rho) =>
        new(total, rest.Total, votes, share, rho, rest.DispersionOf(rho));

    private static double[] NoNumbers(int count)
    {
        var numbers = new double[count];
        numbers.AsSpan().Fill(double.NaN);
        return numbers;
    }

    /// <summary>Several tables taken as one.</summary>
    private readonly record struct Pool(int Tables, long Votes, long Total, double Pairs)
    {
        public Pool With(int votes, int total) => total == 0
            ? this
            : new(Tables + 1, Votes + votes, Total + total, Pairs + total * (total - 1.0));

        public Pool Without(int votes, int total) =>
            new(Tables - 1, Votes - votes, Total - total, Pairs - total * (total - 1.0));

        // The dispersion with which one count of all ballots has the variance of the sum of the tables' counts.
        public double DispersionOf(double rho) => Total > 1 ? rho * Pairs / (Total * (Total - 1.0)) : rho;
    }
}
