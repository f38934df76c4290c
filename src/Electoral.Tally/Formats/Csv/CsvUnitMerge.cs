using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Makes one unit of all that are listed with the same codes, level by level from the top.</summary>
/// <remarks>
/// A unit has the name that the first row of it uses; other names of it are conflicts. Units come out in the order of
/// the tree, whatever the number of threads.
/// </remarks>
internal sealed class CsvUnitMerge(CsvListedUnits listed, int rows, int threads)
{
    private const int BlockUnits = 1 << 14;

    public StagedUnits Build(
        IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, CsvNameConflicts conflicts)
    {
        var levels = new StagedLevel[listed.Levels.Count];
        int[] unitOf = [0];
        int above = 1;
        for (int level = 0; level < levels.Length; level++)
        {
            var units = listed.Levels[level];
            int[] parents = Gather.Take(unitOf, units.Parents.ToArray(units.Parents.Count), threads);
            var codes = units.Codes.Build();
            var merged = SiblingMerge.Of(codes, parents, above, threads);
            var names = units.Names?.Build();
            if (names is not null) FindConflicts(level, names, merged, conflicts);
            levels[level] = new(
                merged.IsIdentity ? codes : codes.Take(merged.First, threads),
                merged.IsIdentity ? names : names?.Take(merged.First, threads),
                merged.IsIdentity ? parents : Gather.Take(parents, merged.First, threads));
            (unitOf, above) = (merged.UnitOf, merged.First.Length);
        }

        return new(levelNames, levels, null, UnitOfRow(unitOf), unique) { AreOrdered = true };
    }

    private int[] UnitOfRow(int[] unitOf)
    {
        int[] unitOfRow = GC.AllocateUninitializedArray<int>(rows);
        var lowest = listed.Levels[^1];
        var work = new Workload(threads, BlockUnits, 0, CancellationToken.None);
        work.ForRanges(unitOf.Length, (from, end) =>
        {
            for (int i = from; i < end; i++)
            {
                unitOfRow.AsSpan(lowest.FirstRows[i], lowest.RowsOf(i, rows)).Fill(unitOf[i]);
            }
        });
        return unitOfRow;
    }

    private void FindConflicts(int level, TextArray names, SiblingMerge merged, CsvNameConflicts conflicts)
    {
        var others = new Dictionary<int, List<(int First, long Rows)>>();
        for (int i = 0; i < names.Count; i++)
        {
            int unit = merged.UnitOf[i], first = merged.First[unit];
            var name = names[i];
            if (first == i || name.IsEmpty || SameBytes.Are(names[first], name)) continue;
            if (!others.TryGetValue(unit, out var known)) others.Add(unit, known = []);
            int place = known.Count - 1, count = listed.Levels[level].RowsOf(i, rows);
            while (place >= 0 && !SameBytes.Are(names[known[place].First], name)) place--;
            if (place < 0) known.Add((i, count));
            else known[place] = (known[place].First, known[place].Rows + count);
        }

        foreach (var (unit, known) in others)
        {
            foreach (var (first, count) in known)
            {
                conflicts.Add(listed.Levels[level].FirstRows[first], level, unit, names[first].ToArray(), count);
            }
        }
    }
}
