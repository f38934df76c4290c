namespace Electoral.Tally;

/// <summary>The evidence that rows, or the rows of a unit, are sums of others, level by level.</summary>
/// <param name="counts">The counts.</param>
/// <param name="codes">The codes.</param>
/// <param name="named">The rows that are named as sums, ascending.</param>
internal sealed class SumRowEvidence(SumRowCounts counts, SumRowCodes codes, int[] named)
{
    /// <summary>With fewer rows or units than this, none can be a sum of two others.</summary>
    public const int Fewest = 3;

    /// <summary>The bits by which the agreement must exceed chance.</summary>
    public const double Margin = 10;

    /// <summary>The bits that are enough if the rows are named as sums.</summary>
    public const double MarginOfNamed = Margin / 2;

    /// <summary>How many fewer are enough if a row is the sum of three or more others.</summary>
    public const double OfMany = 3;

    private readonly double[] _ofRows = new double[codes.Depth + 1];
    private readonly double[] _ofUnits = new double[codes.Depth + 1];
    private readonly int[] _tested = new int[codes.Depth + 1];
    private readonly long?[] _sums = new long?[counts.Count];
    private readonly long[] _own = new long[counts.Count];
    private double _ofOthers, _ofNamed;

    /// <summary>The bits of agreement below which a sum may be due to chance.</summary>
    /// <param name="tests">The number of positions that were tested.</param>
    public static double Needed(int tests) => Margin + Math.Log2(Math.Max(tests, 1));

    /// <summary>The same for a row that may be the sum of its neighbours in the source.</summary>
    /// <param name="rows">How many rows there are, each with neighbours on two sides.</param>
    public static double NeededOfNeighbours(int rows) => Needed(rows) + 1;

    /// <summary>Notes units with enough rows.</summary>
    public void Tested(int depth, int units) => _tested[depth] += units;

    /// <summary>Adds what was seen of other units.</summary>
    public void Add(SumRowEvidence other)
    {
        for (int depth = 0; depth < _tested.Length; depth++)
        {
            _tested[depth] += other._tested[depth];
            _ofRows[depth] = Math.Max(_ofRows[depth], other._ofRows[depth]);
            _ofUnits[depth] = Math.Max(_ofUnits[depth], other._ofUnits[depth]);
        }

        _ofOthers = Math.Max(_ofOthers, other._ofOthers);
        _ofNamed = Math.Max(_ofNamed, other._ofNamed);
    }

    /// <summary>Whether what was seen may exceed chance.</summary>
    /// <param name="rows">How many rows there are.</param>
    public bool IsEnough(int rows)
    {
        if (_ofNamed >= MarginOfNamed || _ofOthers >= Needed(rows)) return true;
        for (int depth = 0; depth < _tested.Length; depth++)
        {
            if (_ofRows[depth] >= Needed(_tested[depth]) - OfMany) return true;
            if (_ofUnits[depth] >= Needed(codes.Starts(depth).Length)) return true;
        }

        return false;
    }

    /// <summary>
    /// Looks for a row of a unit that is half, or a third, of the sum of all its rows in each count that it has.
    /// </summary>
    public void LookAtRows(int depth, int start, int end, long sum, int most, CountColumn column)
    {
        Array.Clear(_sums);
        bool mayHaveIt = sum == 2L * most || sum == 3L * most;
        for (int row = start; row < end; row++)
        {
            if (!mayHaveIt && (row = column.NextMissing(row, end)) < 0) return;
            if (counts.IsUncounted(row) || (column.Stored(row) != most && !column.IsMissing(row))) continue;
            if (IsPart(row, start, end, 2) || IsPart(row, start, end, 3)) NoteRow(ref _ofRows[depth], row);
        }
    }

    /// <summary>
    /// Looks for a child unit whose rows add up to the sum of its siblings, once or twice, or of those siblings that
    /// are not the same.
    /// </summary>
    public void LookAtUnits(int depth, int start, int end, int firstChild, int endChild)
    {
        Array.Clear(_sums);
        var starts = codes.Starts(depth + 1);
        for (int child = firstChild; child < endChild; child++)
        {
            var (from, to) = (starts[child], starts[child + 1]);
            if (!IsPart(from, to, start, end, endChild - firstChild)) continue;
            double evidence = counts.Evidence(_own);
            _ofUnits[depth] = Math.Max(_ofUnits[depth], evidence);
            if (Enumerable.Range(from, to - from).All(row => counts.IsUncounted(row) || IsNamed(row)))
            {
                _ofNamed = Math.Max(_ofNamed, evidence);
            }
        }
    }

    /// <summary>
    /// Looks for a row of a child unit that is the sum of all rows outside that unit: in units that have at least half
    /// of a column, and in rows that lack it.
    /// </summary>
    public void LookAtRowsOfUnits(int depth, int start, int end, int firstChild, int endChild, CountColumn column)
    {
        Array.Clear(_sums);
        var starts = codes.Starts(depth + 1);
        long all = counts.SumOf(column, start, end);
        bool mayLack = column.NextMissing(start, end) >= 0;
        for (int child = firstChild; child < endChild; child++)
        {
            var (from, to) = (starts[child], starts[child + 1]);
            if (to - from < 2) continue;
            long outside = all - counts.SumOf(column, from, to);
            bool mayHaveIt = 2 * outside <= all;
            for (int row = from; row < to && (mayHaveIt || mayLack); row++)
            {
                if (!mayHaveIt && (row = column.NextMissing(row, to)) < 0) break;
                if (counts.IsUncounted(row) || (column.Stored(row) != outside && !column.IsMissing(row))) continue;
                if (IsRest(row, from, to, start, end)) NoteRow(ref _ofOthers, row);
            }
        }
    }

    /// <summary>Whether a row is named as a sum.</summary>
    public bool IsNamed(int row) => named.Length > 0 && Array.BinarySearch(named, row) >= 0;

    private void NoteRow(ref double most, int row)
    {
        double evidence = counts.Evidence(counts.Sum([row]).Sums);
        most = Math.Max(most, evidence);
        if (IsNamed(row)) _ofNamed = Math.Max(_ofNamed, evidence);
    }

    private bool IsPart(int row, int start, int end, int times)
    {
        for (int column = 0; column < counts.Count; column++)
        {
            if (counts[column].IsMissing(row)) continue;
            if ((long)counts[column].Stored(row) * times != SumOf(column, start, end)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a row is the sum of all rows of a unit without those of one child, in every count that it has.
    /// </summary>
    private bool IsRest(int row, int from, int to, int start, int end)
    {
        for (int column = 0; column < counts.Count; column++)
        {
            if (counts[column].IsMissing(row)) continue;
            long outside = SumOf(column, start, end) - counts.SumOf(counts[column], from, to);
            if (counts[column].Stored(row) != outside) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether rows make up half, two thirds, or one of at most this many equal parts of all rows of a unit.
    /// </summary>
    private bool IsPart(int from, int to, int start, int end, int mostParts)
    {
        var (times, timesOfAll) = (0L, 1L);
        for (int column = 0; column < counts.Count; column++)
        {
            long own = _own[column] = counts.SumOf(counts[column], from, to), all = SumOf(column, start, end);
            if (own == 0)
            {
                if (all > 0 && counts.HasAny(column, from, to)) return false;
                continue;
            }

            // The first count shows which share it would be.
            if (times == 0) (times, timesOfAll) = 3 * own == 2 * all ? (3, 2) : (all / own, 1);
            if (own * times != all * timesOfAll) return false;
        }

        return times >= 2 && times <= mostParts && (times > 2 || to - from > 1);
    }

    /// <summary>The sum of a count over all rows of the current unit.</summary>
    private long SumOf(int column, int start, int end) =>
        _sums[column] ??= counts.SumOf(counts[column], start, end);
}
