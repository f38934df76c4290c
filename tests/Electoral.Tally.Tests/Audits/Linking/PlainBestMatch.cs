namespace Electoral.Tally.Tests.Audits.Linking;

/// <summary>The best match in a centre by looking at every pair in every round.</summary>
internal static class PlainBestMatch
{
    /// <summary>For each sheet of the first its counterpart, null, or -1 where several would fit.</summary>
    public static int?[] Of(int?[][] first, int?[][] second, decimal least)
    {
        var found = new int?[first.Length];
        List<int> left = [.. Enumerable.Range(0, first.Length)], right = [.. Enumerable.Range(0, second.Length)];
        while (true)
        {
            var pairs = left
                .Select(i => (First: i, Second: Only(right, j => Agreement(first[i], second[j], least))))
                .Where(pair => pair.Second is int j
                    && Only(left, i => Agreement(first[i], second[j], least)) == pair.First)
                .ToArray();
            if (pairs.Length == 0) break;
            foreach (var (i, j) in pairs)
            {
                found[i] = j;
                left.Remove(i);
                right.Remove(j!.Value);
            }
        }

        foreach (int i in left.Where(i => right.Exists(j => Agreement(first[i], second[j], least) is not null)))
        {
            found[i] = -1;
        }

        return found;
    }

    private static int? Only(List<int> sheets, Func<int, decimal?> agreement)
    {
        if (sheets.Max(agreement) is not decimal best) return null;
        int[] those = [.. sheets.Where(sheet => agreement(sheet) == best)];
        return those.Length == 1 ? those[0] : null;
    }

    private static decimal? Agreement(int?[] counts, int?[] others, decimal least)
    {
        var both = counts.Zip(others).Where(pair => pair is { First: not null, Second: not null }).ToArray();
        decimal same = both.Where(pair => pair.First == pair.Second).Sum(pair => (long)pair.First!);
        decimal all = both.Sum(pair => (long)Math.Max(pair.First!.Value, pair.Second!.Value));
        return same > 0 && same >= least * all ? same / all : null;
    }
}
