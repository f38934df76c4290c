namespace Electoral.Tally;

/// <summary>A count of every unit of a tree; null if it is not known.</summary>
/// <param name="levels">For each depth, from the root's, the counts in the order of the tree.</param>
internal sealed class FrameCounts(long?[][] levels)
{
    public long? this[ReportingUnit unit] => levels[unit.Depth][unit.Index];

    /// <summary>
    /// The counts given, and those that follow from them: a unit without a count has the sum of its children.
    /// </summary>
    /// <param name="what">What is counted, for the message.</param>
    /// <param name="tree">The units.</param>
    /// <param name="given">For each depth, from the root's, the counts given; taken over and completed.</param>
    /// <exception cref="ArgumentException">Children add up to more than their parent.</exception>
    public static FrameCounts Completed(string what, UnitTree tree, long?[][] given)
    {
        for (int depth = tree.Levels.Count - 1; depth >= 0; depth--)
        {
            for (int index = 0; index < given[depth].Length; index++)
            {
                var (first, end) = tree.RangeBelow(new(tree, depth, index), depth + 1);
                var children = given[depth + 1].AsSpan(first..end);
                var (sum, known) = Sum(children);
                long? own = given[depth][index];
                if (sum > own) Throw.ChildrenExceed(what, new(tree, depth, index), sum, own);
                // A unit without children has nothing to add up: only listed children add up to their parent.
                if (known && children.Length > 0) given[depth][index] ??= sum;
            }
        }

        return new(given);
    }

    /// <summary>The counts of all units from those of the lowest ones, which are complete.</summary>
    public static FrameCounts AddedUp(UnitTree tree, long?[] lowest)
    {
        var levels = new long?[tree.Levels.Count + 1][];
        levels[^1] = lowest;
        for (int depth = tree.Levels.Count - 1; depth >= 0; depth--)
        {
            levels[depth] = new long?[tree.Data(depth).Count];
            for (int index = 0; index < levels[depth].Length; index++)
            {
                var (first, end) = tree.RangeBelow(new(tree, depth, index), depth + 1);
                var (sum, known) = Sum(levels[depth + 1].AsSpan(first..end));
                levels[depth][index] = known ? sum : null;
            }
        }

        return new(levels);
    }

    /// <summary>The sum of the counts that are known, and whether all are.</summary>
    private static (long Sum, bool Known) Sum(ReadOnlySpan<long?> counts)
    {
        long sum = 0;
        bool known = true;
        foreach (long? count in counts)
        {
            sum += count ?? 0;
            known &= count is not null;
        }

        return (sum, known);
    }
}
