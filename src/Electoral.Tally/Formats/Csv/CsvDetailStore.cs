using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the rows read so far carry besides counts and codes.</summary>
internal sealed class CsvDetailStore(CsvPlan plan)
{
    private readonly TextArrayBuilder? _keys = plan.Key is null ? null : new();
    private readonly TextArrayBuilder? _images = plan.Image < 0 ? null : new();
    private readonly CodeTable _stratumNames = new();
    private readonly GrowingArray<int>? _strata = plan.Stratum < 0 ? null : new();
    private readonly GrowingArray<long>? _arrivals = plan.Arrival.Length == 0 ? null : new();
    private GrowingArray<byte>? _status;
    private GrowingArray<int>? _records;

    public void Add(CsvBlockResult block, int start, long firstRecord)
    {
        if (block.HasStatus) _status ??= GrowingArray<byte>.Of(start, 0);
        _status?.Add(block.HasStatus ? block.Status.AsSpan(0, block.Rows) : new byte[block.Rows]);
        _arrivals?.Add(block.Arrivals.AsSpan(0, block.Rows));
        for (int row = 0; row < block.Rows && _keys is not null; row++) _keys.Add(block.Keys[row]);
        for (int row = 0; row < block.Rows && _images is not null; row++) _images.Add(block.Images[row]);
        AddStrata(block);
        AddRecords(block, start, firstRecord);
    }

    public byte[]? Status(int rows) => _status?.ToArray(rows);

    public long[]? Arrivals(int rows) => _arrivals?.ToArray(rows);

    public int[]? SourceRows(int rows) => _records?.ToArray(rows);

    public TextArray? Keys() => _keys?.Build();

    public TextArray? Images() => _images?.Build();

    /// <summary>The strata, their names still bytes of the source, each byte a character.</summary>
    public Categories? Strata()
    {
        if (_strata is null) return null;
        var names = Enumerable.Range(0, _stratumNames.Count).Select(
            i => Encoding.Latin1.GetString(_stratumNames.Codes[i]));
        return new(_strata.ToArray(_strata.Count), [.. names]);
    }

    public long RecordOf(int row) => _records is null ? row : _records[row];

    private void AddStrata(CsvBlockResult block)
    {
        if (_strata is null) return;
        var places = new int[block.Strata.Names.Count];
        for (int i = 0; i < places.Length; i++) places[i] = _stratumNames.Place(0, block.Strata.Names[i]);
        foreach (int id in block.Strata.Ids) _strata.Add(id < 0 ? -1 : places[id]);
    }

    /// <summary>Keeps the record of each row from the first row on whose record is not its own number.</summary>
    private void AddRecords(CsvBlockResult block, int start, long firstRecord)
    {
        bool same = firstRecord == start && block.Records == block.Rows;
        if (same && _records is null) return;
        _records ??= GrowingArray<int>.Of(start, i => i);
        for (int row = 0; row < block.Rows; row++) _records.Add(checked((int)(firstRecord + block.RecordOfRow[row])));
    }
}
