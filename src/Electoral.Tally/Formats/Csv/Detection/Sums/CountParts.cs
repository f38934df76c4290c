namespace Electoral.Tally;

/// <summary>The columns of votes for nobody: which of them, together with others, make up a total.</summary>
internal sealed class CountParts(CsvSample sample, int[] blank, int[] invalid)
{
    /// <summary>The most columns for which all subsets are tried.</summary>
    private const int Most = 8;

    /// <summary>Those of blank votes by their names.</summary>
    public int[] Blank { get; } = blank;

    /// <summary>Those of blank and of invalid votes by their names.</summary>
    public int[] All { get; } = [.. blank, .. invalid];

    /// <summary>All subsets of some columns, the small ones first.</summary>
    public static IEnumerable<int[]> Subsets(int[] columns)
    {
        int[] some = columns.Length > Most ? columns[..Most] : columns;
        return Enumerable.Range(0, 1 << some.Length)
            .OrderBy(bits => System.Numerics.BitOperations.PopCount((uint)bits))
            .Select(bits => Enumerable.Range(0, some.Length).Where(i => (bits >> i & 1) != 0)
                .Select(i => some[i]).ToArray());
    }

    /// <summary>What remains of a total after its parts, row by row; -1 where one of them has no count.</summary>
    public long[] Rest(int column, int[] parts)
    {
        long[] rests = new long[sample.Records.Count];
        for (int row = 0; row < rests.Length; row++)
        {
            long rest = sample[column, row];
            bool canTell = rest >= 0;
            foreach (int part in parts)
            {
                canTell &= sample[part, row] >= 0;
                rest -= sample[part, row];
            }

            // A remainder below zero cannot be a vote count: it contradicts any selections.
            rests[row] = !canTell ? -1 : rest < 0 ? long.MaxValue : rest;
        }

        return rests;
    }

    /// <summary>
    /// The fewest parts that, with the valid votes, make up the ballots in most rows, and in at least as many rows as
    /// any others; null if there are none, or if other parts with votes remain.
    /// </summary>
    /// <param name="ballots">The column of ballots.</param>
    /// <param name="valid">That of valid votes.</param>
    /// <param name="within">The parts that are among the valid votes.</param>
    public int[]? MostAgreed(int ballots, int valid, int[] within)
    {
        var (best, most) = ((int[]?)null, 0);
        foreach (int[] subset in Subsets([.. All.Except(within)]))
        {
            if (!LeaveNothing([.. within, .. subset])) continue;
            long[] rest = Rest(ballots, subset);
            int agree = Enumerable.Range(0, rest.Length)
                .Count(row => rest[row] >= 0 && rest[row] == sample[valid, row]);
            if (agree * 2 > rest.Length && agree > most) (best, most) = (subset, agree);
        }

        return best;
    }

    /// <summary>Whether a column is at least the valid votes plus some parts in most rows.</summary>
    public bool HoldsMostly(int ballots, int valid, int[] parts)
    {
        long[] rest = Rest(ballots, parts);
        int fits = Enumerable.Range(0, rest.Length)
            .Count(row => rest[row] >= sample[valid, row] && rest[row] != long.MaxValue);
        return fits * 2 > rest.Length;
    }

    /// <summary>
    /// Whether every column that is not used has no votes, is a sum of those used or is part of one of them.
    /// </summary>
    public bool LeaveNothing(int[] used) => All.Except(used).All(column =>
        sample.IsZero(column)
        || Kind(column, used) is var kin && (IsSum(column, kin) || Array.Exists(kin, other => IsPart(column, other))));

    /// <summary>
    /// The one column that gives the votes of a kind: the one used, or the sum of those used; null if several are used
    /// and none is their sum.
    /// </summary>
    public int? OneFor(int[] columns, int[] used)
    {
        int[] own = [.. columns.Intersect(used)];
        int[] withVotes = Array.FindAll(own, column => !sample.IsZero(column));
        if (withVotes.Length == 1) return withVotes[0];
        if (withVotes.Length == 0)
        {
            // The first of those without votes; one that has votes and is not used contradicts.
            int empty = Array.FindIndex(columns, sample.IsZero);
            return empty >= 0 && columns.All(sample.IsZero) ? columns[empty] : null;
        }

        foreach (int column in columns)
        {
            int[] others = [.. withVotes.Where(other => other != column)];
            if (others.Length > 1 && IsSum(column, others)) return column;
        }

        return null;
    }

    private int[] Kind(int column, int[] used) =>
        [.. used.Where(other => Blank.Contains(other) == Blank.Contains(column))];

    private bool IsSum(int column, int[] parts) => parts.Length > 1
        && Rows(parts.Append(column)).All(row => parts.Sum(part => sample[part, row]) == sample[column, row]);

    private bool IsPart(int column, int whole) =>
        Rows([column, whole]).All(row => sample[column, row] <= sample[whole, row]);

    private IEnumerable<int> Rows(IEnumerable<int> columns) => Enumerable.Range(0, sample.Records.Count)
        .Where(row => columns.All(column => sample[column, row] >= 0));
}
