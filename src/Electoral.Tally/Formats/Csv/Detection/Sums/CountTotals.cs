namespace Electoral.Tally;

/// <summary>Which columns of counts are sums, and which are parts of which.</summary>
internal sealed class CountTotals(CsvSample sample, SumEquation[] sums)
{
    private const int FewestToTell = 8;

    private readonly SumEquation[] _sums = Array.FindAll(sums, sum => sum.IsNearlyExact);

    /// <summary>
    /// Whether two columns are the same in most records, if there are more than a few: turnout is nowhere complete.
    /// </summary>
    public static bool AreSame(CsvSample sample, int column, int other)
    {
        int same = Enumerable.Range(0, sample.Records.Count).Count(
            row => sample[column, row] > 0 && sample[column, row] == sample[other, row]);
        return sample.Records.Count >= FewestToTell && same * 2 > sample.Records.Count;
    }

    /// <summary>The sum with its parts replaced by the columns that add up to them; null if no part is a sum.</summary>
    public SumEquation? Expand(SumEquation sum)
    {
        var parts = new List<int>();
        var others = sum.Others.ToHashSet();
        foreach (int part in sum.Parts)
        {
            var inner = _sums.Where(one => one.Total == part && one.Parts.Length > 1 && IsSum(part, sum)
                && !Array.Exists(one.Parts, column => sum.Parts.Contains(column) || column == sum.Total))
                .MaxBy(one => one.Parts.Length);
            parts.AddRange(inner?.Parts ?? [part]);
            others.UnionWith(inner?.Others ?? []);
        }

        bool isFiner = parts.Count > sum.Parts.Length && parts.Distinct().Count() == parts.Count;
        return isFiner ? new(sum.Total, [.. parts.Order()], sum.Compared, [.. others.Order()]) : null;
    }

    /// <summary>Whether a part of a sum is itself a sum of other columns.</summary>
    public bool IsSum(int column, SumEquation within) => Array.Exists(_sums, sum => sum.Total == column
        && !sum.Parts.Contains(within.Total) && !Array.Exists(sum.Parts, within.Parts.Contains));

    /// <summary>Whether a column is part of another one, directly or through other sums.</summary>
    public bool Contains(int whole, int part) => Contains(whole, part, []);

    /// <summary>
    /// Whether a column exceeds another one in nearly all records that have it, and clearly so in total.
    /// </summary>
    public bool IsLarger(int column, int other)
    {
        long sum = 0, sumOfOther = 0;
        int compared = 0, below = 0;
        for (int row = 0; row < sample.Records.Count; row++)
        {
            if (sample[column, row] <= 0 || sample[other, row] < 0) continue;
            compared++;
            if (sample[column, row] < sample[other, row]) below++;
            sum += sample[column, row];
            sumOfOther += sample[other, row];
        }

        return compared > 0 && below * 100L <= compared * 3L && sum * 20 > sumOfOther * 21;
    }

    /// <summary>
    /// The sum that a total makes up together with votes for nobody; null if there is none or more than one.
    /// </summary>
    public SumEquation? Above(SumEquation sum)
    {
        var all = _sums.Where(above => above.Parts.Contains(sum.Total) && !above.Parts.Contains(above.Total)
            && IsBallots(above.Total) && above.Parts.All(part => part == sum.Total || MayBeNobody(part, sum))
            && !sum.Parts.Contains(above.Total)).OrderBy(above => above.Others.Length)
            .ThenBy(above => above.Parts.Length).ToArray();
        var named = Array.FindAll(all, above => CountWords.RoleOf(sample.Header[above.Total]) is not null);
        return named.Length > 0 ? named[0] : Array.Find(all, above => IsMostly(above, sum.Total));
    }

    /// <summary>The columns that are totals or parts.</summary>
    public int[] All => [.. _sums.SelectMany(sum => sum.Parts.Append(sum.Total)).Distinct().Order()];

    /// <summary>
    /// The columns of all sums that share a column with the given ones, directly or through other sums.
    /// </summary>
    public HashSet<int> Connected(IEnumerable<int> columns)
    {
        var connected = columns.ToHashSet();
        bool isMore = true;
        while (isMore)
        {
            isMore = false;
            foreach (var sum in _sums)
            {
                if (!connected.Contains(sum.Total) && !Array.Exists(sum.Parts, connected.Contains)) continue;
                foreach (int column in sum.Parts.Append(sum.Total)) isMore |= connected.Add(column);
            }
        }

        return connected;
    }

    private bool Contains(int whole, int part, HashSet<int> seen) => seen.Add(whole) && _sums.Where(
        sum => sum.Total == whole).Any(sum => sum.Parts.Contains(part) || sum.Parts.Any(
            between => Contains(between, part, seen)));

    /// <summary>Whether a total may be that of ballots: it may unless its name says otherwise.</summary>
    private bool IsBallots(int column) => CountWords.Read(sample.Header[column]) is { } word
        ? word.Field == CountField.BallotsCast
        : CountWords.Hint(sample.Header[column]) is null or { Field: CountField.BallotsCast };

    private bool MayBeNobody(int column, SumEquation sum)
    {
        if (sum.Parts.Contains(column)) return false;
        bool isFree = CountWords.Hint(sample.Header[column]) is not { } word
            || word.Field is CountField.Blank or CountField.Invalid;
        return isFree && !Array.Exists(_sums, other => other.Total == column);
    }

    /// <summary>Whether a part is nearly all of a sum: few ballots are invalid, whereas many voters abstain.</summary>
    private bool IsMostly(SumEquation above, int part)
    {
        if (above.Parts.All(other => other == part || CountWords.RoleOf(sample.Header[other]) is not null)) return true;
        long whole = 0, sum = 0;
        for (int row = 0; row < sample.Records.Count; row++)
        {
            whole += Math.Max(sample[above.Total, row], 0);
            sum += Math.Max(sample[part, row], 0);
        }

        return sum * 10 >= whole * 9;
    }
}
