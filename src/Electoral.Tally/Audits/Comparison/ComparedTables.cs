namespace Electoral.Tally.Audits;

/// <summary>Two sources with the selections of both in the same order, and the counts that both give.</summary>
internal sealed class ComparedTables
{
    private ComparedTables(TallyTable first, TallyTable second, ContestMapping contest)
    {
        (First, Second, Contest) = (first, second, contest);
        Columns = [.. ColumnsOf(first, second)];
        OnlyInFirst = [.. NamesOf(first).Except(NamesOf(second), StringComparer.Ordinal)];
        OnlyInSecond = [.. NamesOf(second).Except(NamesOf(first), StringComparer.Ordinal)];
    }

    /// <summary>The first source, with the selections that are compared.</summary>
    public TallyTable First { get; }

    /// <summary>The second source, with the same selections.</summary>
    public TallyTable Second { get; }

    public ContestMapping Contest { get; }

    /// <summary>The counts that both give: votes in the order of the contest, then fields, then extra counts.</summary>
    public ComparedColumn[] Columns { get; }

    /// <summary>The counts that only the first source gives.</summary>
    public IReadOnlyList<string> OnlyInFirst { get; }

    /// <summary>The counts that only the second source gives.</summary>
    public IReadOnlyList<string> OnlyInSecond { get; }

    public static ComparedTables Of(TallyTable first, TallyTable second, ComparisonOptions options)
    {
        var contest = ContestMapping.Of(first.Contest, second.Contest, options);
        var aligned = contest.IsWhole ? first : first.WithSelections(contest.Contest, contest.OfFirst);
        return new(aligned, second.WithSelections(contest.Contest, contest.OfSecond), contest);
    }

    private static IEnumerable<ComparedColumn> ColumnsOf(TallyTable first, TallyTable second)
    {
        for (int i = 0; i < first.Votes.Count; i++)
        {
            var selection = first.Contest.Selections[i];
            yield return new(selection.Id, null, selection.Name, first.Votes[i], second.Votes[i], IsVotes: true);
        }

        // In the order of most forms, so that a shift by one column can be recognised.
        CountField[] order =
        [
            CountField.Valid, CountField.Blank, CountField.Invalid, CountField.BallotsCast, CountField.Registered,
        ];
        foreach (var field in order)
        {
            if (first.Column(field) is { } own && second.Column(field) is { } other)
            {
                yield return new(CountNames.Of(field), field, "", own, other);
            }
        }

        foreach (string name in first.ExtraNames.Intersect(second.ExtraNames, StringComparer.Ordinal))
        {
            yield return new(name, null, name, first.Extra(name), second.Extra(name));
        }
    }

    private static IEnumerable<string> NamesOf(TallyTable table) => Enum.GetValues<CountField>()
        .Where(field => table.Column(field) is not null).Select(CountNames.Of).Concat(table.ExtraNames);
}
