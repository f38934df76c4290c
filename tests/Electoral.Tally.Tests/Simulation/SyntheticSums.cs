using System.Security.Cryptography;
using System.Text;

namespace Electoral.Tally.Tests.Simulation;

/// <summary>Sums over synthetic tables that the tests compare with what the model says of them.</summary>
internal static class SyntheticSums
{
    /// <summary>Registered voters, ballots cast, valid, invalid and votes of a sheet, in one line.</summary>
    public static string CountsOf(TallySheet sheet) =>
        $"{sheet.Registered} {sheet.BallotsCast} {sheet.Valid} {sheet.Invalid} {string.Join(' ', sheet.Votes)}";

    /// <summary>Of all codes and counts in their order.</summary>
    public static string Hash(TallyTable table)
    {
        var text = new StringBuilder();
        foreach (var sheet in table.Sheets()) text.Append(sheet).Append(": ").Append(CountsOf(sheet)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    public static long Sum(CountColumn counts) => counts.Sum(count => (long)count!.Value);

    /// <summary>The sum of the squares of the sheets' counts.</summary>
    public static double Squares(CountColumn counts) => counts.Sum(count => Math.Pow(count!.Value, 2));

    /// <summary>The sum of the squares of the counts of a level's units.</summary>
    public static double Squares(TallyTable table, CountColumn counts, UnitLevel level) =>
        table.Units.UnitsAt(level).Sum(unit =>
        {
            var (start, rows) = table.StartAndCountOf(unit);
            return Math.Pow(Enumerable.Range(start, rows).Sum(row => (long)counts[row]!.Value), 2);
        });

    /// <summary>The standard error of a part of the whole country with the expectation p, given the sizes.</summary>
    /// <param name="table">The synthetic table.</param>
    /// <param name="of">What it is a part of, such as registered voters.</param>
    /// <param name="expected">p.</param>
    /// <param name="correlations">
    /// For each level from the top, then for the table, how much two ballots have in common that are in one such unit.
    /// </param>
    /// <remarks>
    /// In p(1 − p), a level adds what its correlation exceeds that of the level above by, times the sum of the squares
    /// of its units' parts of the whole; single ballots add what is left, each its own.
    /// </remarks>
    public static double StandardError(
        TallyTable table, CountColumn of, double expected, IReadOnlyList<double> correlations)
    {
        double above = 0, sum = 0;
        for (int depth = 0; depth < correlations.Count; depth++)
        {
            bool isTable = depth == table.Units.Levels.Count;
            double squares = isTable ? Squares(of) : Squares(table, of, table.Units.Levels[depth]);
            sum += (correlations[depth] - above) * squares;
            above = correlations[depth];
        }

        double whole = Sum(of);
        return Math.Sqrt(expected * (1 - expected) * (sum + (1 - above) * whole)) / whole;
    }

    /// <summary>The correlation of ballots in units of each level, where proportions descend with these ρ.</summary>
    public static double[] Correlations(params IEnumerable<double> dispersions)
    {
        double left = 1;
        return [.. dispersions.Select(dispersion => 1 - (left *= 1 - dispersion))];
    }

    /// <summary>The correlation of ballots as votes for one selection, where that of each split is given.</summary>
    /// <param name="shares">The expected shares, descending, with the sum 1.</param>
    /// <param name="index">The index of the selection among them.</param>
    /// <param name="ofSplit">The correlation of ballots in each split.</param>
    /// <remarks>
    /// A share is a product of independent parts: its own of what is left, v, and 1 − v of all larger ones. The mean of
    /// the product of two such parts is v² + v(1 − v) times the correlation.
    /// </remarks>
    public static double CorrelationOfShare(IReadOnlyList<double> shares, int index, double ofSplit)
    {
        double product = 1;
        for (int i = 0; i <= index && i < shares.Count - 1; i++)
        {
            double part = shares[i] / shares.Skip(i).Sum(), kept = i == index ? part : 1 - part;
            product *= kept * kept + part * (1 - part) * ofSplit;
        }

        double share = shares[index];
        return (product - share * share) / (share * (1 - share));
    }

    /// <summary>Pearson's X² of counts against a common probability, divided by the number of sheets.</summary>
    public static double Pearson(CountColumn counts, CountColumn of, double probability) =>
        Enumerable.Range(0, counts.Count).Where(row => of[row] > 0).Average(row =>
        {
            double total = of[row]!.Value;
            return Math.Pow(counts[row]!.Value - total * probability, 2) / (total * probability * (1 - probability));
        });
}
