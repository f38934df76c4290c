namespace Electoral.Tally;

/// <summary>Puts levels in order of containment and removes columns that are not levels.</summary>
internal static class LevelOrder
{
    /// <summary>In fewer records than this, one column may contain another by accident.</summary>
    private const int FewestToTell = 8;

    /// <summary>With this many records, codes that differ represent the whole file.</summary>
    private const int ManyRecords = 200;

    /// <summary>
    /// Puts wider units above those that they contain. The order of the file is kept if it is possible.
    /// </summary>
    public static void Sort(CsvSample sample, List<CsvLevel> levels)
    {
        if (sample.Records.Count < FewestToTell) return;
        for (int index = 1; index < levels.Count; index++)
        {
            int upper = index;
            while (upper > 0 && IsAbove(sample, levels[index], levels[upper - 1])) upper--;
            if (upper == index) continue;
            var level = levels[index];
            levels.RemoveAt(index);
            levels.Insert(upper, level);
        }

        MoveNumberLast(sample, levels);
    }

    /// <summary>
    /// The only column without a usual name that sheets need and that nests with no other is their number.
    /// </summary>
    private static void MoveNumberLast(CsvSample sample, List<CsvLevel> levels)
    {
        int codes = LevelColumns.Codes(sample, levels);
        int[] numbers = [.. Enumerable.Range(0, levels.Count).Where(index =>
            !LevelWords.Read(levels[index].Code[0].Column).IsKnown
            && LevelColumns.Codes(sample, levels.Where((_, i) => i != index)) < codes
            && !levels.Exists(other => other != levels[index] && Codes(sample, other) > 1
                && (Contains(sample, levels[index], other) || Contains(sample, other, levels[index]))))];
        if (levels.Count < 2 || numbers is not [var number] || number == levels.Count - 1) return;
        levels.Add(levels[number]);
        levels.RemoveAt(number);
    }

    /// <summary>Adds units to the right of the counts where they contain what was found.</summary>
    public static void AddAbove(CsvSample sample, List<CsvLevel> levels, IEnumerable<CsvLevel> further)
    {
        if (sample.Records.Count < FewestToTell) return;
        foreach (var level in further)
        {
            bool isUnit = LevelWords.Read(level.Code[0].Column).IsKnown
                && levels.TrueForAll(one => one.Name != level.Name) && IsAbove(sample, level, levels[^1]);
            if (!isUnit) continue;
            int upper = levels.FindIndex(one => IsAbove(sample, level, one));
            bool nests = levels[..upper].TrueForAll(one => Contains(sample, one, level));
            if (nests) levels.Insert(upper, level);
        }
    }

    /// <summary>
    /// If the sheets cannot be distinguished, adds columns to the right, or one that only numbers the records.
    /// </summary>
    public static void Complete(CsvSample sample, List<CsvLevel> levels, int[] right, HashSet<int> taken)
    {
        foreach (var level in LevelColumns.Group(sample, right))
        {
            if (levels.Exists(one => one.Name == level.Name)) continue;
            bool helps = levels.Count == 0
                || LevelColumns.Codes(sample, levels) < LevelColumns.Codes(sample, [.. levels, level]);
            if (helps) levels.Add(level);
        }

        if (levels.Count == 0 || LevelDetection.Check(sample, levels) is null) return;
        int number = Enumerable.Range(0, sample.Header.Count).FirstOrDefault(
            column => !taken.Contains(column) && LevelWords.IsNumberOfRecords(sample.Header[column])
                && LevelColumns.Codes(sample, column) == sample.Records.Count, -1);
        if (number < 0) return;
        levels.Add(new() { Name = sample.Header[number].ToLowerInvariant(), Code = [sample.NameOf(number)] });
    }

    /// <summary>
    /// Removes columns without a usual name that distinguish no units, that are as fine as the sheets, or that cut
    /// across the levels; never one that sheets need.
    /// </summary>
    public static void Thin(CsvSample sample, List<CsvLevel> levels)
    {
        if (levels.Count < 2) return;
        // Beyond the sample the same columns must distinguish the sheets: those of the last level do, or the sample is
        // the whole file.
        bool isSafe = sample.SpansFile
            || (sample.Records.Count >= ManyRecords && Codes(sample, levels[^1]) == sample.Records.Count);
        if (sample.Records.Count < FewestToTell || !isSafe) return;
        while (levels.Count > 1 && !IsNamed(levels[^1]) && !sample.IsCount(levels[^1].CodeColumn(sample))
            && Codes(sample, levels[^1]) == 1)
        {
            levels.RemoveAt(levels.Count - 1);
        }

        int codes = LevelColumns.Codes(sample, levels);
        for (int index = levels.Count - 1; index >= 0; index--)
        {
            var level = levels[index];
            // A last number may number the sheets, if the sampled units have one each.
            bool isSheet = index == levels.Count - 1 && (sample.IsCount(level.CodeColumn(sample))
                || Codes(sample, level) * 10 >= sample.Records.Count * 9);
            if (levels.Count == 1 || IsNamed(level) || isSheet) continue;
            bool isNeeded = LevelColumns.Codes(sample, levels.Where(other => other != level)) < codes;
            if (isNeeded) continue;
            int units = Codes(sample, level);
            bool isConstant = units < 2;
            bool isAsFine = units * 10 >= sample.Records.Count * 9;
            bool isAcross = levels.Exists(other => other != level && !Contains(sample, other, level)
                && !Contains(sample, level, other));
            if (isConstant || isAsFine || isAcross) levels.RemoveAt(index);
        }
    }

    /// <summary>
    /// Of levels with the same name, keeps the one that distinguishes the sheets without the others; otherwise those
    /// that need each other become one level of several columns. Levels that contain each other are kept.
    /// </summary>
    public static void Merge(CsvSample sample, List<CsvLevel> levels)
    {
        var same = levels.GroupBy(level => level.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1)?.ToArray();
        if (same is null || sample.Records.Count < FewestToTell) return;
        bool nest = same.Zip(same.Skip(1)).All(pair => Contains(sample, pair.First, pair.Second)
            && Codes(sample, pair.First) < Codes(sample, pair.Second));
        if (nest) return;
        int all = LevelColumns.Codes(sample, levels);
        CsvLevel[] others = [.. levels.Except(same)];
        // Beyond the sample, sheets may need columns that they do not need within it.
        var alone = Array.Find(same, level => sample.IsWhole
            ? LevelColumns.Codes(sample, [.. others, level]) == all
            : Codes(sample, level) == sample.Records.Count);
        var needed = new List<CsvLevel>();
        foreach (var level in same)
        {
            // A number that is constant in the sample, such as that of an extension, may vary beyond it.
            bool isConstant = Codes(sample, level) == 1;
            bool mayTell = !sample.IsWhole && isConstant && LevelWords.IsOfSheets(level.Name)
                && sample.IsCount(level.CodeColumn(sample));
            bool tells = !isConstant && (needed.Count == 0
                || LevelColumns.Codes(sample, [.. needed, level]) > LevelColumns.Codes(sample, needed));
            if (tells || mayTell) needed.Add(level);
        }

        if (needed.Count == 0) needed.Add(same[0]);
        var kept = alone ?? needed[0] with
        {
            Code = [.. needed.SelectMany(level => level.Code)],
            Label = needed.Count == 1 ? needed[0].Label : null,
        };
        int last = levels.FindLastIndex(same.Contains);
        levels[last] = kept;
        for (int index = last - 1; index >= 0; index--)
        {
            if (same.Contains(levels[index])) levels.RemoveAt(index);
        }

        if (!LevelWords.IsOfSheets(kept.Name)) return;
        levels.Remove(kept);
        levels.Add(kept);
    }

    private static bool IsNamed(CsvLevel level)
    {
        var words = LevelWords.Read(level.Code[0].Column);
        return words.IsKnown || level.Label is not null;
    }

    /// <summary>
    /// Whether one level is wider than another: each unit of the narrower is within one unit of the wider.
    /// </summary>
    private static bool IsAbove(CsvSample sample, CsvLevel upper, CsvLevel lower)
    {
        bool isOrderKnown = LevelWords.IsKnownOrder(lower.Name, upper.Name);
        int units = Codes(sample, upper);
        if (units == 1 && LevelWords.IsKnownOrder(upper.Name, lower.Name)) return true;
        return !isOrderKnown && units > 1 && units * 4 <= Codes(sample, lower) * 3 && Contains(sample, upper, lower);
    }

    private static bool Contains(CsvSample sample, CsvLevel upper, CsvLevel lower) =>
        LevelColumns.Codes(sample, upper.CodeColumn(sample), lower.CodeColumn(sample)) == Codes(sample, lower);

    private static int Codes(CsvSample sample, CsvLevel level) =>
        LevelColumns.Codes(sample, level.CodeColumn(sample));

    private static int CodeColumn(this CsvLevel level, CsvSample sample) =>
        LevelColumns.IndexOf(sample, level.Code[0].Column);
}
