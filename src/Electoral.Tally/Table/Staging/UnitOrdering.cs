using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Puts staged units into the order of the tree.</summary>
internal static class UnitOrdering
{
    /// <returns>The tree, and the index in it of each staged lowest unit, null if the order was right.</returns>
    public static (UnitTree Tree, int[]? RankOfLowest) Order(StagedUnits staged, int threads = 1)
    {
        var data = new UnitLevelData[staged.Levels.Count + 1];
        data[0] = new(OneEmptyText(), null, [0]);
        int[]? rank = null;
        for (int depth = 1; depth < data.Length; depth++)
        {
            var level = staged.Levels[depth - 1];
            int[] parents = rank is null ? level.Parents : Gather.Take<int>(rank, level.Parents);
            if (staged.AreOrdered || SiblingSort.AreOrdered(level.Codes, parents))
            {
                data[depth] = new(level.Codes, level.Names, parents);
                rank = null;
                continue;
            }

            int[] order = SiblingSort.Order(level.Codes, parents, data[depth - 1].Count, threads);
            var units = new RowPermutation(order, threads);
            data[depth] = new(level.Codes.Take(units), level.Names?.Take(units), units.Take(parents));
            rank = Invert(order);
        }

        return (new UnitTree(staged.LevelNames, data), rank);
    }

    private static TextArray OneEmptyText()
    {
        var builder = new TextArrayBuilder();
        builder.Add(Encoding.UTF8.GetBytes(""));
        return builder.Build();
    }

    private static int[] Invert(int[] order)
    {
        var rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++) rank[order[i]] = i;
        return rank;
    }
}
