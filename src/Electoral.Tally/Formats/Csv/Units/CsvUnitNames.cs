using System.Buffers;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The names of one level's units, whatever order they come in. Any number of threads may note some.</summary>
/// <remarks>
/// Each name of a unit has a number and the first row that uses it, so that in the end the first one in the order of
/// the source is kept, whichever thread came first.
/// </remarks>
internal sealed class CsvUnitNames
{
    private readonly ShardedCodes _names = new();
    private readonly Lock _lock = new();
    private int[] _firstRow = [];
    private long[] _rows = [];

    /// <summary>Notes the names of listed units.</summary>
    /// <param name="units">The number of each.</param>
    /// <param name="listed">The list.</param>
    /// <param name="firstRow">The first row that the list counts from.</param>
    /// <param name="cache">Numbers of names that were found before; or null.</param>
    public void Note(ReadOnlySpan<int> units, CsvUnitList listed, int firstRow, CodeCache? cache)
    {
        int[] numbers = ArrayPool<int>.Shared.Rent(units.Length);
        _names.GetOrAdd(units, listed.Names, listed.NameEnds, numbers, cache);
        lock (_lock)
        {
            for (int i = 0; i < units.Length; i++)
            {
                int first = listed.FirstRows[i];
                Use(numbers[i], firstRow + first, listed.EndRow(i) - first);
            }
        }

        ArrayPool<int>.Shared.Return(numbers);
    }

    /// <summary>The name of each unit; the others are listed.</summary>
    /// <param name="level">The units' level.</param>
    /// <param name="unitOf">The index of each unit in the tree, by its number without gaps.</param>
    /// <param name="basesOfUnits">What makes those of the numbers that were noted.</param>
    /// <param name="conflicts">The list of others.</param>
    public TextArray Build(int level, int[] unitOf, int[] basesOfUnits, CsvNameConflicts conflicts)
    {
        var (names, parents) = _names.Build(basesOfUnits);
        int[] numbers = _names.Numbers(), kept = new int[unitOf.Length];
        foreach (ref int parent in parents.AsSpan()) parent = unitOf[parent];
        Array.Fill(kept, -1);
        for (int name = 0; name < numbers.Length; name++)
        {
            ref int best = ref kept[parents[name]];
            if (best < 0 || _firstRow[numbers[name]] < _firstRow[numbers[best]]) best = name;
        }

        for (int name = 0; name < numbers.Length; name++)
        {
            if (kept[parents[name]] == name || names[name].IsEmpty) continue;
            int number = numbers[name];
            conflicts.Add(_firstRow[number], level, parents[name], names[name].ToArray(), _rows[number]);
        }

        return names.Take(kept);
    }

    private void Use(int name, int firstRow, int rows)
    {
        if (name >= _rows.Length) Grow(name + 1);
        _firstRow[name] = Math.Min(_firstRow[name], firstRow);
        _rows[name] += rows;
    }

    private void Grow(int count)
    {
        int old = _rows.Length, length = (int)Math.Min(Array.MaxLength, Math.Max(count, Math.Max(256, old * 2L)));
        Array.Resize(ref _rows, length);
        Array.Resize(ref _firstRow, length);
        _firstRow.AsSpan(old).Fill(int.MaxValue);
    }
}
