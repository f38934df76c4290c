using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Removes units without rows from a tree: rejected rows and names given in advance leave some.</summary>
internal static class UnitPruning
{
    public static (UnitTree Tree, int[] RowStart) Prune(UnitTree tree, int[] rowStart, int threads)
    {
        int depth = tree.Levels.Count;
        if (depth == 0 || !HasEmpty(tree, rowStart)) return (tree, rowStart);

        int[] kept = NotEmpty(rowStart);
        int[] starts = [.. Gather.Take<int>(rowStart, kept), rowStart[^1]];
        var data = new UnitLevelData[depth + 1];
        for (; depth > 0; depth--)
        {
            var level = tree.Data(depth);
            var units = new RowPermutation(kept, threads);
            var (parents, indexes) = Renumbered(units.Take(level.Parents));
            data[depth] = new(level.Codes.Take(units), level.Names?.Take(units), indexes);
            kept = parents;
        }

        data[0] = new(tree.Data(0).Codes, null, [0]);
        return (new UnitTree([.. tree.Levels.Select(level => level.Name)], data), starts);
    }

    private static bool HasEmpty(UnitTree tree, int[] rowStart)
    {
        bool found = HasEqualNeighbours(rowStart);
        for (int depth = tree.Levels.Count - 1; depth > 0 && !found; depth--)
        {
            found = HasEqualNeighbours(tree.Data(depth).FirstChild);
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasEqualNeighbours(int[] starts)
    {
        for (int i = 1; i < starts.Length; i++)
        {
            if (starts[i] == starts[i - 1]) return true;
        }

        return false;
    }

    private static int[] NotEmpty(int[] starts)
    {
        int[] kept = GC.AllocateUninitializedArray<int>(starts.Length - 1);
        int count = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            kept[count] = i;
            if (starts[i] < starts[i + 1]) count++;
        }

        return kept[..count];
    }

    /// <summary>The distinct values of an ascending list, and the index of each element among them.</summary>
    private static (int[] Different, int[] Indexes) Renumbered(int[] ascending)
    {
        int[] different = GC.AllocateUninitializedArray<int>(ascending.Length);
        int[] indexes = GC.AllocateUninitializedArray<int>(ascending.Length);
        int count = 0;
        for (int i = 0; i < ascending.Length; i++)
        {
            if (i == 0 || ascending[i] != ascending[i - 1]) different[count++] = ascending[i];
            indexes[i] = count - 1;
        }

        return (different[..count], indexes);
    }
}
