using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The codes that the rows of a table go by, level by level; the sheets' own come last.</summary>
internal sealed class SumRowCodes
{
    private readonly TallyTable _table;
    private readonly int[][] _starts;

    public SumRowCodes(TallyTable table)
    {
        _table = table;
        _starts = new int[Depth + 1][];
        _starts[Depth] = [.. table.RowStart.Span];
        for (int depth = Depth - 1; depth >= 0; depth--)
        {
            int[] below = _starts[depth + 1];
            _starts[depth] = Array.ConvertAll(table.Units.Data(depth).FirstChild, child => below[child]);
        }
    }

    /// <summary>The number of levels of units.</summary>
    public int Depth => _table.Units.Levels.Count;

    /// <summary>The first row of each unit at a depth, and the end of the last.</summary>
    public int[] Starts(int depth) => _starts[depth];

    /// <summary>The unit of a row at a depth.</summary>
    public int UnitAt(int row, int depth)
    {
        int[] starts = _starts[depth];
        int found = Array.BinarySearch(starts, row);
        if (found < 0) return ~found - 1;
        // Of units without rows, which start where the next one does, the last.
        while (starts[found + 1] == row) found++;
        return found;
    }

    /// <summary>The rows that have a code or a name of which something is true.</summary>
    public IEnumerable<int> RowsWhere(Func<string, bool> holds)
    {
        var found = new SortedSet<int>();
        for (int depth = 1; depth <= Depth; depth++)
        {
            var units = _table.Units.Data(depth);
            for (int unit = 0; unit < units.Count; unit++)
            {
                bool isOne = MayHold(units.Codes[unit], holds)
                    || (units.Names is { } names && !names[unit].IsEmpty && MayHold(names[unit], holds));
                for (int row = _starts[depth][unit]; isOne && row < _starts[depth][unit + 1]; row++) found.Add(row);
            }
        }

        if (_table.Columns.Codes.Texts is not { } texts) return found;
        for (int row = 0; row < _table.Count; row++)
        {
            if (MayHold(texts[row], holds)) found.Add(row);
        }

        return found;
    }

    /// <summary>Whether a code of a row is one of which something is true.</summary>
    public bool Has(int row, Func<string, bool> holds)
    {
        for (var unit = _table.UnitOf(row); unit.Depth > 0; unit = unit.Parent!.Value)
        {
            if (holds(unit.Code) || holds(unit.Name)) return true;
        }

        return holds(_table.Columns.Codes[row]);
    }

    /// <summary>Rows, and all that have the same code at a level as one of them.</summary>
    public IEnumerable<int> RowsLike(IReadOnlyList<int> rows, int level)
    {
        var codes = rows.Select(row => CodeOf(row, level)).ToHashSet(StringComparer.Ordinal);
        return RowsOf(level, codes).Union(rows);
    }

    /// <summary>The code of a row at a level, from 1; that after the last of units is the sheet's own.</summary>
    public string CodeOf(int row, int level)
    {
        if (level > Depth) return _table.Columns.Codes[row];
        var unit = _table.UnitOf(row);
        while (unit.Depth > level) unit = unit.Parent!.Value;
        return unit.Code;
    }

    /// <summary>The rows whose code at a level is one of some.</summary>
    public IEnumerable<int> RowsOf(int level, IReadOnlySet<string> codes)
    {
        if (level > Depth)
        {
            for (int row = 0; row < _table.Count; row++)
            {
                if (codes.Contains(_table.Columns.Codes[row])) yield return row;
            }

            yield break;
        }

        var units = _table.Units.Data(level);
        for (int unit = 0; unit < units.Count; unit++)
        {
            if (!codes.Contains(Encoding.UTF8.GetString(units.Codes[unit]))) continue;
            for (int row = _starts[level][unit]; row < _starts[level][unit + 1]; row++) yield return row;
        }
    }

    /// <summary>Numbers, and codes of one or two letters, are no words: most codes are not even looked up.</summary>
    private static bool MayHold(ReadOnlySpan<byte> text, Func<string, bool> holds)
    {
        if (text.Length > 0 && CodeOrder.IsNumber(text)) return false;
        return holds(Encoding.UTF8.GetString(text));
    }
}
