using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The codes of the rows of a table, level by level; the sheets' own codes come last.</summary>
internal sealed class SumRowCodes
{
    private readonly TallyTable _table;
    private readonly ReadOnlyMemory<int>[] _starts;

    public SumRowCodes(TallyTable table)
    {
        _table = table;
        _starts = new ReadOnlyMemory<int>[Depth + 1];
        _starts[Depth] = table.RowStart;
        for (int depth = Depth - 1; depth >= 0; depth--)
        {
            var below = _starts[depth + 1];
            _starts[depth] = Array.ConvertAll(table.Units.Data(depth).FirstChild, child => below.Span[child]);
        }
    }

    /// <summary>The number of levels of units.</summary>
    public int Depth => _table.Units.Levels.Count;

    /// <summary>The first row of each unit at a depth, and the end of the last.</summary>
    public ReadOnlySpan<int> Starts(int depth) => _starts[depth].Span;

    /// <summary>The unit of a row at a depth.</summary>
    public int UnitAt(int row, int depth)
    {
        var starts = Starts(depth);
        int found = starts.BinarySearch(row);
        if (found < 0) return ~found - 1;
        // Units without rows start where the next one does: the last of them is meant.
        while (starts[found + 1] == row) found++;
        return found;
    }

    /// <summary>The rows with a code or a name that denotes a sum, and those with an empty or blank one.</summary>
    public (int[] Named, int[] Blank) Find(SumWord isSumWord)
    {
        var (named, blank) = (new SortedSet<int>(), new SortedSet<int>());
        for (int depth = 1; depth <= Depth; depth++)
        {
            var units = _table.Units.Data(depth);
            Look(units.Codes, areNames: false, depth);
            if (units.Names is { } names) Look(names, areNames: true, depth);
        }

        if (_table.Columns.Codes.Texts is { } texts) Look(texts, areNames: false, Depth + 1);
        return ([.. named], [.. blank]);

        void Look(TextArray texts, bool areNames, int level)
        {
            bool mayBeBlank = !texts.HaveNoBlanks() || (!areNames && texts.HaveEmpty());
            bool mayBeNamed = texts.MayHaveLetters();
            for (int i = 0; (mayBeBlank || mayBeNamed) && i < texts.Count; i++)
            {
                var text = texts[i];
                // An empty name means that the code is the name.
                if (text.IsEmpty && areNames) continue;
                if (mayBeNamed && isSumWord(text)) named.UnionWith(RowsOf(level, i));
                if (mayBeBlank && IsBlank(text)) blank.UnionWith(RowsOf(level, i));
            }
        }
    }

    /// <summary>The given rows, and all rows that share their code at a level with one of them.</summary>
    public IEnumerable<int> RowsLike(IReadOnlyList<int> rows, int level)
    {
        var codes = rows.Select(row => CodeOf(row, level)).ToHashSet(StringComparer.Ordinal);
        return RowsOf(level, codes).Union(rows);
    }

    /// <summary>The code of a row at a level, from 1; after the levels of units comes the sheet's own.</summary>
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
            foreach (int row in RowsOf(level, unit)) yield return row;
        }
    }

    private IEnumerable<int> RowsOf(int level, int unit)
    {
        if (level > Depth) return [unit];
        int start = _starts[level].Span[unit];
        return Enumerable.Range(start, _starts[level].Span[unit + 1] - start);
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) =>
        (text.IsEmpty || text[0] is <= (byte)' ' or >= 0x7F)
        && string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(text));
}
