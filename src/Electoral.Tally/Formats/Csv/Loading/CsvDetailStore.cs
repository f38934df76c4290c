using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The data of the rows read so far, other than counts and codes.</summary>
/// <param name="plan">Which details there are.</param>
/// <param name="capacity">How many rows to expect.</param>
internal sealed class CsvDetailStore(CsvPlan plan, int capacity)
{
    /// <summary>The most bytes reserved for rows that are only expected.</summary>
    private const int MostReserved = 1 << 28;

    private TextArrayBuilder? _keys;
    private TextArrayBuilder? _images;
    private readonly CodeTable _stratumNames = new();
    private readonly GrowingArray<int>? _strata = plan.Stratum < 0 ? null : new(InitialCapacity(capacity, sizeof(int)));
    private readonly GrowingArray<long>? _arrivals =
        plan.Arrival.Length == 0 ? null : new(InitialCapacity(capacity, sizeof(long)));
    private GrowingArray<byte>? _status;
    private GrowingArray<int>? _records;

    /// <summary>Whether adding a block moves texts that were added, or are being copied.</summary>
    public bool MustGrow(CsvBlockResult block) =>
        (_keys is not null && !HasSpace(_keys, block.Keys))
        || (_images is not null && !HasSpace(_images, block.Images));

    /// <summary>Adds the rows of a block, except for the texts that <see cref="Copy"/> will copy.</summary>
    public void Add(CsvBlockResult block, int start, long firstRecord)
    {
        if (block.HasStatus) _status ??= GrowingArray<byte>.Of(start, 0);
        _status?.Add(block.HasStatus ? block.Status.AsSpan(0, block.Rows) : new byte[block.Rows]);
        _arrivals?.Add(block.Arrivals.AsSpan(0, block.Rows));
        if (plan.Key is not null) EnsureCapacity(_keys ??= BuilderFor(block.Keys), block.Keys);
        if (plan.Image >= 0) EnsureCapacity(_images ??= BuilderFor(block.Images), block.Images);
        AddStrata(block);
        AddRecords(block, start, firstRecord);
    }

    /// <summary>Copies the texts of a block that was added; any number of threads at once.</summary>
    public void Copy(CsvBlockResult block)
    {
        if (plan.Key is not null) Fill(block.Keys, _keys!);
        if (plan.Image >= 0) Fill(block.Images, _images!);
    }

    public byte[]? Status(int rows) => _status?.ToArray(rows);

    public long[]? Arrivals(int rows) => _arrivals?.ToArray(rows);

    public int[]? SourceRows(int rows) => _records?.ToArray(rows);

    public TextArray? Keys() => plan.Key is null ? null : _keys?.Build() ?? TextArray.Empty;

    public TextArray? Images() => plan.Image < 0 ? null : _images?.Build() ?? TextArray.Empty;

    /// <summary>The strata; their names are still bytes of the source, one character per byte.</summary>
    public Categories? Strata()
    {
        if (_strata is null) return null;
        var names = Enumerable.Range(0, _stratumNames.Count).Select(
            i => Encoding.Latin1.GetString(_stratumNames.Codes[i]));
        return new(_strata.ToArray(_strata.Count), [.. names]);
    }

    public long RecordOf(int row) => _records is null ? row : _records[row];

    /// <summary>The number of rows for which a column reserves space at once.</summary>
    private static int InitialCapacity(int capacity, int size) => Math.Min(capacity, MostReserved / size);

    /// <summary>A builder with space for the texts of all rows if they are as long as the first.</summary>
    private TextArrayBuilder BuilderFor(CsvTextColumn first)
    {
        long bytes = first.Count == 0 ? 0 : (long)first.BytesFrom(0).Length * capacity / first.Count;
        return new(capacity, (int)Math.Min(bytes, MostReserved));
    }

    private static bool HasSpace(TextArrayBuilder all, CsvTextColumn texts) =>
        all.HasCapacity(texts.Count, texts.BytesFrom(0).Length);

    private static void EnsureCapacity(TextArrayBuilder all, CsvTextColumn texts)
    {
        int start = all.ByteCount;
        texts.StoredAt = (all.Extend(texts.Count, texts.BytesFrom(0).Length), start);
    }

    private static void Fill(CsvTextColumn texts, TextArrayBuilder all) =>
        all.Fill(texts.StoredAt.First, texts.StoredAt.Start, texts.BytesFrom(0), texts.EndsFrom(0));

    private void AddStrata(CsvBlockResult block)
    {
        if (_strata is null) return;
        var indexes = new int[block.Strata.Names.Count];
        for (int i = 0; i < indexes.Length; i++) indexes[i] = _stratumNames.GetOrAdd(0, block.Strata.Names[i]);
        var added = _strata.Extend(block.Strata.Ids.Count);
        for (int row = 0; row < added.Length; row++)
        {
            int id = block.Strata.Ids[row];
            added[row] = id < 0 ? -1 : indexes[id];
        }
    }

    /// <summary>
    /// Keeps the record number of each row, starting at the first row whose record number differs from its row number.
    /// </summary>
    private void AddRecords(CsvBlockResult block, int start, long firstRecord)
    {
        bool same = firstRecord == start && block.Records == block.Rows;
        if (same && _records is null) return;
        _records ??= GrowingArray<int>.Of(start, i => i);
        int first = checked((int)(firstRecord + block.Records)) - block.Records;
        var added = _records.Extend(block.Rows);
        for (int row = 0; row < added.Length; row++) added[row] = first + block.RecordOfRow[row];
    }
}
