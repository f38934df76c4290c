using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Finds the units of one tree in another by their codes, level by level.</summary>
internal static class UnitMatching
{
    /// <summary>For each depth that both trees have, the index of each unit's counterpart, or -1.</summary>
    public static int[][] MatchLevels(UnitTree from, UnitTree to)
    {
        var matches = new int[Math.Min(from.Levels.Count, to.Levels.Count) + 1][];
        matches[0] = [0];
        for (int depth = 1; depth < matches.Length; depth++)
        {
            matches[depth] = new int[from.Data(depth).Count];
            for (int parent = 0; parent < matches[depth - 1].Length; parent++)
            {
                var children = (from.Data(depth - 1).FirstChild[parent], from.Data(depth - 1).FirstChild[parent + 1]);
                int other = matches[depth - 1][parent];
                var others = other < 0
                    ? (0, 0)
                    : (to.Data(depth - 1).FirstChild[other], to.Data(depth - 1).FirstChild[other + 1]);
                Join(from.Data(depth).Codes, children, to.Data(depth).Codes, others, matches[depth]);
            }
        }

        return matches;
    }

    private static void Join(
        TextArray codes, (int First, int End) units, TextArray others, (int First, int End) at, int[] found)
    {
        int other = at.First;
        for (int unit = units.First; unit < units.End; unit++)
        {
            while (other < at.End && CodeOrder.Compare(others[other], codes[unit]) < 0) other++;
            found[unit] = other < at.End && CodeOrder.Compare(others[other], codes[unit]) == 0 ? other : -1;
        }
    }
}
