namespace Electoral.Tally;

/// <summary>The ways in which rows are irregular: not counted, or lacking certain cells. Each has a number.</summary>
/// <remarks>
/// Mutable; not safe to share between threads. Numbers are given in the order in which patterns are asked for.
/// </remarks>
internal sealed class RowPatterns
{
    public const int Annulled = 0, Pending = 1, FirstCounted = 2;

    private readonly List<CellSet> _lacking = [];
    private readonly Dictionary<CellSet, int> _numbers = new(CellSetComparer.Instance);

    public static int Of(SheetStatus status) => status == SheetStatus.Annulled ? Annulled : Pending;

    /// <summary>The number of the counted rows that lack these cells.</summary>
    public int Of(ReadOnlySpan<ulong> lacking)
    {
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<ulong>>();
        if (numbers.TryGetValue(lacking, out int number)) return number;
        _lacking.Add(new(lacking));
        number = FirstCounted + _lacking.Count - 1;
        numbers[lacking] = number;
        return number;
    }

    /// <summary>The number here of a pattern that is numbered differently elsewhere.</summary>
    public int Of(int pattern, RowPatterns elsewhere) =>
        pattern < FirstCounted ? pattern : Of(elsewhere.Lacking(pattern).Bits);

    public CellSet Lacking(int pattern) => _lacking[pattern - FirstCounted];
}
