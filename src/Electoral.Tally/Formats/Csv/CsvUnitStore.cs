using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of all rows read so far. Blocks are added in the order of the source.</summary>
/// <remarks>
/// <para>While codes ascend from row to row, each unit is new when it begins: it is appended, and nothing is looked up
/// or kept a row. The first unit out of order changes that for good: from then on each row holds its unit's
/// number.</para>
/// <para>Units without names are then looked up by the threads that read them (<see cref="Finish"/>); where they have
/// names, the first one in the order of the source counts, and they are looked up in that order.</para>
/// </remarks>
internal sealed class CsvUnitStore(IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, bool[] hasNames)
{
    private readonly CodeTable[] _units = [.. levelNames.Select(_ => new CodeTable())];
    private readonly TextArrayBuilder?[] _names = [.. hasNames.Select(has => has ? new TextArrayBuilder() : null)];
    private readonly List<int> _rowStart = [];
    private int[]? _unitOfRow;
    private readonly ConcurrentBag<CodeCache[]> _caches = [];
    private ShardedCodes[]? _shared;

    public int Count
    {
        get
        {
            int count = 0;
            for (int level = 0; level < _units.Length; level++) count += _shared?[level].Count ?? _units[level].Count;
            return count;
        }
    }

    /// <summary>Whether rows still come unit by unit, each unit after the one before it.</summary>
    public bool Ascending => _unitOfRow is null;

    public CsvNameConflicts Conflicts { get; } = new();

    /// <summary>Adds the units of a block whose first row is <paramref name="firstRow"/>.</summary>
    /// <returns>Whether the block's first row has the unit of the row before it, as far as that is known.</returns>
    public bool Append(CsvUnitRuns runs, int firstRow, int rows, int capacity)
    {
        runs.AreStored = true;
        if (_units.Length == 0) return firstRow > 0;
        if (runs.RowStart.Count == 0) return false;
        if (Ascending)
        {
            int changed = FirstDifference(runs);
            if (runs.Ascending && changed >= 0)
            {
                AppendAscending(runs, firstRow, changed);
                return changed == _units.Length;
            }

            LeaveOrder(firstRow, capacity);
        }

        runs.AreStored = _shared is null;
        if (runs.AreStored) Look(runs, firstRow, rows);
        return false;
    }

    /// <summary>Looks up what <see cref="Append"/> has not; any number of threads at once.</summary>
    public void Finish(CsvUnitRuns runs, int firstRow, int rows)
    {
        if (runs.AreStored) return;
        int[] parents = [], places = [];
        if (!_caches.TryTake(out var caches)) caches = Array.ConvertAll(_shared!, _ => new CodeCache());
        for (int level = 0; level < _shared!.Length; level++)
        {
            var block = runs.Levels[level];
            var cache = _shared[level].Count <= CodeCache.MostCodes ? caches[level] : null;
            places = ArrayPool<int>.Shared.Rent(block.Codes.Count);
            PlaceLevel(
                level, block.Codes.BytesFrom(0), block.Codes.EndsFrom(0), block.Parents, parents, places, cache);
            if (level > 0) ArrayPool<int>.Shared.Return(parents);
            parents = places;
        }

        Fill(runs, firstRow, rows, places);
        ArrayPool<int>.Shared.Return(places);
        _caches.Add(caches);
    }

    /// <summary>Makes room for rows; no thread may be finishing a block.</summary>
    public void Grow(int rows, int capacity)
    {
        if (_unitOfRow is null) return;
        int[] larger = GC.AllocateUninitializedArray<int>(capacity);
        _unitOfRow.AsSpan(0, rows).CopyTo(larger);
        _unitOfRow = larger;
    }

    public StagedUnits Build(int rows)
    {
        if (_shared is not null) return BuildShared(_shared, rows);
        var levels = new StagedLevel[_units.Length];
        for (int level = 0; level < levels.Length; level++)
        {
            levels[level] = new(_units[level].Codes.Build(), _names[level]?.Build(), [.. _units[level].Parents]);
        }

        int[]? unitOfRow = _unitOfRow?.AsSpan(0, rows).ToArray();
        return new(levelNames, levels, unitOfRow is null ? [.. _rowStart, rows] : null, unitOfRow, unique)
        {
            AreOrdered = unitOfRow is null,
        };
    }

    /// <summary>
    /// The first level at which the block's first unit differs from the last one; -1 where it must be looked up.
    /// </summary>
    private int FirstDifference(CsvUnitRuns runs)
    {
        for (int level = 0; level < _units.Length; level++)
        {
            int last = _units[level].Count - 1;
            if (last < 0) return 0;
            var code = runs.Levels[level].Codes[0];
            int order = CodeOrder.Compare(_units[level].Codes[last], code);
            if (order != 0) return order < 0 ? level : -1;
            if (_names[level] is { } names && !names[last].SequenceEqual(runs.Levels[level].Names![0])) return -1;
        }

        return _units.Length;
    }

    private void AppendAscending(CsvUnitRuns runs, int firstRow, int changed)
    {
        int parentShift = 0;
        for (int level = 0; level < _units.Length; level++)
        {
            var block = runs.Levels[level];
            int skip = level < changed ? 1 : 0, shift = _units[level].Count - skip;
            AddAll(_units[level].Codes, block.Codes, skip);
            if (_names[level] is { } names) AddAll(names, block.Names!, skip);
            AddAll(_units[level].Parents, block.Parents, skip, level == 0 ? 0 : parentShift);
            parentShift = shift;
        }

        AddAll(_rowStart, runs.RowStart, changed == _units.Length ? 1 : 0, firstRow);
    }

    private static void AddAll(TextArrayBuilder all, CsvTextColumn texts, int first) =>
        all.AddAll(texts.BytesFrom(first), texts.EndsFrom(first), texts.StartOf(first));

    /// <summary>Adds numbers from <paramref name="first"/> on, each raised by <paramref name="shift"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddAll(List<int> all, List<int> numbers, int first, int shift)
    {
        var added = CollectionsMarshal.AsSpan(numbers)[first..];
        int count = all.Count;
        CollectionsMarshal.SetCount(all, count + added.Length);
        var room = CollectionsMarshal.AsSpan(all)[count..];
        for (int i = 0; i < room.Length; i++) room[i] = added[i] + shift;
    }

    private void LeaveOrder(int rows, int capacity)
    {
        _unitOfRow = GC.AllocateUninitializedArray<int>(capacity);
        int[] places = [.. Enumerable.Range(0, _units[^1].Count)];
        if (Array.TrueForAll(_names, names => names is null)) places = Share();
        else foreach (var level in _units) level.IndexAll();
        for (int unit = 0; unit < _rowStart.Count; unit++)
        {
            int end = unit + 1 < _rowStart.Count ? _rowStart[unit + 1] : rows;
            _unitOfRow.AsSpan(_rowStart[unit]..end).Fill(places[unit]);
        }
    }

    /// <summary>Moves all units to tables that many threads may use.</summary>
    private int[] Share()
    {
        _shared = Array.ConvertAll(_units, _ => new ShardedCodes());
        int[] places = [];
        for (int level = 0; level < _units.Length; level++)
        {
            var (codes, parents) = (_units[level].Codes, _units[level].Parents);
            int[] found = new int[codes.Count];
            PlaceLevel(level, codes.Bytes, codes.Ends, parents, places, found, null);
            places = found;
        }

        return places;
    }

    /// <summary>Finds the places of a level's units, whose parents are given as places in a list.</summary>
    private void PlaceLevel(
        int level,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<int> ends,
        List<int> parents,
        int[] placeOf,
        Span<int> found,
        CodeCache? cache)
    {
        int[] ofParents = ArrayPool<int>.Shared.Rent(parents.Count);
        for (int unit = 0; unit < parents.Count; unit++) ofParents[unit] = level == 0 ? 0 : placeOf[parents[unit]];
        _shared![level].Place(ofParents, bytes, ends, found, cache);
        ArrayPool<int>.Shared.Return(ofParents);
    }

    private StagedUnits BuildShared(ShardedCodes[] shared, int rows)
    {
        var levels = new StagedLevel[shared.Length];
        int[]? bases = null;
        for (int level = 0; level < levels.Length; level++)
        {
            var (codes, parents) = shared[level].Build(bases);
            levels[level] = new(codes, null, parents);
            bases = shared[level].Bases();
        }

        int[] unitOfRow = _unitOfRow!.Length == rows ? _unitOfRow : _unitOfRow.AsSpan(0, rows).ToArray();
        for (int row = 0; row < unitOfRow.Length; row++) unitOfRow[row] = ShardedCodes.Dense(bases!, unitOfRow[row]);
        return new(levelNames, levels, null, unitOfRow, unique);
    }

    private void Look(CsvUnitRuns runs, int firstRow, int rows)
    {
        int[] places = [];
        for (int level = 0; level < _units.Length; level++)
        {
            var block = runs.Levels[level];
            var found = new int[block.Codes.Count];
            for (int unit = 0; unit < found.Length; unit++)
            {
                int parent = level == 0 ? 0 : places[block.Parents[unit]];
                found[unit] = _units[level].Place(parent, block.Codes[unit]);
                if (_names[level] is { } names) Name(level, names, found[unit], block, unit, rows);
            }

            places = found;
        }

        Conflicts.EndBlock();
        Fill(runs, firstRow, rows, places);
    }

    private void Fill(CsvUnitRuns runs, int firstRow, int rows, int[] places)
    {
        for (int unit = 0; unit < runs.RowStart.Count; unit++)
        {
            int end = unit + 1 < runs.RowStart.Count ? runs.RowStart[unit + 1] : rows;
            _unitOfRow.AsSpan((firstRow + runs.RowStart[unit])..(firstRow + end)).Fill(places[unit]);
        }
    }

    private void Name(int level, TextArrayBuilder names, int place, CsvUnitRuns.Level block, int unit, int rows)
    {
        var name = block.Names![unit];
        if (place == names.Count) names.Add(name);
        if (name.IsEmpty || names[place].SequenceEqual(name)) return;
        Conflicts.Add(block.FirstRows[unit], level, place, name, block.RowsOf(unit, rows));
    }
}
