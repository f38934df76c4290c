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
            var (start, rows) = table.RowsOf(unit);
            return Math.Pow(Enumerable.Range(start, rows).Sum(row => (long)counts[row]), 2);
        });

    /// <summary>The standard error of a part of the whole country with the expectation p, given the sizes.</summary>
    /// <param name="table">The synthetic table.</param>
    /// <param name="of">What it is a part of, such as registered voters.</param>
    /// <param name="expected">p.</param>
    /// <param name="dispersions">ρ of each level from the top, then that of the tables.</param>
    /// <remarks>
    /// In p(1 − p), a level adds ρ Π(1 − ρ of those above) times the sum of the squares of its units' parts of the
    /// whole; single ballots add what is left, Π(1 − ρ), each its own.
    /// </remarks>
    public static double StandardError(
        TallyTable table, CountColumn of, double expected, params IReadOnlyList<double> dispersions)
    {
        double left = 1, sum = 0;
        for (int depth = 0; depth < dispersions.Count; depth++)
        {
            bool isTable = depth == table.Units.Levels.Count;
            sum += left * dispersions[depth] * (isTable ? Squares(of) : Squares(table, of, table.Units.Levels[depth]));
            left *= 1 - dispersions[depth];
        }

        double whole = Sum(of);
        return Math.Sqrt(expected * (1 - expected) * (sum + left * whole)) / whole;
    }

    /// <summary>Pearson's X² of counts against a common probability, divided by the number of sheets.</summary>
    public static double Pearson(CountColumn counts, CountColumn of, double probability) =>
        Enumerable.Range(0, counts.Count).Where(row => of[row] > 0).Average(row =>
            Math.Pow(counts[row] - of[row] * probability, 2) / (of[row] * probability * (1 - probability)));
}
