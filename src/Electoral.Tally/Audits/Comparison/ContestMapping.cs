namespace Electoral.Tally.Audits;

/// <summary>Maps the selections of one contest to those of another.</summary>
internal sealed class ContestMapping
{
    private ContestMapping(Contest first, Contest second, int[] secondOfFirst)
    {
        OfFirst = [.. Enumerable.Range(0, secondOfFirst.Length).Where(index => secondOfFirst[index] >= 0)];
        OfSecond = [.. OfFirst.Select(index => secondOfFirst[index])];
        LeftOutOfFirst = [.. first.Selections.Where((_, index) => secondOfFirst[index] < 0)];
        LeftOutOfSecond = [.. second.Selections.Where((_, index) => !OfSecond.Contains(index))];
        Contest = LeftOutOfFirst.Count == 0
            ? first
            : new(OfFirst.Select(index => first.Selections[index]))
            {
                Name = first.Name,
                VotesAllowed = first.VotesAllowed,
                BlankIsValid = first.BlankIsValid,
            };
        OtherName = first.Name.Length > 0 && second.Name.Length > 0 && first.Name != second.Name ? second.Name : null;
    }

    /// <summary>The contest that is compared: that of the first source, with the selections that both have.</summary>
    public Contest Contest { get; }

    /// <summary>The index in the first contest of each selection that is compared.</summary>
    public int[] OfFirst { get; }

    /// <summary>The index of each in the second contest.</summary>
    public int[] OfSecond { get; }

    public IReadOnlyList<Selection> LeftOutOfFirst { get; }

    public IReadOnlyList<Selection> LeftOutOfSecond { get; }

    /// <summary>The name of the contest in the second source, if both have a name and these differ.</summary>
    public string? OtherName { get; }

    /// <summary>Whether no selection of either contest is left out.</summary>
    public bool IsWhole => LeftOutOfFirst.Count == 0 && LeftOutOfSecond.Count == 0;

    /// <exception cref="ArgumentException">The contests do not fit, or the map names a selection that does not
    /// exist.</exception>
    public static ContestMapping Of(Contest first, Contest second, ComparisonOptions options)
    {
        if (first.BlankIsValid != second.BlankIsValid) Throw.OtherContest("whether blank votes are valid");
        if (first.VotesAllowed != second.VotesAllowed) Throw.OtherContest("how many votes a voter has");
        int[] secondOfFirst = new int[first.Selections.Count];
        secondOfFirst.AsSpan().Fill(-1);
        var mapped = new HashSet<int>();
        foreach (var (id, own) in options.SelectionMap)
        {
            if (!second.TryGetIndex(id, out int index)) Throw.NotInSecond(id, second);
            if (!first.TryGetIndex(own, out int ownIndex)) Throw.NotInFirst(own, first);
            if (secondOfFirst[ownIndex] >= 0 || !mapped.Add(index)) Throw.MappedTwice(own);
            secondOfFirst[ownIndex] = index;
        }

        for (int index = 0; index < second.Selections.Count; index++)
        {
            if (mapped.Contains(index) || !first.TryGetIndex(second.Selections[index].Id, out int own)) continue;
            if (secondOfFirst[own] < 0) secondOfFirst[own] = index;
        }

        var mapping = new ContestMapping(first, second, secondOfFirst);
        if (!mapping.IsWhole && !options.SharedSelectionsOnly) Throw.OtherSelectionsInSecond(mapping);
        bool isNothingShared = mapping.OfFirst.Length == 0 && first.Selections.Count + second.Selections.Count > 0;
        if (isNothingShared) Throw.NoSharedSelections(first, second);
        return mapping;
    }
}
