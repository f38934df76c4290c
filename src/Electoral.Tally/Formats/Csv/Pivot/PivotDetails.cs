using System.Globalization;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The data of sheets other than counts and codes; all records of a sheet must agree.</summary>
/// <remarks>What a record leaves out contradicts nothing. Not safe to share between threads.</remarks>
internal sealed class PivotDetails(CsvPlan plan)
{
    private readonly GrowingArray<byte> _status = new();
    private readonly GrowingArray<long> _arrivals = new();
    private readonly GrowingArray<int> _strata = new();
    private readonly CodeTable _stratumNames = new();
    private readonly TextArrayBuilder _keys = new();
    private readonly TextArrayBuilder _images = new();
    private bool _hasStatus;

    /// <summary>Whether there is nothing to keep.</summary>
    public bool IsEmpty { get; } = plan.Status is null && plan.Key is null && plan.Image < 0 && plan.Stratum < 0
        && plan.Arrival.Length == 0;

    /// <summary>Adds a sheet as its first record describes it.</summary>
    public void Add(CsvBlockResult block, int row, bool isRefused)
    {
        if (IsEmpty) return;
        byte status = isRefused ? (byte)0 : StatusOf(block, row);
        _hasStatus |= status != 0;
        _status.Add(status);
        if (plan.Arrival.Length > 0) _arrivals.Add(block.Arrivals[row]);
        if (plan.Stratum >= 0) _strata.Add(StratumOf(block, row));
        if (plan.Key is not null) _keys.Add(block.Keys[row]);
        if (plan.Image >= 0) _images.Add(block.Images[row]);
    }

    /// <summary>Compares a record with the first one of its sheet.</summary>
    /// <param name="block">The record's block.</param>
    /// <param name="row">Its row.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="first">The number of the sheet's first record, from 1.</param>
    /// <returns>The difference; null if there is none.</returns>
    public PivotRefusal? Compare(CsvBlockResult block, int row, int sheet, long first)
    {
        if (IsEmpty) return null;
        if (plan.Status is { } status && StatusOf(block, row) != _status[sheet])
        {
            return Differs(
                status.Field, first, Bytes((SheetStatus)StatusOf(block, row)), Bytes((SheetStatus)_status[sheet]));
        }

        if (plan.Image >= 0 && Contradict(block.Images[row], _images[sheet]))
        {
            return Differs(plan.Image, first, block.Images[row], _images[sheet]);
        }

        if (plan.Stratum >= 0 && StratumOf(block, row) is >= 0 and var stratum && stratum != _strata[sheet])
        {
            return Differs(plan.Stratum, first, NameOf(stratum), NameOf(_strata[sheet]));
        }

        bool sameArrival = plan.Arrival.Length == 0 || block.Arrivals[row] == 0
            || block.Arrivals[row] == _arrivals[sheet];
        return sameArrival
            ? null
            : Differs(plan.Arrival[0], first, Shown(block.Arrivals[row]), Shown(_arrivals[sheet]));
    }

    /// <summary>The columns with these data.</summary>
    public TableColumns AddTo(TableColumns columns) => columns with
    {
        Status = _hasStatus ? _status.ToArray(columns.Count) : null,
        Arrivals = plan.Arrival.Length > 0 ? _arrivals.ToArray(columns.Count) : null,
        Strata = plan.Stratum < 0 ? null : new(_strata.ToArray(columns.Count), StratumNames()),
        Keys = plan.Key is null ? null : _keys.Build(),
        KeyOfCodes = plan.KeyOfCodes,
        Images = plan.Image < 0 ? null : new(_images.Build()),
    };

    private static bool Contradict(ReadOnlySpan<byte> text, ReadOnlySpan<byte> known) =>
        !text.IsEmpty && !text.SequenceEqual(known);

    private PivotRefusal Differs(int field, long first, ReadOnlySpan<byte> found, ReadOnlySpan<byte> known) => new(
        RejectReason.TwoValues, field, found.ToArray(), EntryStatements.Same(plan.Text.Decode(known), first));

    private ReadOnlySpan<byte> NameOf(int stratum) => stratum < 0 ? default : _stratumNames.Codes[stratum];

    private static byte[] Bytes(SheetStatus status) => Encoding.ASCII.GetBytes(status.ToString());

    private static byte[] Shown(long arrival) => ArrivalTime.ToTime(arrival) is { } time
        ? Encoding.ASCII.GetBytes(time.ToString("s", CultureInfo.InvariantCulture))
        : [];

    private byte StatusOf(CsvBlockResult block, int row) => plan.Status is null ? (byte)0 : block.Status[row];

    private int StratumOf(CsvBlockResult block, int row)
    {
        int id = block.Strata.Ids[row];
        return id < 0 ? -1 : _stratumNames.GetOrAdd(0, block.Strata.Names[id]);
    }

    /// <summary>As bytes of the source, one character per byte.</summary>
    private string[] StratumNames() =>
        [.. Enumerable.Range(0, _stratumNames.Count).Select(i => Encoding.Latin1.GetString(_stratumNames.Codes[i]))];
}
