namespace Electoral.Tally;

/// <summary>The contest of sources that name their selections themselves.</summary>
internal static class FoundSelections
{
    /// <summary>Gives all parts the same columns of votes: all selections, in the order of their first appearance.
    /// </summary>
    /// <param name="parts">The sources, in their order.</param>
    /// <param name="layout">The layout of all.</param>
    public static (IReadOnlyList<StagedPart> Parts, Contest Contest) Align(
        IReadOnlyList<StagedPart> parts, CsvLayout layout)
    {
        var contest = layout.ToContest();
        if (!layout.IsStream) return (parts, contest);
        var all = new List<Selection>();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var selection in parts.SelectMany(part => part.Selections!))
        {
            if (columns.TryAdd(selection.Id, all.Count)) all.Add(selection);
            else all[columns[selection.Id]] = Common(all[columns[selection.Id]], selection);
        }

        bool absentIsZero = (layout.Long?.Absent ?? layout.Groups!.Absent) == AbsentVotes.Zero;
        var found = new Contest(all)
        {
            Name = contest.Name,
            BlankIsValid = contest.BlankIsValid,
            VotesAllowed = contest.VotesAllowed,
        };
        return ([.. parts.Select(part => Align(part, all, absentIsZero))], found);
    }

    private static StagedPart Align(StagedPart part, List<Selection> all, bool absentIsZero)
    {
        var own = part.Selections!.Index().ToDictionary(selection => selection.Item.Id, selection => selection.Index);
        if (all.Index().All(selection => own.GetValueOrDefault(selection.Item.Id, -1) == selection.Index)) return part;
        var columns = part.Columns;
        var absent = new Lazy<CountColumn>(() => new PivotCounts().Build(columns.Count, absentIsZero));
        return part with
        {
            Columns = columns with
            {
                Votes = [.. all.Select(selection => own.TryGetValue(selection.Id, out int column)
                    ? columns.Votes[column]
                    : absent.Value)],
            },
        };
    }

    /// <summary>What two sources agree on about a selection.</summary>
    private static Selection Common(Selection one, Selection other) => one with
    {
        Name = one.Name == other.Name ? one.Name : one.Id,
        Party = one.Party == other.Party ? one.Party : null,
    };
}
