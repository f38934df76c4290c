namespace Electoral.Tally.Kernels;

/// <summary>Stations of one unit as a group; units with few stations are pooled inside the unit above.</summary>
internal static class GroupPooling
{
    /// <summary>Fewer stations than this do not form a group of their own.</summary>
    public const int Fewest = 20;

    /// <param name="units">The unit of each station at each level, from that of the groups up to the root.</param>
    /// <param name="groupCount">The number of groups.</param>
    /// <returns>The group of each station; groups are numbered in the order of their first station.</returns>
    public static int[] Of(IReadOnlyList<int[]> units, out int groupCount)
    {
        int stations = units[0].Length;
        long[] names = new long[stations];
        bool[] hasGroup = new bool[stations];
        for (int level = 0; level < units.Count; level++)
        {
            int[] own = units[level];
            var counts = new Dictionary<int, int>();
            for (int station = 0; station < stations; station++)
            {
                if (!hasGroup[station]) counts[own[station]] = counts.GetValueOrDefault(own[station]) + 1;
            }

            bool isLast = level == units.Count - 1;
            for (int station = 0; station < stations; station++)
            {
                if (hasGroup[station] || (!isLast && counts[own[station]] < Fewest)) continue;
                hasGroup[station] = true;
                names[station] = ((long)level << 32) | (uint)own[station];
            }
        }

        var numbers = new Dictionary<long, int>();
        int[] groups = new int[stations];
        for (int station = 0; station < stations; station++)
        {
            if (!numbers.TryGetValue(names[station], out int number)) numbers[names[station]] = number = numbers.Count;
            groups[station] = number;
        }

        groupCount = numbers.Count;
        return groups;
    }
}
