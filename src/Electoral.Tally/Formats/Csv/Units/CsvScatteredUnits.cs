using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of rows in any order; any number of threads add to them.</summary>
/// <remarks>
/// Upper units are few, and each has a number. Lowest ones are not looked up: a row holds the number of the unit above
/// and a key of its code, and in the end rows are sorted by both (<see cref="SiblingRows"/>).
/// </remarks>
internal sealed class CsvScatteredUnits
{
    private readonly IReadOnlyList<string> _levelNames;
    private readonly IReadOnlyList<bool> _unique;
    private readonly ShardedCodes _texts = new();
    private readonly CsvScatteredNames? _names;
    private readonly ConcurrentBag<Caches> _caches = [];
    private int[] _parents;
    private ulong[] _keys;

    /// <param name="before">The units of the rows so far, as they came.</param>
    /// <param name="rows">How many rows those are.</param>
    /// <param name="capacity">How many rows to reserve space for.</param>
    /// <param name="levelNames">The names of the levels.</param>
    /// <param name="unique">For each whether a code may be below one parent only.</param>
    public CsvScatteredUnits(
        CsvListedUnits before,
        int rows,
        int capacity,
        IReadOnlyList<string> levelNames,
        IReadOnlyList<bool> unique)
    {
        (_levelNames, _unique) = (levelNames, unique);
        Upper = new([.. before.Levels.SkipLast(1).Select(level => level.Names is not null)]);
        _names = before.Levels[^1].Names is null ? null : new(capacity);
        _parents = GC.AllocateUninitializedArray<int>(capacity);
        _keys = GC.AllocateUninitializedArray<ulong>(capacity);
        Take(before, rows);
    }

    /// <summary>How many there are at least: lowest ones with the same text as code are counted once.</summary>
    public int Count => _texts.Count + Upper.Count;

    /// <summary>The units above the lowest ones.</summary>
    public CsvUpperUnits Upper { get; }

    /// <summary>Notes the units of a block whose first row is <paramref name="firstRow"/>; for many threads.</summary>
    public void Add(CsvUnitRuns runs, int firstRow, int rows)
    {
        if (runs.AreScattered)
        {
            AddRows(runs, firstRow, rows);
            return;
        }

        if (!_caches.TryTake(out var caches)) caches = new(Upper.Levels);
        int[] indexes = [];
        for (int level = 0; level < Upper.Levels; level++)
        {
            int[] found = Upper.NumbersOf(level, runs.Levels[level].In(rows), indexes, firstRow, caches.Upper);
            ArrayPool<int>.Shared.Return(indexes);
            indexes = found;
        }

        AddLowest(runs.Levels[^1].In(rows), indexes, firstRow, caches);
        ArrayPool<int>.Shared.Return(indexes);
        _caches.Add(caches);
    }

    /// <summary>Reserves space for rows; no thread may be adding.</summary>
    public void Grow(int capacity)
    {
        Array.Resize(ref _parents, capacity);
        Array.Resize(ref _keys, capacity);
        _names?.Grow(capacity);
    }

    /// <summary>The units in the order of the tree, and the rows in theirs.</summary>
    public StagedUnits Build(SheetCodes codes, CsvNameConflicts conflicts, int threads)
    {
        var levels = new StagedLevel[_levelNames.Count];
        var (bases, unitOf) = Upper.Build(levels, conflicts, threads);
        Memory<int> parentOfRow = _parents.AsMemory(0, codes.Count);
        if (bases is not null) Find(parentOfRow, bases, unitOf, threads);
        // A plain null would become an empty memory.
        var numbers = codes.AreNumbers ? codes.NumbersMemory : default(ReadOnlyMemory<int>?);
        var keys = _keys.AsMemory(0, codes.Count);
        var found = SiblingRows.Sort(parentOfRow, keys, unitOf.Length, numbers, threads);
        if (_texts.Count > 0) Find(found.Keys, _texts.Bases());
        var lowest = found.InOrder(_texts.Build(null).Codes, unitOf.Length, threads);
        var lowestNames = _names?.Build(levels.Length - 1, lowest.Order, lowest.Starts, conflicts);
        levels[^1] = new(lowest.Codes, lowestNames, lowest.Parents);
        return new(_levelNames, levels, lowest.Starts, null, _unique)
        {
            AreOrdered = true,
            Order = lowest.Order,
            Slots = lowest.Slots,
            MayRepeat = codes.AreNumbers ? found.MayRepeat : null,
        };
    }

    /// <summary>Replaces numbers that were given out by indexes in the tree.</summary>
    private static void Find(Memory<int> units, int[] bases, int[] unitOf, int threads)
    {
        const int BlockRows = 1 << 16;
        new Workload(threads, BlockRows, 0, CancellationToken.None).ForRanges(units.Length, (from, end) =>
            Find(units.Span[from..end], bases, unitOf));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Find(Span<int> units, int[] bases, int[] unitOf)
    {
        foreach (ref int unit in units) unit = unitOf[ShardedCodes.Dense(bases, unit)];
    }

    /// <summary>Replaces numbers that texts were given by indexes in their list.</summary>
    private static void Find(ulong[] keys, int[] bases)
    {
        foreach (ref ulong key in keys.AsSpan())
        {
            if (SiblingKey.IsText(key)) key = SiblingKey.OfText(ShardedCodes.Dense(bases, SiblingKey.TextOf(key)));
        }
    }

    private void Take(CsvListedUnits before, int rows)
    {
        var caches = new Caches(Upper.Levels);
        int[] indexes = [];
        for (int level = 0; level < Upper.Levels; level++)
        {
            indexes = Upper.NumbersOf(level, before.Levels[level].In(rows), indexes, 0, caches.Upper);
        }

        AddLowest(before.Levels[^1].In(rows), indexes, 0, caches);
        _caches.Add(caches);
    }

    /// <summary>Takes what a block says of each row.</summary>
    private void AddRows(CsvUnitRuns runs, int firstRow, int rows)
    {
        runs.ParentOfRow.AsSpan(0, rows).CopyTo(_parents.AsSpan(firstRow));
        runs.KeyOfRow.AsSpan(0, rows).CopyTo(_keys.AsSpan(firstRow));
        if (runs.RowsWithTexts.Count == 0) return;
        int[] numbers = _texts.GetOrAdd(runs.Texts.BytesFrom(0), runs.Texts.EndsFrom(0));
        for (int i = 0; i < runs.RowsWithTexts.Count; i++)
        {
            _keys[firstRow + runs.RowsWithTexts[i]] = SiblingKey.OfText(numbers[i]);
        }

        ArrayPool<int>.Shared.Return(numbers);
    }

    private void AddLowest(CsvUnitList units, int[] indexOf, int firstRow, Caches caches)
    {
        var (others, texts) = (caches.Others, caches.Texts);
        others.Clear();
        texts.Clear();
        for (int unit = 0; unit < units.Count; unit++)
        {
            int first = firstRow + units.FirstRows[unit], end = firstRow + units.EndRow(unit);
            _parents.AsSpan(first..end).Fill(Upper.Levels == 0 ? 0 : indexOf[units.Parents[unit]]);
            if (SiblingKey.TryPack(units.CodeOf(unit), out ulong key))
            {
                _keys.AsSpan(first..end).Fill(key);
                continue;
            }

            others.Add(unit);
            texts.Add(units.CodeOf(unit));
        }

        _names?.Note(units, firstRow);
        if (others.Count == 0) return;
        int[] numbers = _texts.GetOrAdd(texts.BytesFrom(0), texts.EndsFrom(0));
        for (int i = 0; i < others.Count; i++)
        {
            int first = firstRow + units.FirstRows[others[i]], end = firstRow + units.EndRow(others[i]);
            _keys.AsSpan(first..end).Fill(SiblingKey.OfText(numbers[i]));
        }

        ArrayPool<int>.Shared.Return(numbers);
    }

    /// <summary>A cache for one thread at a time, with its reusable buffers.</summary>
    private sealed class Caches(int levels)
    {
        public CsvUpperUnits.Caches Upper { get; } = new(levels);

        /// <summary>The units of a block whose codes are not numbers.</summary>
        public List<int> Others { get; } = [];

        /// <summary>Their codes.</summary>
        public CsvTextColumn Texts { get; } = new();
    }
}
