using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Merges all units that are listed with the same codes, level by level from the top.</summary>
/// <remarks>
/// A unit has the name that its first row uses; other names of it are conflicts. Units come out in the order of
/// the tree, whatever the number of threads.
/// </remarks>
internal sealed class CsvUnitMerge(CsvListedUnits listed, int rows, int threads)
{
    private const int BlockUnits = 1 << 14;

    public StagedUnits Build(
        IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, CsvNameConflicts conflicts)
    {
        var levels = new StagedLevel[listed.Levels.Count];
        var merged = SiblingMerge.Identity(1);
        for (int level = 0; level < levels.Length; level++)
        {
            var units = listed.Levels[level];
            int[] parents = Gather.Take(merged.UnitOf, units.Parents.Memory, threads);
            var codes = units.Codes.Build();
            merged = units.Ascends && merged.AllDiffer
                ? merged.Below(units.Parents.Items, threads)
                : SiblingMerge.Of(codes, parents, merged.First.Length, threads);
            var names = units.Names?.Build();
            if (names is not null && !merged.AllDiffer) FindConflicts(level, names, merged, conflicts);
            levels[level] = new StagedLevel(codes, names, parents).InOrder(merged, threads);
        }

        if (!merged.AllDiffer)
        {
            return new(levelNames, levels, null, UnitOfRow(merged.UnitOf), unique) { AreOrdered = true };
        }

        int[] rowStart = RowStart(merged.First);
        return new(levelNames, levels, rowStart, null, unique)
        {
            AreOrdered = true,
            Order = merged.IsIdentity ? null : RowOrder(merged.First, rowStart),
        };
    }

    /// <summary>Where the rows of each unit begin once they are adjacent; each is listed once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] RowStart(int[] first)
    {
        int[] starts = GC.AllocateUninitializedArray<int>(first.Length + 1);
        var firstRows = listed.Levels[^1].FirstRows.Items;
        int start = 0;
        for (int unit = 0; unit < first.Length; unit++)
        {
            int index = first[unit], next = index + 1 < firstRows.Length ? firstRows[index + 1] : rows;
            starts[unit] = start;
            start += next - firstRows[index];
        }

        starts[^1] = start;
        return starts;
    }

    /// <summary>The row at each index.</summary>
    private int[] RowOrder(int[] first, int[] rowStart)
    {
        int[] order = GC.AllocateUninitializedArray<int>(rows);
        new Workload(threads, BlockUnits, 0, CancellationToken.None).ForRanges(first.Length, (from, end) =>
        {
            var firstRows = listed.Levels[^1].FirstRows.Items;
            for (int unit = from, index = rowStart[from]; unit < end; unit++)
            {
                int row = firstRows[first[unit]];
                for (int stop = rowStart[unit + 1]; index < stop; index++) order[index] = row++;
            }
        });
        return order;
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
            int index = known.Count - 1, count = listed.Levels[level].RowsOf(i, rows);
            while (index >= 0 && !SameBytes.Are(names[known[index].First], name)) index--;
            if (index < 0) known.Add((i, count));
            else known[index] = (known[index].First, known[index].Rows + count);
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
