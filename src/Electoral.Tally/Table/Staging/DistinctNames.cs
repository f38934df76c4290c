namespace Electoral.Tally;

/// <summary>Names that a caller gives, checked on entry.</summary>
internal static class DistinctNames
{
    /// <summary>The names, none of them empty and all of them different.</summary>
    /// <exception cref="ArgumentException">A name is empty or duplicated.</exception>
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
