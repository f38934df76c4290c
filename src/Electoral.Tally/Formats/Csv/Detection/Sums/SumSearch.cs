namespace Electoral.Tally;

/// <summary>
/// Finds the columns of counts that are sums of others: of adjacent ones, of every second one, of a few anywhere.
/// </summary>
internal sealed class SumSearch
{
    /// <summary>The most columns that are tried as totals: those with the largest sums.</summary>
    private const int MostTotals = 64;

    /// <summary>The most columns in which a third part of a total is looked for.</summary>
    private const int MostOfThree = 48;

    /// <summary>With more columns than this, fewer groups of records are used.</summary>
    private const int ManyColumns = 200;

    /// <summary>The widest step from one part to the next.</summary>
    private const int WidestStep = 4;

    /// <summary>Fewer records than this per hundred are not a hint of a sum.</summary>
    private const int Fewest = 85;

    private readonly CsvSample _sample;
    private readonly int[] _columns;
    private readonly int[] _totals;
    private readonly ColumnHashes _hashes;
    private readonly Dictionary<int[], SumEquation?> _seen = new(PartsComparer.Instance);

    private SumSearch(CsvSample sample, int[] columns)
    {
        (_sample, _columns) = (sample, columns);
        _totals =
        [
            .. Enumerable.Range(0, columns.Length).OrderByDescending(index => Sum(columns[index])).Take(MostTotals)
                .Order(),
        ];
        _hashes = new(sample, columns);
    }

    /// <summary>All sums found.</summary>
    /// <param name="sample">The records.</param>
    /// <param name="columns">The columns of counts to look at, in the order of the file, none without a count above
    /// zero.</param>
    public static IReadOnlyList<SumEquation> Find(CsvSample sample, int[] columns)
    {
        if (columns.Length < 3 || sample.Records.Count == 0) return [];
        var search = new SumSearch(sample, columns);
        int groups = Math.Min(search._hashes.Count, columns.Length > ManyColumns ? 2 : int.MaxValue);
        for (int group = 0; group < groups; group++)
        {
            ulong[] hashes = search._hashes[group];
            for (int step = 1; step <= WidestStep; step++) search.FindRuns(hashes, step);
            search.FindFew(hashes);
        }

        search.FindSeries();
        return [.. search._seen.Values.OfType<SumEquation>()];
    }

    private long Sum(int column)
    {
        long sum = 0;
        for (int row = 0; row < _sample.Records.Count; row++) sum += Math.Max(_sample[column, row], 0);
        return sum;
    }

    /// <summary>Columns with a fixed step between them: the sum of a run is a difference of two sums.</summary>
    private void FindRuns(ulong[] hashes, int step)
    {
        int count = hashes.Length;
        ulong[] until = new ulong[count];
        int[] earlier = new int[count];
        var last = new Dictionary<ulong, int>(count);
        for (int i = 0; i < count; i++)
        {
            until[i] = unchecked(hashes[i] + (i >= step ? until[i - step] : 0));
            earlier[i] = last.TryGetValue(until[i], out int same) ? same : -1;
            last[until[i]] = i;
        }

        foreach (int total in _totals)
        {
            // If a total is 0 in these records, any columns of zeros would add up to it.
            if (hashes[total] == 0) continue;
            for (int first = 0; first + step < count; first++)
            {
                ulong end = unchecked((first >= step ? until[first - step] : 0) + hashes[total]);
                int found = last.TryGetValue(end, out int index) ? index : -1;
                if (step == 1 && first < total) FindAround(until, last, hashes, first, total);
                for (int tries = 0; found > first && tries < WidestStep; found = earlier[found], tries++)
                {
                    bool isRun = (found - first) % step == 0
                        && (total < first || total > found || (total - first) % step != 0);
                    if (!isRun) continue;
                    int parts = ((found - first) / step) + 1, start = first;
                    Check(total, [.. Enumerable.Range(0, parts).Select(i => start + (i * step))]);
                }
            }
        }
    }

    /// <summary>A run from one column that includes its own total: its sum is twice the total. </summary>
    private void FindAround(
        ulong[] until, Dictionary<ulong, int> last, ulong[] hashes, int first, int total)
    {
        ulong end = unchecked((first > 0 ? until[first - 1] : 0) + hashes[total] + hashes[total]);
        if (!last.TryGetValue(end, out int found) || found <= total) return;
        Check(total, [.. Enumerable.Range(first, found - first + 1).Where(part => part != total)]);
    }

    /// <summary>Two or three columns anywhere that add up to a total.</summary>
    private void FindFew(ulong[] hashes)
    {
        var of = new Dictionary<ulong, int>(hashes.Length);
        for (int i = 0; i < hashes.Length; i++) of.TryAdd(hashes[i], i);
        foreach (int total in _totals)
        {
            if (hashes[total] == 0) continue;
            for (int first = 0; first < hashes.Length; first++)
            {
                if (first == total) continue;
                ulong rest = unchecked(hashes[total] - hashes[first]);
                bool isFound = of.TryGetValue(rest, out int other) && other > first && other != total;
                if (isFound) Check(total, [first, other]);
                if (hashes.Length > MostOfThree) continue;
                for (int second = first + 1; second < hashes.Length; second++)
                {
                    if (second == total || !of.TryGetValue(unchecked(rest - hashes[second]), out int third)) continue;
                    if (third > second && third != total) Check(total, [first, second, third]);
                }
            }
        }
    }

    /// <summary>Columns whose names differ only by a number or a letter, wherever they are.</summary>
    private void FindSeries()
    {
        var series = Enumerable.Range(0, _columns.Length)
            .GroupBy(index => ColumnSeries.Of(_sample.Header[_columns[index]]), StringComparer.Ordinal)
            .Select(same => same.ToArray()).Where(same => same.Length > 1);
        foreach (int[] parts in series)
        {
            foreach (int total in _totals)
            {
                if (!parts.Contains(total)) Check(total, parts);
            }
        }
    }

    /// <summary>Checks a sum that a few records suggest against all records.</summary>
    private void Check(int total, int[] parts)
    {
        int[] key = [total, .. parts];
        if (_seen.ContainsKey(key)) return;
        int column = _columns[total];
        int[] columns = Array.ConvertAll(parts, part => _columns[part]);
        var others = new List<int>();
        int compared = 0, rows = _sample.Records.Count;
        bool hasVotes = false;
        for (int row = 0; row < rows && others.Count * 100L <= (long)rows * (100 - Fewest); row++)
        {
            long wanted = _sample[column, row], sum = 0;
            bool isWhole = true, isAny = false;
            foreach (int part in columns)
            {
                long count = _sample[part, row];
                if (count < 0) isWhole = false;
                else (sum, isAny) = (sum + count, true);
            }

            // If a part is missing, only a sum that fits is informative.
            if (wanted < 0 || !isAny || (!isWhole && sum != wanted)) continue;
            compared++;
            hasVotes |= sum > 0;
            if (sum != wanted) others.Add(row);
        }

        bool isSum = hasVotes && compared * 2 > rows && (compared - others.Count) * 100L >= (long)compared * Fewest;
        _seen[key] = isSum ? new(column, columns, compared, [.. others]) : null;
    }
}
