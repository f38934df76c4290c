namespace Electoral.Tally;

/// <summary>The ways in which rows of a table are irregular: not counted, or lacking certain cells.</summary>
/// <remarks>Safe to share between threads. Numbers depend on the order of asking; no result may show them.</remarks>
internal sealed class RowPatterns
{
    public const int Annulled = 0, Pending = 1, FirstCounted = 2;

    private readonly Lock _lock = new();
    private readonly List<CellSet> _lacking = [];
    private readonly Dictionary<CellSet, int> _numbers = [];

    public int Count
    {
        get
        {
            lock (_lock) return FirstCounted + _lacking.Count;
        }
    }

    public static int Of(SheetStatus status) => status == SheetStatus.Annulled ? Annulled : Pending;

    /// <summary>The number of the pattern of counted rows that lack these cells.</summary>
    public int Of(ReadOnlySpan<ulong> lacking)
    {
        lock (_lock)
        {
            var set = new CellSet(lacking);
            if (_numbers.TryGetValue(set, out int number)) return number;
            _lacking.Add(set);
            _numbers.Add(set, number = FirstCounted + _lacking.Count - 1);
            return number;
        }
    }

    public CellSet Lacking(int pattern)
    {
        lock (_lock) return _lacking[pattern - FirstCounted];
    }
}
