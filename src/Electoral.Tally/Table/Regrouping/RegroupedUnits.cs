using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Collects the units of a new tree in the order of the rows. Mutable; not safe for several threads at once.
/// </summary>
/// <param name="levels">The number of levels below the root.</param>
internal sealed class RegroupedUnits(int levels)
{
    private readonly List<int>[] _sources = [.. Enumerable.Range(0, levels).Select(_ => new List<int>())];
    private readonly List<int>[] _parents = [.. Enumerable.Range(0, levels).Select(_ => new List<int>())];
    private readonly List<int> _starts = [];
    private int[]? _last;

    /// <summary>Begins the units of which a row is the first.</summary>
    /// <param name="sources">For each level, the index of the row's unit or key in its source.</param>
    /// <param name="position">The position of the row.</param>
    public void Begin(ReadOnlySpan<int> sources, int position)
    {
        bool isNew = false;
        for (int level = 0; level < levels; level++)
        {
            isNew |= _last is null || _last[level] != sources[level];
            if (!isNew) continue;
            _sources[level].Add(sources[level]);
            _parents[level].Add(level == 0 ? 0 : _sources[level - 1].Count - 1);
            if (level == levels - 1) _starts.Add(position);
        }

        _last = sources.ToArray();
    }

    /// <summary>The units of a level.</summary>
    /// <param name="level">The level, 0 being the highest.</param>
    /// <param name="codes">The codes of the source of the units.</param>
    /// <param name="names">Their names, or null.</param>
    public UnitLevelData Level(int level, TextArray codes, TextArray? names)
    {
        var taken = new RowPermutation([.. _sources[level]], threads: 1);
        return new(codes.Take(taken), names?.Take(taken), [.. _parents[level]]);
    }

    /// <summary>The first row of each lowest unit, and the end of the last.</summary>
    public int[] RowStart(int rows) => [.. _starts, rows];
}
