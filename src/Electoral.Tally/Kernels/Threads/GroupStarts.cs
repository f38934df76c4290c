namespace Electoral.Tally.Kernels;

/// <summary>Where rows begin that are laid out by group, each part of them by another thread.</summary>
internal static class GroupStarts
{
    /// <summary>Turns the counts of each part into the positions where its rows of a group begin.</summary>
    /// <param name="counts">For each part its rows of each group; overwritten.</param>
    /// <param name="groups">The number of groups.</param>
    /// <returns>Where each group begins, and the end of the last.</returns>
    public static int[] Of(int[][] counts, int groups)
    {
        var starts = new int[groups + 1];
        int index = 0;
        for (int group = 0; group < groups; group++)
        {
            starts[group] = index;
            foreach (int[] part in counts) (part[group], index) = (index, index + part[group]);
        }

        starts[groups] = index;
        return starts;
    }
}
