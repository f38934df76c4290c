namespace Electoral.Tally;

/// <summary>Determines whether a layout's key consists of codes that are kept anyway.</summary>
internal static class CsvCodeKey
{
    /// <summary>The key whose columns are those of whole codes, one after another; null if they are not.</summary>
    public static CodeKey? Of(CsvLayout layout)
    {
        var (key, levels) = (layout.Key, layout.Levels);
        var parts = new List<CodeKey.Part>();
        for (int at = 0; at < key.Count;)
        {
            var rest = key.Skip(at);
            var level = levels.Where(level => level.Code.Count > 0)
                .Where(level => rest.Take(level.Code.Count).SequenceEqual(level.Code))
                .MaxBy(level => level.Code.Count);
            if (level is null) return null;
            bool isSheet = ReferenceEquals(level, levels[^1]);
            parts.Add(new(isSheet ? 0 : levels.TakeWhile(other => other != level).Count() + 1, level.Code.Count > 1));
            at += level.Code.Count;
        }

        return parts.Count == 0 ? null : new(parts);
    }
}
