using System.Runtime.CompilerServices;

namespace Electoral.Tally;

/// <summary>What the rows of a block say about selections, group by group.</summary>
/// <remarks>
/// The distinct entries are kept from block to block, because blocks of a source usually have the same ones; rows are
/// not.
/// </remarks>
internal sealed class CsvEntryRows(int groups)
{
    /// <summary>Instead of an entry: the group is empty.</summary>
    public const int Empty = -1;

    /// <summary>Instead of the first entry: the record was refused, and its sheet is known.</summary>
    public const int Refused = -2;

    /// <summary>The same where the record has another number of fields, so that its sheet may be another.</summary>
    public const int Broken = -3;

    /// <summary>More distinct entries than this are not a list of selections: a block then starts again.</summary>
    private const int MostKept = 1 << 14;

    private int[] _ids = new int[groups * 32];
    private int[] _lines = new int[32];

    /// <summary>The distinct entries.</summary>
    public CsvEntryTable Table { get; } = new();

    /// <summary>The rows that belong to one sheet each.</summary>
    public CsvFragments Fragments { get; } = new();

    /// <summary>The rows, in order, that may belong to a different sheet than the row above; all others belong to the
    /// same one.
    /// </summary>
    public List<int> MayBegin { get; } = [];

    /// <summary>How many rows only record the sheet of a refused record.</summary>
    public int RefusedRows { get; set; }

    /// <summary>The records that were refused as a whole, so that their sheet is not known.</summary>
    public List<int> Unattributed { get; } = [];

    /// <summary>The entries of a row, one for each group; space for the row is reserved.</summary>
    public Span<int> Of(int row) => _ids.AsSpan(row * groups, groups);

    /// <summary>The entries of all rows of a block, group by group.</summary>
    public ReadOnlySpan<int> All => _ids;

    /// <summary>Notes a row of a file whose records have one entry each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int row, int entry, int line)
    {
        if (row >= _lines.Length) EnsureCapacity(row + 1);
        (_ids[row], _lines[row]) = (entry, line);
    }

    /// <summary>The line of the block on which the record of a row begins.</summary>
    public ref int LineOf(int row) => ref _lines[row];

    /// <summary>Whether the record of a row was refused.</summary>
    public bool IsRefused(int row) => _ids[row * groups] is Refused or Broken;

    /// <summary>Makes a row one of a refused record.</summary>
    public void Refuse(int row, int mark = Refused)
    {
        if (IsRefused(row)) return;
        _ids[row * groups] = mark;
        RefusedRows++;
    }

    public void Clear()
    {
        if (Table.Count > MostKept) Table.Clear();
        RefusedRows = 0;
        Unattributed.Clear();
        Fragments.Clear();
        MayBegin.Clear();
    }

    public void EnsureCapacity(int rows)
    {
        if (rows <= _lines.Length) return;
        Array.Resize(ref _lines, rows * 2);
        Array.Resize(ref _ids, rows * 2 * groups);
    }
}
