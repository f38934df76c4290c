using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Takes units out of a tree that hold no row any more.</summary>
internal static class UnitPruning
{
    public static (UnitTree Tree, int[] RowStart) Prune(IReadOnlyList<string> levelNames, UnitTree tree, int[] rowStart)
    {
        int depth = tree.Levels.Count;
        if (depth == 0) return (tree, rowStart);
        var units = Enumerable.Range(0, rowStart.Length - 1);
        int[] kept = [.. units.Where(unit => rowStart[unit] < rowStart[unit + 1])];
        if (kept.Length == rowStart.Length - 1) return (tree, rowStart);

        int[] starts = [.. kept.Select(unit => rowStart[unit]), rowStart[^1]];
        var data = new UnitLevelData[depth + 1];
        for (; depth > 0; depth--)
        {
            var level = tree.Data(depth);
            int[] parents = Gather.Take<int>(level.Parents, kept);
            int[] keptParents = [.. parents.Distinct()];
            var places = keptParents.Index().ToDictionary(kept => kept.Item, kept => kept.Index);
            int[] newParents = Array.ConvertAll(parents, parent => places[parent]);
            data[depth] = new(level.Codes.Take(kept), level.Names?.Take(kept), newParents);
            kept = keptParents;
        }

        data[0] = new(tree.Data(0).Codes, null, [0]);
        return (new UnitTree(levelNames, data), starts);
    }
}
