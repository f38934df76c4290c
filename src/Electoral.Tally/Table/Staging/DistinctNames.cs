namespace Electoral.Tally;

/// <summary>Names that a caller gives, checked on entry.</summary>
internal static class DistinctNames
{
    /// <summary>The names, none of them empty and no two alike.</summary>
    /// <exception cref="ArgumentException">One is empty, or there twice.</exception>
    public static string[] Of(IEnumerable<string> names, string parameter, StringComparer comparer)
    {
        string[] all = [.. names];
        var met = new HashSet<string>(comparer);
        foreach (string name in all)
        {
            if (string.IsNullOrWhiteSpace(name) || !met.Add(name)) Throw.EmptyOrRepeatedName(name, parameter);
        }

        return all;
    }
}
