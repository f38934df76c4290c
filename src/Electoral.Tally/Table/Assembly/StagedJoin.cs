using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Joins staged sheets of several sources, in their order. A single source is passed on unchanged.</summary>
/// <remarks>The sources have the same columns: they were read by one layout.</remarks>
internal sealed class StagedJoin(IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique)
{
    private readonly List<StagedUnits> _units = [];
    private readonly List<TableColumns> _columns = [];
    private readonly List<long> _firstRecords = [];
    private long _records;

    /// <summary>For each source, the index of its first record among all records.</summary>
    public IReadOnlyList<long> FirstRecords => _firstRecords;

    /// <summary>Units that a later source names differently than the first one.</summary>
    public IReadOnlyList<LabelConflict> NameConflicts { get; private set; } = [];

    public void Add(StagedUnits units, TableColumns columns, long records)
    {
        _units.Add(units);
        _columns.Add(columns);
        _firstRecords.Add(_records);
        _records += records;
    }

    public StagedTable Build(bool codesAscend)
    {
        if (_units.Count == 1) return new() { Units = _units[0], Columns = _columns[0], CodesAscend = codesAscend };
        var units = new UnitJoin(levelNames, unique);
        for (int i = 0; i < _units.Count; i++) units.Add(_units[i], _columns[i].Count);
        NameConflicts = units.NameConflicts;
        return new() { Units = units.Build(), Columns = Columns() };
    }

    private TableColumns Columns() => new()
    {
        Fields = [.. Enumerable.Range(0, _columns[0].Fields.Length).Select(Field)],
        Votes = [.. Enumerable.Range(0, _columns[0].Votes.Length).Select(Votes)],
        Extra = [.. Enumerable.Range(0, _columns[0].Extra.Length).Select(Extra)],
        Codes = SheetCodes.Join(_columns.Select(columns => columns.Codes)),
        Status = Join(columns => columns.Status),
        Strata = Categories.Join(_columns.Select(columns => (columns.Strata, columns.Count))),
        Keys = Join(columns => columns.Keys),
        // It depends only on the layout, by which all sources have been read.
        KeyOfCodes = _columns[0].KeyOfCodes,
        Images = Join(columns => columns.Images?.Texts) is { } images ? new(images) : null,
        Arrivals = Join(columns => columns.Arrivals),
        SourceRows = SourceRows(),
    };

    private CountColumn? Field(int field) =>
        _columns[0].Fields[field] is null ? null : CountColumn.Join(_columns.Select(columns => columns.Fields[field]!));

    private CountColumn Votes(int selection) => CountColumn.Join(_columns.Select(columns => columns.Votes[selection]));

    private (string, CountColumn) Extra(int index) =>
        (_columns[0].Extra[index].Name, CountColumn.Join(_columns.Select(columns => columns.Extra[index].Counts)));

    private T[]? Join<T>(Func<TableColumns, T[]?> part) => _columns.TrueForAll(columns => part(columns) is null)
        ? null
        : [.. _columns.SelectMany(columns => part(columns) ?? new T[columns.Count])];

    private TextArray? Join(Func<TableColumns, TextArray?> part)
    {
        if (part(_columns[0]) is null) return null;
        var joined = new TextArrayBuilder();
        foreach (var columns in _columns) joined.AddAll(part(columns)!);
        return joined.Build();
    }

    private int[] SourceRows() => [.. _columns.SelectMany((columns, i) => Enumerable.Range(0, columns.Count)
        .Select(row => checked((int)(_firstRecords[i] + (columns.SourceRows?[row] ?? row)))))];
}
