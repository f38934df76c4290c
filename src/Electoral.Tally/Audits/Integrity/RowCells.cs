using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>The cells of the rows of a table, one row at a time, without an object for each. For one thread.</summary>
internal sealed class RowCells : RecordCells
{
    private readonly TallyTable _table;
    private readonly TableColumns _columns;
    private readonly CountColumn?[] _fields = new CountColumn?[Enum.GetValues<CountField>().Length];
    private readonly CountColumn[] _votes, _extra;
    private readonly byte[] _digits = new byte[16];
    private readonly TextArray? _keys;
    private readonly int _firstKey;
    private byte[] _unit = [], _names = [];
    private int _row, _unitStart, _unitEnd = -1;

    /// <param name="table">The table.</param>
    /// <param name="keys">The keys of its rows, which several readers may share; see <see cref="TallyTable.Keys"/>.
    /// </param>
    public RowCells(TallyTable table, (TextArray Texts, int First)? keys)
    {
        (_table, _columns) = (table, table.Columns);
        foreach (var field in Enum.GetValues<CountField>()) _fields[(int)field] = table.Column(field);
        _votes = [.. table.Votes];
        var extra = table.ExtraNames.Order(StringComparer.Ordinal).ToArray();
        ExtraNames = [.. extra.Select(CanonicalJson.Quoted)];
        _extra = [.. extra.Select(table.Extra)];
        if (keys is var (texts, first)) (_keys, _firstKey) = (texts, first);
    }

    /// <summary>The row whose cells are read.</summary>
    public int Row
    {
        get => _row;
        set
        {
            _row = value;
            if (value >= _unitStart && value < _unitEnd) return;
            var unit = _table.UnitOf(value);
            var (start, count) = _table.StartAndCountOf(unit);
            (_unitStart, _unitEnd) = (start, start + count);
            var codes = unit.Path.Codes;
            (_unit, _names) = (UnitOf(codes), NamesOf(PublishedNames(unit), codes));
        }
    }

    public override ReadOnlySpan<byte> Code => _columns.Codes.Text(_table.First + _row, _digits);

    public override ReadOnlySpan<byte> Image => _columns.Images is { } images ? images[_table.First + _row] : default;

    public override string? Stratum => _columns.Strata?[_table.First + _row];

    public override SheetStatus Status => _columns.StatusOf(_table.First + _row);

    public override long Arrival => _columns.Arrivals?[_table.First + _row] ?? 0;

    public override ReadOnlySpan<byte> UnitMember => _unit;

    public override ReadOnlySpan<byte> NamesMember => _names;

    public override IReadOnlyList<byte[]> ExtraNames { get; }

    public override bool TryGetKey(out ReadOnlySpan<byte> key)
    {
        key = _keys is null ? default : _keys[_firstKey + _row];
        return _keys is not null;
    }

    public override int? Count(CountField field) => _fields[(int)field]?[_row];

    public override int? Votes(int selection) => _votes[selection][_row];

    public override int? Extra(int index) => _extra[index][_row];
}
