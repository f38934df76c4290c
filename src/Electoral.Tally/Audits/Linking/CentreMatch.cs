namespace Electoral.Tally.Audits;

/// <summary>The sheets of one centre in two sources, linked by what is on them.</summary>
internal sealed class CentreMatch
{
    private readonly int[] _rows;
    private readonly int[] _others;
    private readonly decimal _least;
    private readonly (long Same, long All)[,] _agreement;

    public CentreMatch((int[] First, int[] Second) sheets, ComparedColumn[] columns, decimal least)
    {
        (_rows, _others, _least) = (sheets.First, sheets.Second, least);
        _agreement = new (long, long)[_rows.Length, _others.Length];
        for (int i = 0; i < _rows.Length; i++)
        {
            for (int j = 0; j < _others.Length; j++) _agreement[i, j] = AgreementOf(columns, _rows[i], _others[j]);
        }
    }

    /// <summary>Links what fits, and says of the rest whether something would have fitted.</summary>
    public void Link(SheetLinks links)
    {
        List<int> left = [.. Enumerable.Range(0, _rows.Length)], right = [.. Enumerable.Range(0, _others.Length)];
        while (true)
        {
            int[] best = [.. left.Select(i => Only(right, j => _agreement[i, j]))];
            int[] otherBest = [.. right.Select(j => Only(left, i => _agreement[i, j]))];
            (int First, int Second)[] pairs =
            [
                .. left.Zip(best, (first, second) => (first, second)).Where(pair =>
                    pair.second >= 0 && otherBest[right.IndexOf(pair.second)] == pair.first),
            ];
            if (pairs.Length == 0) break;
            foreach (var (i, j) in pairs)
            {
                (links.OfFirst[_rows[i]], links.OfSecond[_others[j]]) = (_others[j], _rows[i]);
                left.Remove(i);
                right.Remove(j);
            }
        }

        int ambiguous = SheetLinks.Mark(UnlinkedReason.Ambiguous);
        foreach (int i in left.Where(i => right.Exists(j => Fits(_agreement[i, j]))))
        {
            links.OfFirst[_rows[i]] = ambiguous;
        }

        foreach (int j in right.Where(j => left.Exists(i => Fits(_agreement[i, j]))))
        {
            links.OfSecond[_others[j]] = ambiguous;
        }
    }

    /// <summary>The one that fits best; -1 where none fits, or several do equally well.</summary>
    private int Only(List<int> sheets, Func<int, (long Same, long All)> agreement)
    {
        int best = -1;
        bool isOnly = true;
        foreach (int sheet in sheets)
        {
            if (!Fits(agreement(sheet))) continue;
            int order = best < 0 ? 1 : Compare(agreement(sheet), agreement(best));
            if (order > 0) (best, isOnly) = (sheet, true);
            else if (order == 0) isOnly = false;
        }

        return isOnly ? best : -1;
    }

    private bool Fits((long Same, long All) agreement) =>
        agreement.Same > 0 && agreement.Same >= _least * agreement.All;

    private static int Compare((long Same, long All) left, (long Same, long All) right) =>
        ((Int128)left.Same * right.All).CompareTo((Int128)right.Same * left.All);

    /// <summary>The sum of the counts that are the same, and of all; a count that one lacks is left out.</summary>
    private static (long Same, long All) AgreementOf(ComparedColumn[] columns, int row, int other)
    {
        long same = 0, all = 0;
        foreach (var column in columns)
        {
            if (column.First[row] is not int count || column.Second[other] is not int counterpart) continue;
            all += Math.Max(count, counterpart);
            if (count == counterpart) same += count;
        }

        return (same, all);
    }
}
