using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds rows that are not sheets but sums of the others of their unit, level or table.</summary>
/// <remarks>
/// <para>First come the rows whose codes say so ("Total") or are empty: if together they are once, twice … the sum of
/// the others, all of them are sums. Then, from the lowest units up, a row that equals the sum of two others or more;
/// then a row that equals the sum of those that follow it in the source, or of those before it. Rows that were found
/// are left out of the sums above, so that totals of totals are found too.</para>
/// <para>Every count must agree to the vote, and the agreement must exceed what chance would give in all units of the
/// level together. This takes one pass over the rows of each level, by one column; the others are checked if that one
/// agrees. Rows that lack the column are checked by one that they have.</para>
/// </remarks>
internal sealed partial class SumRows
{
    private readonly TallyTable _table;
    private readonly SumRowCounts _counts;
    private readonly SumRowCodes _codes;
    private readonly SumRowNeighbours _neighbours;
    private readonly RowSet _isFound;
    private readonly int[] _named, _blank;
    private readonly List<int> _found = [];
    private int[] _key = [];

    private SumRows(TallyTable table, SumWord isSumWord)
    {
        (_table, _isFound) = (table, new(table.Count));
        (_counts, _codes) = (new(table, _isFound), new(table));
        _neighbours = new(table, _counts);
        (_named, _blank) = _codes.Find(isSumWord);
    }

    /// <summary>The rows that are sums of others, in their order.</summary>
    /// <param name="table">A whole table.</param>
    /// <param name="isSumWord">Whether a code or a name denotes a sum.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <param name="isScreened">Whether to search only where there may be sums; the answer is the same.</param>
    public static IReadOnlyList<int> Find(TallyTable table, SumWord isSumWord, int threads, bool isScreened = true)
    {
        if (table.Count < SumRowEvidence.Fewest) return [];
        var search = new SumRows(table, isSumWord);
        if (search._counts.Count > 0) search.Search(threads, isScreened);
        search._found.Sort();
        return search._found;
    }

    private void Search(int threads, bool isScreened)
    {
        TakeSets();
        bool mayHold = !isScreened || _found.Count > 0
            || SumRowScreen.MayHold(_table, _counts, _codes, _neighbours, _named, threads);
        if (!mayHold) return;
        _key = new int[_table.Count];
        bool isFirst = true;
        foreach (var key in _counts.Keys())
        {
            if (!isFirst) TakeSets();
            isFirst = false;
            Search(key);
        }
    }

    /// <summary>Takes rows that are named as sums, or have no code, if together they are sums.</summary>
    private void TakeSets()
    {
        bool bySet = TakeSet(_named) | TakeSet(_blank);
        if (!bySet && _named.Length > 0 && _blank.Length > 0) TakeSet([.. _named.Union(_blank)]);
    }

    /// <summary>Finds rows by a column.</summary>
    private void Search(CountColumn key)
    {
        for (int row = 0; row < _key.Length; row++) _key[row] = IsSheet(row) ? key.Stored(row) : 0;
        int before;
        do
        {
            before = _found.Count;
            for (int depth = _codes.Depth; depth >= 0; depth--)
            {
                TakeRows(depth);
                if (depth < _codes.Depth) TakeUnits(depth);
            }

            TakeRuns();

            // Sums with the same name in units with too few sheets for a proof of their own.
            for (int level = 1; _found.Count > before && level <= _codes.Depth + 1; level++)
            {
                TakeSet([.. _codes.RowsLike(_found, level)]);
            }
        }
        while (_found.Count > before);
    }

    /// <summary>Takes rows whose sum is a whole multiple of the sum of all others.</summary>
    private bool TakeSet(int[] rows)
    {
        int[] set = Array.FindAll(rows, row => !_counts.IsUncounted(row));
        if (Array.TrueForAll(set, row => _isFound[row])) return false;
        var isInSet = new RowSet(_table.Count);
        foreach (int row in set) isInSet.Add(row);
        var (sums, given) = _counts.Sum(set, withFound: true);
        long[] others = new long[sums.Length];
        for (int column = 0; column < sums.Length; column++)
        {
            if (!given[column]) continue;
            others[column] = _counts.SumOfRest(column, isInSet);
            bool isMultiple = others[column] == 0
                ? sums[column] == 0
                : sums[column] % others[column] == 0 && sums[column] / others[column] is var times && times >= 1
                    && times <= _codes.Depth + 2;
            if (!isMultiple) return false;
            if (sums[column] == 0) others[column] = 0;
        }

        if (_counts.Evidence(others) < SumRowEvidence.Margin) return false;
        bool hasOthers = HaveTwo(Enumerable.Range(0, _table.Count).Where(row => !isInSet[row] && IsSheet(row)));
        if (!hasOthers) return false;
        Take(set);
        return true;
    }

    /// <summary>Takes rows that are the sum of the others of their unit; two equal rows count once.</summary>
    private void TakeRows(int depth)
    {
        var starts = _codes.Starts(depth);
        int tested = 0;
        var candidates = new List<(int Start, int End, int Most, int Times)>();
        for (int unit = 0; unit + 1 < starts.Length; unit++)
        {
            int start = starts[unit], end = starts[unit + 1];
            if (end - start < SumRowEvidence.Fewest) continue;
            tested++;
            long sum = 0;
            int most = 0;
            for (int row = start; row < end; row++)
            {
                sum += _key[row];
                most = Math.Max(most, _key[row]);
            }

            if (most == 0 || (sum != 2L * most && sum != 3L * most)) continue;
            candidates.Add((start, end, most, (int)(sum / most)));
        }

        double needed = SumRowEvidence.Needed(tested);
        foreach (var (start, end, most, times) in candidates)
        {
            int[] all = [.. Enumerable.Range(start, end - start).Where(IsSheet)];
            int[] rows = Array.FindAll(all, row => _key[row] == most);
            int others = all.Count(_counts.IsAboveZero) - rows.Length;
            if (rows.Length != times - 1 || others < 2) continue;
            if (rows.Length == 2 && !AreAlike([rows[0]], [rows[1]])) continue;
            if (AreSum([rows[0]], all, times, 1, needed - (others > 2 ? SumRowEvidence.OfMany : 0))) Take(rows);
        }
    }

    /// <summary>
    /// Whether the rows times one number equal all rows times another, in every count that they have.
    /// </summary>
    private bool AreSum(int[] rows, int[] all, int times, int timesOfAll, double needed)
    {
        var (own, given) = _counts.Sum(rows);
        var (sums, _) = _counts.Sum(all);
        for (int column = 0; column < own.Length; column++)
        {
            if (given[column] && own[column] * times != sums[column] * timesOfAll) return false;
        }

        double evidence = _counts.Evidence(own);
        return evidence >= (rows.All(IsNamed) ? Math.Min(needed, SumRowEvidence.MarginOfNamed) : needed);
    }

    private bool HaveTwo(IEnumerable<int> rows) => rows.Where(_counts.IsAboveZero).Take(2).Count() == 2;

    private bool AreAlike(int[] some, int[] others)
    {
        var (first, givenFirst) = _counts.Sum(some);
        var (second, givenSecond) = _counts.Sum(others);
        return first.AsSpan().SequenceEqual(second) && givenFirst.AsSpan().SequenceEqual(givenSecond);
    }

    private bool IsSheet(int row) => _counts.IsSheet(row);

    private bool IsNamed(int row) => Array.BinarySearch(_named, row) >= 0;

    private void Take(int[] rows)
    {
        foreach (int row in rows)
        {
            if (_isFound[row]) continue;
            _isFound.Add(row);
            if (_key.Length > 0) _key[row] = 0;
            _found.Add(row);
        }
    }
}
