namespace Electoral.Tally;

/// <summary>Joins strata that were observed too little, up the tree and by a rule without chance.</summary>
internal sealed class StratumCollapse
{
    private readonly long _least;
    private readonly IReadOnlyList<StratumDraft> _drafts;
    private readonly List<Pool> _formed = [];

    private StratumCollapse(IReadOnlyList<StratumDraft> drafts, long least) => (_drafts, _least) = (drafts, least);

    /// <summary>
    /// The strata that remain, in order, and for each given one the index of that which it is part of.
    /// </summary>
    /// <param name="drafts">The strata in the order of the tree, or of their names.</param>
    /// <param name="least">The fewest observed units of a stratum that is not observed completely.</param>
    public static (StratumDraft[] Strata, int[] IndexOf) Of(IReadOnlyList<StratumDraft> drafts, long least)
    {
        var collapse = new StratumCollapse(drafts, least);
        collapse.Run();
        var ordered = collapse._formed.OrderBy(pool => pool.Members.Min()).ToArray();
        var indexes = new int[drafts.Count];
        for (int index = 0; index < ordered.Length; index++)
        {
            foreach (int member in ordered[index].Members) indexes[member] = index;
        }

        return ([.. ordered.Select(pool => pool.Stratum)], indexes);
    }

    private void Run()
    {
        int depth = _drafts.Count == 0 ? 0 : _drafts[0].Path.Depth;
        var waiting = new List<int>();
        for (int i = 0; i < _drafts.Count; i++)
        {
            if (_drafts[i].IsShort(_least)) waiting.Add(i);
            else _formed.Add(new(_drafts[i].Path, [i], Copy(_drafts[i], _drafts[i].Name)));
        }

        // Strata that are not units are below the whole.
        for (depth = Math.Max(depth - 1, 0); waiting.Count > 0 && depth >= 0; depth--)
        {
            var left = new List<int>();
            foreach (var below in waiting.GroupBy(member => Above(_drafts[member].Path, depth)))
            {
                if (!TryForm(below.Key, [.. below], depth)) left.AddRange(below);
            }

            waiting = left;
        }

        // Nothing was observed twice anywhere: what there is stays together.
        if (waiting.Count > 0) _formed.Add(Made(UnitPath.Root, waiting));
    }

    private bool TryForm(UnitPath unit, List<int> members, int depth)
    {
        var pool = Made(unit, members);
        if (!pool.Stratum.IsShort(_least))
        {
            _formed.Add(pool);
            return true;
        }

        var taker = _formed
            .Where(formed => Above(formed.Path, depth) == unit)
            .Where(formed => formed.Stratum.Observed + pool.Stratum.Observed >= _least)
            .OrderBy(formed => formed.Stratum.Observed)
            .ThenBy(formed => formed.Members.Min())
            .FirstOrDefault();
        if (taker is null) return false;
        taker.Stratum.Take(pool.Stratum);
        taker.Members.AddRange(members);
        return true;
    }

    private Pool Made(UnitPath unit, List<int> members)
    {
        string name = members.Count == 1 ? _drafts[members[0]].Name : $"{unit} (rest)";
        var stratum = new StratumDraft(name, unit);
        foreach (int member in members) stratum.Take(_drafts[member]);
        return new(unit.Depth == 0 && members.Count == 1 ? _drafts[members[0]].Path : unit, [.. members], stratum);
    }

    private static StratumDraft Copy(StratumDraft draft, string name)
    {
        var copy = new StratumDraft(name, draft.Path);
        copy.Take(draft);
        return copy;
    }

    private static UnitPath Above(UnitPath path, int depth)
    {
        while (path.Depth > depth) path = path.Parent;
        return path;
    }

    private sealed record Pool(UnitPath Path, List<int> Members, StratumDraft Stratum);
}
