using System.Buffers;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units above the lowest ones, of rows in any order. They are few, and each has a number.</summary>
/// <remarks>Any number of threads may ask for numbers at once.</remarks>
/// <param name="hasNames">For each level, from the top, whether its units have names.</param>
internal sealed class CsvUpperUnits(bool[] hasNames)
{
    private readonly ShardedCodes[] _codes = Array.ConvertAll(hasNames, _ => new ShardedCodes());
    private readonly CsvUnitNames?[] _names = Array.ConvertAll(hasNames, has => has ? new CsvUnitNames() : null);

    /// <summary>How many levels there are.</summary>
    public int Levels => _codes.Length;

    /// <summary>The number of units, at all levels.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (var level in _codes) count += level.Count;
            return count;
        }
    }

    /// <summary>The number of one unit.</summary>
    /// <param name="level">The level.</param>
    /// <param name="parent">The number of the unit above.</param>
    /// <param name="code">Its code.</param>
    public int NumberOf(int level, int parent, ReadOnlySpan<byte> code)
    {
        int number = 0;
        _codes[level].GetOrAdd([parent], code, [code.Length], new Span<int>(ref number));
        return number;
    }

    /// <summary>Finds the numbers of units of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="units">The units.</param>
    /// <param name="indexOf">The numbers of those above.</param>
    /// <param name="firstRow">The first row that the list counts from.</param>
    /// <param name="caches">The caches of the thread.</param>
    /// <returns>Their numbers, in an array of the pool.</returns>
    public int[] NumbersOf(int level, CsvUnitList units, int[] indexOf, int firstRow, Caches caches)
    {
        int[] found = ArrayPool<int>.Shared.Rent(units.Count), ofParents = ArrayPool<int>.Shared.Rent(units.Count);
        for (int unit = 0; unit < units.Count; unit++) ofParents[unit] = level == 0 ? 0 : indexOf[units.Parents[unit]];
        bool cached = _codes[level].Count <= CodeCache.MostCodes;
        _codes[level].GetOrAdd(ofParents, units.Codes, units.Ends, found, cached ? caches.Codes[level] : null);
        _names[level]?.Note(
            found.AsSpan(0, units.Count), units, firstRow, cached ? caches.Names[level] : null);
        ArrayPool<int>.Shared.Return(ofParents);
        return found;
    }

    /// <summary>Puts the levels in the order of the tree.</summary>
    /// <param name="levels">Where to, from the first one on.</param>
    /// <param name="conflicts">Takes other names of units.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <returns>
    /// A map from numbers of the last level to indexes among its units (null if there is no level), and a map from
    /// these to indexes in the tree.
    /// </returns>
    public (int[]? Bases, int[] UnitOf) Build(StagedLevel[] levels, CsvNameConflicts conflicts, int threads)
    {
        int[]? bases = null;
        int[] unitOf = [0];
        for (int level = 0; level < _codes.Length; level++)
        {
            var (upper, parents) = _codes[level].Build(bases);
            bases = _codes[level].Bases();
            foreach (ref int parent in parents.AsSpan()) parent = unitOf[parent];
            var merged = SiblingMerge.Of(upper, parents, unitOf.Length, threads);
            unitOf = merged.UnitOf;
            var names = _names[level]?.Build(level, unitOf, bases, conflicts);
            levels[level] = new StagedLevel(upper, null, parents).InOrder(merged, threads) with { Names = names };
        }

        return (bases, unitOf);
    }

    /// <summary>A cache for one thread at a time.</summary>
    internal sealed class Caches(int levels)
    {
        public CodeCache[] Codes { get; } = [.. Enumerable.Range(0, levels).Select(_ => new CodeCache())];

        public CodeCache[] Names { get; } = [.. Enumerable.Range(0, levels).Select(_ => new CodeCache())];
    }
}
