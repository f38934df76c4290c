namespace Electoral.Tally;

/// <summary>Counts how the keys of sheets match those of a frame.</summary>
internal sealed class KeyJoinCounts
{
    private const int ExampleLimit = 100, Several = -1;

    private readonly Func<int, string[]> _keyOfRow;
    private readonly string[][] _keys;
    private readonly bool[] _isMatched;

    /// <param name="rows">The number of sheets.</param>
    /// <param name="keyOfRow">The parts of the key of a sheet.</param>
    /// <param name="keys">The parts of the keys of the frame.</param>
    /// <param name="matched">For each sheet the key that it matches as it is, or -1.</param>
    public KeyJoinCounts(int rows, Func<int, string[]> keyOfRow, string[][] keys, int[] matched)
    {
        (_keyOfRow, _keys, _isMatched) = (keyOfRow, keys, new bool[keys.Length]);
        foreach (int key in matched) _isMatched[Math.Max(key, 0)] |= key >= 0;
        (FrameKeys, FrameKeysMatched) = (keys.Length, _isMatched.Count(isMatched => isMatched));
        int[] others = [.. Enumerable.Range(0, rows).Where(row => matched[row] < 0)];
        OfForm[0] = rows - others.Length;
        if (others.Length > 0) Count(others);
    }

    /// <summary>How many sheets match a key as it is, without zeros, without blanks and case, without both.</summary>
    public int[] OfForm { get; } = new int[KeyForms.All.Count];

    public int Ambiguous { get; private set; }

    public int FrameKeys { get; }

    public int FrameKeysMatched { get; }

    /// <summary>The sheets that match nothing in any way.</summary>
    public List<int> Unmatched { get; } = [];

    public List<KeyJoinExample> Examples { get; } = [];

    private void Count(int[] rows)
    {
        var ofFrame = KeyForms.All.Select(Index).ToArray();
        // Two sheets that would match one key are one too many.
        var ofSheets = KeyForms.All.Select(form => rows.CountBy(row => form(_keyOfRow(row)), StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal)).ToArray();
        foreach (int row in rows)
        {
            string[] key = _keyOfRow(row);
            bool isAmbiguous = false;
            int form = 1, found = Several;
            for (; form < ofFrame.Length; form++)
            {
                string written = KeyForms.All[form](key);
                if (!ofFrame[form].TryGetValue(written, out found)) continue;
                if (found != Several && !_isMatched[found] && ofSheets[form][written] == 1) break;
                isAmbiguous = true;
            }

            if (form < ofFrame.Length) Take(form, key, found);
            else if (isAmbiguous) Ambiguous++;
            else Unmatched.Add(row);
        }
    }

    private void Take(int form, string[] key, int found)
    {
        OfForm[form]++;
        if (Examples.Count < ExampleLimit) Examples.Add(new(Shown(key), Shown(_keys[found])));
    }

    /// <summary>The keys of the frame in a form, each with its index, or that there are several.</summary>
    private Dictionary<string, int> Index(Func<string[], string> form)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _keys.Length; i++)
        {
            string written = form(_keys[i]);
            if (!index.TryAdd(written, i)) index[written] = Several;
        }

        return index;
    }

    private static string Shown(string[] key) => new UnitPath(key).ToString();
}
