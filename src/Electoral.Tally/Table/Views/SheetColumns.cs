using Electoral.Tally.Kernels;

namespace Electoral.Tally.Columns;

/// <summary>
/// What a table keeps of its sheets apart from counts, column by column, for programs that exchange columns.
/// </summary>
/// <remarks>
/// <para>Columns have an element for each row of the table, in its order. Memory is shared with the table where it has
/// this form, and must not be written to. For counts see <see cref="CountColumn"/>.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class SheetColumns
{
    private readonly TallyTable _table;

    private SheetColumns(TallyTable table) => _table = table;

    /// <summary>The number of rows.</summary>
    public int Count => _table.Count;

    /// <summary>The sheets' own codes as numbers; empty where <see cref="CodeTexts"/> has them.</summary>
    public ReadOnlyMemory<int> CodeNumbers => _table.Columns.Codes.AreNumbers
        ? _table.Columns.Codes.NumbersMemory.Slice(_table.First, _table.Count)
        : default;

    /// <summary>
    /// The sheets' own codes as texts; null if each is a number, and <see cref="CodeNumbers"/> has them.
    /// </summary>
    public Utf8Texts? CodeTexts => _table.Columns.Codes.Texts is { } texts ? Part(texts) : null;

    /// <summary>The <see cref="SheetStatus"/> of each row as its number; empty if all sheets are counted.</summary>
    public ReadOnlyMemory<byte> Status => _table.Columns.Status is { } status
        ? status.AsMemory(_table.First, _table.Count)
        : default;

    /// <summary>
    /// The index of each row's stratum in <see cref="StratumNames"/>, -1 where it has none; empty if no row has one.
    /// </summary>
    public ReadOnlyMemory<int> Strata => _table.Columns.Strata is { } strata
        ? strata.Ids.AsMemory(_table.First, _table.Count)
        : default;

    /// <summary>The distinct strata.</summary>
    public IReadOnlyList<string> StratumNames => _table.Columns.Strata?.Names ?? [];

    /// <summary>What identifies sheets across sources, if they have keys of their own; otherwise null.</summary>
    public Utf8Texts? Keys => _table.Keys() is var (texts, first) ? new(texts, first, _table.Count) : null;

    /// <summary>The addresses of images, empty if a sheet has none; null if no sheet has one.</summary>
    /// <remarks>Putting them into the order of the rows requires a copy.</remarks>
    public Utf8Texts? Images
    {
        get
        {
            if (_table.Columns.Images is not { } images) return null;
            var texts = new TextArrayBuilder(_table.Count);
            for (int row = 0; row < _table.Count; row++) texts.Add(images[_table.First + row]);
            return new(texts.Build());
        }
    }

    /// <summary>The columns of a table.</summary>
    /// <param name="table">The sheets.</param>
    /// <exception cref="ArgumentNullException">There is no table.</exception>
    public static SheetColumns Of(TallyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table);
    }

    /// <summary>The codes of all units of a level, in the order of the tree.</summary>
    /// <exception cref="ArgumentException">The level is one of another tree.</exception>
    public Utf8Texts CodesOf(UnitLevel level)
    {
        _table.Units.Check(level);
        return new(_table.Units.Data(level.Depth).Codes);
    }

    /// <summary>
    /// The names of all units of a level, in the order of the tree, empty if the code is the name; null if no unit has
    /// another name.
    /// </summary>
    /// <exception cref="ArgumentException">The level is one of another tree.</exception>
    public Utf8Texts? NamesOf(UnitLevel level)
    {
        _table.Units.Check(level);
        return _table.Units.Data(level.Depth).Names is { } names ? new(names) : null;
    }

    /// <summary>Writes the index of each row's unit among all units of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="destination">A destination of at least <see cref="Count"/> numbers.</param>
    /// <exception cref="ArgumentException">The level is one of another tree, or the destination is too
    /// short.</exception>
    public void CopyUnits(UnitLevel level, Span<int> destination)
    {
        _table.Units.Check(level);
        if (destination.Length < Count) Throw.DestinationTooShort(destination.Length, Count, nameof(destination));
        // Rows are in the order of the tree: the units of a level own ranges, one after another.
        var ranges = UnitStarts(level);
        for (int unit = 0; unit + 1 < ranges.Length; unit++)
        {
            int from = Math.Clamp(ranges[unit] - _table.First, 0, Count);
            int end = Math.Clamp(ranges[unit + 1] - _table.First, from, Count);
            destination[from..end].Fill(unit);
        }
    }

    /// <summary>When the sheet of a row arrived, or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row.</exception>
    public DateTime? ArrivedAt(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return ArrivalTime.ToTime(_table.Columns.Arrivals?[_table.First + row] ?? 0);
    }

    private int[] UnitStarts(UnitLevel level)
    {
        int[] starts = _table.RowStart.ToArray();
        for (int depth = _table.Units.Levels.Count - 1; depth >= level.Depth; depth--)
        {
            starts = Array.ConvertAll(_table.Units.Data(depth).FirstChild, child => starts[child]);
        }

        return starts;
    }

    private Utf8Texts Part(TextArray texts) => new(texts, _table.First, _table.Count);
}
