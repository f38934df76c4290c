using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The observed stations, or clusters, of a sample as columns, stratum after stratum.</summary>
internal sealed class SampleUnits
{
    private readonly ProductColumn[] _columns;

    private SampleUnits(Contest contest, ProductColumn[] columns, int[] variableOfCell, int[] starts, int[] rows)
    {
        (Contest, _columns, VariableOfCell) = (contest, columns, variableOfCell);
        (Starts, RowOfUnit) = (starts, rows);
    }

    public Contest Contest { get; }

    /// <summary>The index of each cell of a sheet among the columns, or -1.</summary>
    public int[] VariableOfCell { get; }

    /// <summary>The first unit of each stratum and the end of the last.</summary>
    public int[] Starts { get; }

    /// <summary>For each unit its sheet, or the first sheet of the cluster.</summary>
    public int[] RowOfUnit { get; }

    public int Count => Starts[^1];

    /// <param name="sheets">The collected sheets.</param>
    /// <param name="frame">Their strata and clusters before joins.</param>
    /// <param name="strataOf">For each stratum of the frame the one that it is part of.</param>
    /// <param name="strata">The number of strata.</param>
    public static SampleUnits Of(TallyTable sheets, SampleFrame frame, int[] strataOf, int strata)
    {
        var (rows, starts) = Ordered(frame.StratumOfRow, strataOf, strata);
        var variableOfCell = new int[Cells.Count(sheets.Contest)];
        variableOfCell.AsSpan().Fill(-1);
        var columns = new List<CountColumn>();
        for (int cell = 0; cell < variableOfCell.Length; cell++)
        {
            var column = cell == Cells.Field(CountField.Registered) ? frame.Registered
                : cell < Cells.FirstVote ? sheets.Column((CountField)cell)
                : sheets.Votes[cell - Cells.FirstVote];
            if (column is null || !IsComplete(column, rows)) continue;
            variableOfCell[cell] = columns.Count;
            columns.Add(column);
        }

        bool isAll = rows.Length == sheets.Count && rows.AsSpan().SequenceEqual(RowOrdering.Identity(rows.Length));
        ProductColumn[] scanned =
            [.. columns.Select(column => CompleteRows.Scanned(isAll ? column : column.Take(rows)))];
        return frame.ClusterOfRow.Length == 0
            ? new(sheets.Contest, scanned, variableOfCell, starts, rows)
            : Clustered(sheets.Contest, scanned, variableOfCell, starts, rows, frame.ClusterOfRow);
    }

    public CrossProducts[] CrossProducts(Workload work) => Array.ConvertAll(
        ProductScan.Of(_columns, Starts, work), sums => new CrossProducts(Contest, VariableOfCell, sums, 0));

    /// <summary>A linear count of each unit: a whole number below 2^53, so that the double is exact.</summary>
    public double[] Values(ReadOnlySpan<long> weights)
    {
        double[] values = new double[Count];
        long[] counts = new long[Count];
        for (int cell = 0; cell < weights.Length; cell++)
        {
            if (weights[cell] == 0) continue;
            _columns[VariableOfCell[cell]].CopyTo(0, counts);
            for (int unit = 0; unit < values.Length; unit++) values[unit] += (double)weights[cell] * counts[unit];
        }

        return values;
    }

    private static bool IsComplete(CountColumn column, int[] rows) =>
        !column.MayMiss || !Array.Exists(rows, column.IsMissing);

    /// <summary>Rows by stratum, inside a stratum in their order.</summary>
    private static (int[] Rows, int[] Starts) Ordered(int[] stratumOfRow, int[] strataOf, int strata)
    {
        int[] starts = new int[strata + 1];
        foreach (int stratum in stratumOfRow)
        {
            if (stratum >= 0) starts[strataOf[stratum] + 1]++;
        }

        for (int stratum = 0; stratum < strata; stratum++) starts[stratum + 1] += starts[stratum];
        int[] rows = new int[starts[^1]], next = starts[..^1];
        for (int row = 0; row < stratumOfRow.Length; row++)
        {
            if (stratumOfRow[row] >= 0) rows[next[strataOf[stratumOfRow[row]]]++] = row;
        }

        return (rows, starts);
    }

    private static SampleUnits Clustered(
        Contest contest, ProductColumn[] columns, int[] variableOfCell, int[] starts, int[] rows, int[] clusterOfRow)
    {
        var firsts = new List<int>();
        int[] clusterStarts = new int[starts.Length];
        for (int stratum = 0; stratum + 1 < starts.Length; stratum++)
        {
            clusterStarts[stratum] = firsts.Count;
            for (int i = starts[stratum]; i < starts[stratum + 1]; i++)
            {
                bool isNew = i == starts[stratum] || clusterOfRow[rows[i]] != clusterOfRow[rows[i - 1]];
                if (isNew) firsts.Add(i);
            }
        }

        clusterStarts[^1] = firsts.Count;
        int[] ends = [.. firsts.Skip(1), rows.Length];
        var sums = Array.ConvertAll(columns, column => new ProductColumn(
            default, default, [.. firsts.Select((first, cluster) => SumOf(column, first, ends[cluster]))]));
        int[] rowOfCluster = [.. firsts.Select(first => rows[first])];
        return new(contest, sums, variableOfCell, clusterStarts, rowOfCluster);
    }

    private static long SumOf(ProductColumn column, int start, int end)
    {
        long sum = 0;
        for (int i = start; i < end; i++) sum += column[i];
        return sum;
    }
}
