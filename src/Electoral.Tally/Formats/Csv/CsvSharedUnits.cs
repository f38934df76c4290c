using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of rows in any order, and the lowest unit of each row; any number of threads add to them.
/// </summary>
internal sealed class CsvSharedUnits
{
    private readonly IReadOnlyList<string> _levelNames;
    private readonly IReadOnlyList<bool> _unique;
    private readonly ShardedCodes[] _codes;
    private readonly CsvUnitNames?[] _names;
    private readonly ConcurrentBag<Caches[]> _caches = [];
    private int[] _unitOfRow;

    /// <param name="before">The units of the rows so far, as they came.</param>
    /// <param name="rows">How many rows those are.</param>
    /// <param name="capacity">How many rows to make room for.</param>
    /// <param name="levelNames">The names of the levels.</param>
    /// <param name="unique">For each whether a code may stand below one parent only.</param>
    public CsvSharedUnits(
        CsvListedUnits before,
        int rows,
        int capacity,
        IReadOnlyList<string> levelNames,
        IReadOnlyList<bool> unique)
    {
        (_levelNames, _unique) = (levelNames, unique);
        _codes = [.. before.Levels.Select(_ => new ShardedCodes())];
        _names = [.. before.Levels.Select(level => level.Names is null ? null : new CsvUnitNames())];
        _unitOfRow = GC.AllocateUninitializedArray<int>(capacity);
        Take(before, rows);
    }

    public int Count
    {
        get
        {
            int count = 0;
            foreach (var level in _codes) count += level.Count;
            return count;
        }
    }

    /// <summary>Looks up the units of a block whose first row is <paramref name="firstRow"/>; for many threads.
    /// </summary>
    public void Add(CsvUnitRuns runs, int firstRow, int rows)
    {
        if (!_caches.TryTake(out var caches)) caches = Array.ConvertAll(_codes, _ => new Caches());
        int[] parents = [], places = [];
        for (int level = 0; level < _codes.Length; level++)
        {
            var block = runs.Levels[level];
            int count = block.Codes.Count;
            bool cached = _codes[level].Count <= CodeCache.MostCodes;
            places = ArrayPool<int>.Shared.Rent(count);
            PlaceLevel(
                level, block.Codes.BytesFrom(0), block.Codes.EndsFrom(0), CollectionsMarshal.AsSpan(block.Parents),
                parents, places,
                cached ? caches[level].Codes : null);
            _names[level]?.Note(
                places.AsSpan(0, count), block, cached ? caches[level].Names : null, firstRow, rows);
            if (level > 0) ArrayPool<int>.Shared.Return(parents);
            parents = places;
        }

        var starts = CollectionsMarshal.AsSpan(runs.RowStart);
        for (int unit = 0; unit < starts.Length; unit++)
        {
            int end = unit + 1 < starts.Length ? starts[unit + 1] : rows;
            _unitOfRow.AsSpan((firstRow + starts[unit])..(firstRow + end)).Fill(places[unit]);
        }

        ArrayPool<int>.Shared.Return(places);
        _caches.Add(caches);
    }

    /// <summary>Makes room for rows; no thread may be adding.</summary>
    public void Grow(int rows, int capacity)
    {
        int[] larger = GC.AllocateUninitializedArray<int>(capacity);
        _unitOfRow.AsSpan(0, rows).CopyTo(larger);
        _unitOfRow = larger;
    }

    public StagedUnits Build(int rows, CsvNameConflicts conflicts)
    {
        var levels = new StagedLevel[_codes.Length];
        int[]? bases = null;
        for (int level = 0; level < levels.Length; level++)
        {
            var (codes, parents) = _codes[level].Build(bases);
            bases = _codes[level].Bases();
            levels[level] = new(codes, _names[level]?.Build(level, codes.Count, bases, conflicts), parents);
        }

        int[] unitOfRow = _unitOfRow.Length == rows ? _unitOfRow : _unitOfRow.AsSpan(0, rows).ToArray();
        for (int row = 0; row < unitOfRow.Length; row++) unitOfRow[row] = ShardedCodes.Dense(bases!, unitOfRow[row]);
        return new(_levelNames, levels, null, unitOfRow, _unique);
    }

    private void Take(CsvListedUnits before, int rows)
    {
        int[] places = [];
        for (int level = 0; level < _codes.Length; level++)
        {
            var units = before.Levels[level];
            int[] found = new int[units.Codes.Count];
            PlaceLevel(level, units.Codes.Bytes, units.Codes.Ends, units.Parents.Items, places, found, null);
            _names[level]?.Note(found, units, rows);
            places = found;
        }

        var lowest = before.Levels[^1];
        for (int unit = 0; unit < places.Length; unit++)
        {
            _unitOfRow.AsSpan(lowest.FirstRows[unit], lowest.RowsOf(unit, rows)).Fill(places[unit]);
        }
    }

    /// <summary>Finds the places of a level's units, whose parents are given as places in a list.</summary>
    private void PlaceLevel(
        int level,
        ReadOnlySpan<byte> bytes,
        ReadOnlySpan<int> ends,
        ReadOnlySpan<int> parents,
        int[] placeOf,
        Span<int> found,
        CodeCache? cache)
    {
        int[] ofParents = ArrayPool<int>.Shared.Rent(parents.Length);
        for (int unit = 0; unit < parents.Length; unit++) ofParents[unit] = level == 0 ? 0 : placeOf[parents[unit]];
        _codes[level].Place(ofParents, bytes, ends, found, cache);
        ArrayPool<int>.Shared.Return(ofParents);
    }

    /// <summary>What one thread at a time remembers of a level.</summary>
    private sealed class Caches
    {
        public CodeCache Codes { get; } = new();

        public CodeCache Names { get; } = new();
    }
}
