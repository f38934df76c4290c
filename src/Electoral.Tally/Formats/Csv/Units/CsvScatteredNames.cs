using System.Buffers;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The names that rows in any order use for their lowest unit. Any number of threads may note some.</summary>
/// <remarks>A row holds the number of its name; the unit is known only at the end.</remarks>
internal sealed class CsvScatteredNames(int capacity)
{
    private readonly ShardedCodes _names = new();
    private int[] _nameOfRow = GC.AllocateUninitializedArray<int>(capacity);

    /// <summary>Notes the names of listed units.</summary>
    /// <param name="units">The units.</param>
    /// <param name="firstRow">The first row that the list counts from.</param>
    public void Note(CsvUnitList units, int firstRow)
    {
        int[] numbers = _names.GetOrAdd(units.Names, units.NameEnds);
        for (int unit = 0; unit < units.Count; unit++)
        {
            int first = firstRow + units.FirstRows[unit], end = firstRow + units.EndRow(unit);
            _nameOfRow.AsSpan(first..end).Fill(numbers[unit]);
        }

        ArrayPool<int>.Shared.Return(numbers);
    }

    /// <summary>Reserves space for rows; no thread may be noting names.</summary>
    public void Grow(int capacity) => Array.Resize(ref _nameOfRow, capacity);

    /// <summary>The name of each unit, that of its first row; the others are listed.</summary>
    public TextArray Build(int level, int[] order, int[] rowStart, CsvNameConflicts conflicts)
    {
        var (names, _) = _names.Build(null);
        int[] bases = _names.Bases(), kept = new int[rowStart.Length - 1];
        for (int unit = 0; unit < kept.Length; unit++)
        {
            var rows = order.AsSpan(rowStart[unit]..rowStart[unit + 1]);
            int first = rows[0];
            bool alike = true;
            foreach (int row in rows)
            {
                alike &= _nameOfRow[row] == _nameOfRow[first];
                first = Math.Min(first, row);
            }

            kept[unit] = ShardedCodes.Dense(bases, _nameOfRow[first]);
            if (!alike) FindConflicts(level, unit, rows, first, names, bases, conflicts);
        }

        return names.Take(kept);
    }

    private void FindConflicts(
        int level,
        int unit,
        ReadOnlySpan<int> rows,
        int firstRow,
        TextArray names,
        int[] bases,
        CsvNameConflicts conflicts)
    {
        var others = new SortedDictionary<int, (int First, long Rows)>();
        foreach (int row in rows)
        {
            int name = _nameOfRow[row];
            if (name == _nameOfRow[firstRow]) continue;
            bool isKnown = others.TryGetValue(name, out var known);
            others[name] = isKnown ? (Math.Min(known.First, row), known.Rows + 1) : (row, 1);
        }

        foreach (var (name, (first, count)) in others)
        {
            var text = names[ShardedCodes.Dense(bases, name)];
            if (!text.IsEmpty) conflicts.Add(first, level, unit, text.ToArray(), count);
        }
    }
}
