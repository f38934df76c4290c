using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts the rows of a table under units made from a key of each row.</summary>
/// <remarks>
/// Rows are ordered by two counting sorts: by key, then by the unit that the key divides. Both are stable, so rows of a
/// new unit keep the order of the old tree, and so do its units.
/// </remarks>
internal sealed class Regrouping
{
    private readonly TallyTable _table;
    private readonly RowKeys _keys;
    private readonly int[] _lowest;

    private Regrouping(TallyTable table, RowKeys keys)
    {
        (_table, _keys, _lowest) = (table, keys, new int[table.Count]);
        var starts = table.RowStart.Span;
        for (int unit = 0; unit + 1 < starts.Length; unit++)
        {
            int from = Math.Clamp(starts[unit] - table.First, 0, table.Count);
            int end = Math.Clamp(starts[unit + 1] - table.First, from, table.Count);
            _lowest.AsSpan(from..end).Fill(unit);
        }
    }

    /// <summary>The table with one more level.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="name">The name of the level.</param>
    /// <param name="keys">The code of each row at the level.</param>
    /// <param name="depth">The depth of the level in the new tree, 1 being the highest.</param>
    public static TallyTable WithLevel(TallyTable table, string name, RowKeys keys, int depth)
    {
        List<string> levels = [.. table.Units.Levels.Select(level => level.Name)];
        levels.Insert(depth - 1, name);
        var made = new Regrouping(table, keys).Make(levels, depth);
        var columns = made.Columns;
        if (columns.Keys is not null) return made;

        // The sheets keep their identity, whatever units they are under. A key of a single code would be that code as
        // written, whereas a path has escapes.
        if (levels.Count == 1 && columns.KeyOfCodes is null)
        {
            return made.WithColumns(columns with { Keys = KeysOf(made) });
        }

        var parts = columns.KeyOfCodes?.Parts.Select(part => part.Depth >= depth ? part with { Depth = part.Depth + 1 }
            : part) ?? Enumerable.Range(1, levels.Count).Where(at => at != depth).Append(0)
                .Select(at => new CodeKey.Part(at, IsJoined: false));
        return made.WithColumns(columns with { KeyOfCodes = new([.. parts]) });
    }

    private static TextArray KeysOf(TallyTable table)
    {
        var keys = new TextArrayBuilder(table.Count);
        foreach (var row in table) keys.Add(Encoding.UTF8.GetBytes(new UnitPath(row.Code).ToKey()));
        return keys.Build();
    }

    /// <summary>The table with only a level of the keys.</summary>
    public static TallyTable Alone(TallyTable table, string name, RowKeys keys) =>
        new Regrouping(table, keys).Make([name], depth: 1);

    private TallyTable Make(List<string> levels, int depth)
    {
        int[] order = Order(depth);
        var units = new RegroupedUnits(levels.Count);
        int[] codes = new int[levels.Count];
        for (int position = 0; position < order.Length; position++)
        {
            int row = order[position];
            int unit = _lowest[row];
            bool isSame = position > 0 && unit == _lowest[order[position - 1]]
                && _keys.Ids[row] == _keys.Ids[order[position - 1]];
            if (isSame) continue;
            for (int old = _table.Units.Levels.Count, level = levels.Count - 1; level >= 0; level--)
            {
                codes[level] = level == depth - 1 ? _keys.Ids[row] : unit;
                if (level != depth - 1) unit = _table.Units.Data(old--).Parents[unit];
            }

            units.Begin(codes, position);
        }

        var data = new UnitLevelData[levels.Count + 1];
        data[0] = new(_table.Units.Data(0).Codes, null, [0]);
        for (int level = 0; level < levels.Count; level++)
        {
            var (texts, names) = level == depth - 1
                ? (_keys.Texts, null)
                : TextsOf(_table.Units.Data(level < depth ? level + 1 : level));
            data[level + 1] = units.Level(level, texts, names);
        }

        var shape = _table.Shape with { Units = new(levels, data), Scope = null };
        if (_table.First > 0) for (int i = 0; i < order.Length; i++) order[i] += _table.First;
        return new(shape, _table.Columns.Take(new(order, threads: 1)), units.RowStart(order.Length), 0, order.Length);
    }

    /// <summary>The rows by the unit that the keys divide, by key, and by lowest unit.</summary>
    private int[] Order(int depth)
    {
        int[] byKey = RowBuckets.Order(_keys.Ids, _keys.Texts.Count, threads: 1).Order;
        if (depth == 1) return byKey;
        int[] divided = Array.ConvertAll(byKey, row => _lowest[row]);
        for (int old = _table.Units.Levels.Count; old >= depth; old--)
        {
            int[] parents = _table.Units.Data(old).Parents;
            for (int i = 0; i < divided.Length; i++) divided[i] = parents[divided[i]];
        }

        int[] order = RowBuckets.Order(divided, _table.Units.Data(depth - 1).Count, threads: 1).Order;
        return Array.ConvertAll(order, position => byKey[position]);
    }

    private static (TextArray Codes, TextArray? Names) TextsOf(UnitLevelData level) => (level.Codes, level.Names);
}
