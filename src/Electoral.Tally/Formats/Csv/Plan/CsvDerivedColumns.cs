namespace Electoral.Tally;

/// <summary>Numbers the fields that a layout derives from those of the records.</summary>
internal sealed class CsvDerivedColumns
{
    private readonly CsvColumnFinder _columns;
    private readonly CsvNumberStyles _styles;
    private readonly int _first;
    private readonly List<string> _names = [];
    private readonly List<CsvFillPlan> _fills = [];
    private readonly List<CsvCutPlan> _cuts = [];
    private readonly List<CsvSumPlan> _sums = [];
    private readonly List<CsvCountPart> _parts = [];
    private int _section = -1;

    public CsvDerivedColumns(CsvLayout layout, CsvColumnFinder columns, CsvNumberStyles styles, int fields)
    {
        (_columns, _styles, _first) = (columns, styles, fields);
        foreach (var level in layout.Levels.Where(level => level.FillDown))
        {
            foreach (string column in level.Code.Select(code => code.Column).Append(level.Label).OfType<string>())
            {
                int source = columns.Find(column);
                if (_fills.TrueForAll(fill => fill.Source != source)) _fills.Add(new(Next(column), source));
            }
        }
    }

    /// <summary>The fields that hold counts or parts of them, in the order in which they were requested.</summary>
    public IReadOnlyList<CsvCountPart> Parts => _parts;

    /// <summary>All that was requested; null if each is a field of the record.</summary>
    public CsvDerivedPlan? Plan() => _names.Count == 0 ? null : new()
    {
        Fills = [.. _fills],
        Section = _section,
        Cuts = [.. _cuts],
        Sums = [.. _sums],
        Names = [.. _names],
    };

    /// <summary>The field of a text: the column, filled down where a level says so; -1 for no name.</summary>
    public int Text(string? column)
    {
        int source = _columns.Find(column);
        return _fills.Find(fill => fill.Source == source)?.Field ?? source;
    }

    /// <summary>The field of a text from which the layout may take a part.</summary>
    public int Text(CsvKeyColumn column)
    {
        int source = Text(column.Column);
        if (!column.IsCut) return source;
        var cut = CsvCut.Of(column);
        var known = _cuts.Find(other => other.Source == source && other.Cut == cut);
        if (known is not null) return known.Field;
        _cuts.Add(new(Next(column.Column), source, cut));
        return _cuts[^1].Field;
    }

    /// <summary>The field of the section's text.</summary>
    public int Section(string level) => _section = Next(level);

    /// <summary>The field of a count.</summary>
    public int Count(CsvCount count)
    {
        var style = _styles.Of(count.Missing);
        CsvCountPart[] parts =
        [
            .. count.Columns.Select(column => new CsvCountPart(_columns.Find(column), style, count.Columns.Count > 1)),
        ];
        _parts.AddRange(parts);
        if (count is { Missing: null, Columns.Count: 1 }) return parts[0].Field;
        _sums.Add(new(Next(count.Column), parts));
        return _sums[^1].Field;
    }

    private int Next(string name)
    {
        _names.Add(name);
        return _first + _names.Count - 1;
    }
}
