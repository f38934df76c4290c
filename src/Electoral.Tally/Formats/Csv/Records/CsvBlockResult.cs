using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The result of reading one block: its rows as columns, and what became of its other records.</summary>
/// <remarks>Reused block after block; there are as many as there are blocks being read.</remarks>
internal sealed class CsvBlockResult
{
    private readonly int _stride;

    public CsvBlockResult(CsvPlan plan, int blockSize, ArrayLease lease)
    {
        // A row has at least one byte per field; a block joined from two may need more.
        Capacity = Math.Clamp((blockSize / plan.FieldCount) + 1, 16, 1024);
        _stride = plan.Cells.Stride;
        Cells = new(Capacity * _stride, lease);
        CodeNumbers = new int[Capacity];
        Status = new byte[Capacity];
        Arrivals = new long[plan.Arrival.Length > 0 ? Capacity : 0];
        RecordOfRow = new int[Capacity];
        Bits = new int[_stride];
        MissingWords = new long[plan.MissingWords.Count];
        Sums = new long[_stride];
        Units = new(plan.Levels.Length, plan.NamedLevels);
        Entries = plan.Entries is null ? null : new(plan.Entries.Groups.Length);
    }

    public int Capacity { get; private set; }

    public int Rows { get; set; }

    /// <summary>Data records: rows, blank, those left out and refused ones.</summary>
    public int Records { get; set; }

    /// <summary>Line ends, those inside quotes included.</summary>
    public int Lines { get; set; }

    public int Blank { get; set; }

    public int Filtered { get; set; }

    public int Excluded { get; set; }

    /// <summary>Records that begin a section.</summary>
    public int Sections { get; set; }

    /// <summary>Whether the layout ends reading in this block: at a record that is not counted.</summary>
    public bool HasEnded { get; set; }

    /// <summary>For each word that means no count, how often it occurs in accepted records.</summary>
    public long[] MissingWords { get; }

    /// <summary>How many of the missing counts are not empty fields of the record.</summary>
    public int MissingNotEmpty { get; set; }

    /// <summary>What the record before the first one passed on, if records do so.</summary>
    public byte[][] Carry { get; set; } = [];

    public int ZeroFractions { get; set; }

    public int UnreadableArrivals { get; set; }

    /// <summary>Rows that lack fields at their end.</summary>
    public int Short { get; set; }

    /// <summary>Rows that have empty fields after those of the header.</summary>
    public int Long { get; set; }

    /// <summary>The last line of a source that ends without a line end; otherwise null.</summary>
    public byte[]? UnendedLine { get; set; }

    /// <summary>The records, from 0, of the short rows that lack counts.</summary>
    public List<int> ShortOfCounts { get; } = [];

    public RecordCounts Outcomes => new(
        Rows - (Entries?.RefusedRows ?? 0), Blank, Filtered, Excluded, Sections, ZeroFractions, UnreadableArrivals,
        Short, Long);

    /// <summary>The start of a record that does not end in the block, or -1.</summary>
    public int OpenAt { get; set; }

    /// <summary>The counts row by row, as <see cref="CsvCells"/> arranges them; 0 for missing ones.</summary>
    public PinnedArray<int> Cells { get; }

    /// <summary>
    /// For each index in a row the bits of its counts together, those converted by tiles left out, which have four
    /// digits at most: shows whether 16 bits suffice.
    /// </summary>
    public int[] Bits { get; }

    /// <summary>For each index in a row the sum of all its counts, where a sink has added them up.</summary>
    public long[] Sums { get; }

    /// <summary>The row with the largest count in one index, where a sink has looked for it; else -1.</summary>
    public int LargestRow { get; set; } = -1;

    public List<(int Column, int Row)> Missing { get; } = [];

    public CsvUnitRuns Units { get; }

    public int[] CodeNumbers { get; private set; }

    /// <summary>The sheets' codes where not all of them are numbers.</summary>
    public CsvTextColumn CodeTexts { get; } = new();

    public bool CodesAreTexts { get; set; }

    /// <summary>Whether the codes ascend inside each run of equal units.</summary>
    public bool CodesAscend { get; set; }

    public byte[] Status { get; private set; }

    public bool HasStatus { get; set; }

    public CsvTextColumn Keys { get; } = new();

    public CsvTextColumn Images { get; } = new();

    public CsvCategories Strata { get; } = new();

    public long[] Arrivals { get; private set; }

    /// <summary>The record of each row, once they differ.</summary>
    public int[] RecordOfRow { get; private set; }

    public List<CsvReject> Rejects { get; } = [];

    /// <summary>What rows say about selections in a long or grouped file; otherwise null.</summary>
    public CsvEntryRows? Entries { get; }

    public void Clear()
    {
        (Rows, Records, Lines, Blank, Filtered, Excluded) = (0, 0, 0, 0, 0, 0);
        (ZeroFractions, UnreadableArrivals) = (0, 0);
        (Sections, HasEnded, MissingNotEmpty) = (0, false, 0);
        Array.Clear(MissingWords);
        (Short, Long, OpenAt) = (0, 0, -1);
        ShortOfCounts.Clear();
        UnendedLine = null;
        Array.Clear(Bits);
        Missing.Clear();
        Units.Clear();
        CodeTexts.Clear();
        (CodesAreTexts, CodesAscend, HasStatus) = (false, true, false);
        Keys.Clear();
        Images.Clear();
        Strata.Clear();
        Rejects.Clear();
        Entries?.Clear();
    }

    /// <summary>Refuses the record of a row that names selections.</summary>
    public void Refuse(int row, RejectReason reason, int field, byte[] found, ReportStatement expected)
    {
        // If the reading ends with this record, what follows it in the block is not reported.
        var before = new RecordCounts(row - Entries!.RefusedRows, 0, 0, 0, 0, 0, 0, 0, 0);
        Entries.Refuse(row);
        byte[] excerpt = found.Length > CsvReject.FoundLimit ? found[..CsvReject.FoundLimit] : found;
        Rejects.Add(new(RecordOfRow[row], Entries.LineOf(row), reason, field, excerpt, expected, before, 1));
    }

    /// <summary>Puts rejects into the order of their records.</summary>
    public void SortRejects()
    {
        var sorted = Rejects.OrderBy(reject => reject.Record).ToArray();
        Rejects.Clear();
        Rejects.AddRange(sorted);
    }

    /// <summary>Reserves space for rows; those already there are kept.</summary>
    public void Reserve(int rows)
    {
        if (rows <= Capacity) return;
        Capacity = Math.Max(rows, Capacity * 2);
        Cells.Grow(checked(Capacity * _stride));
        CodeNumbers = Grown(CodeNumbers);
        Status = Grown(Status);
        if (Arrivals.Length > 0) Arrivals = Grown(Arrivals);
        RecordOfRow = Grown(RecordOfRow);
    }

    private T[] Grown<T>(T[] array)
    {
        Array.Resize(ref array, Capacity);
        return array;
    }
}
