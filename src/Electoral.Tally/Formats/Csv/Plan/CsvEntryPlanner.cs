using System.Diagnostics;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Resolves how records name selections against the columns of a source.</summary>
/// <param name="layout">A layout of a long or grouped file.</param>
/// <param name="names">The columns.</param>
/// <param name="options">Limits.</param>
/// <param name="fieldOf">The field of a column.</param>
internal sealed class CsvEntryPlanner(
    CsvLayout layout, IReadOnlyList<string> names, ReadOptions options, Func<string?, int> fieldOf)
{
    /// <summary>
    /// The layout of the same columns without selections that records name: a selection for the votes of each group.
    /// </summary>
    public CsvLayout Wide()
    {
        CsvCount[] votes = layout.Long is { } form ? [form.Votes] : [.. Groups().Select(group => group.Votes)];
        return layout with
        {
            Long = null,
            Groups = null,
            Others = null,
            Selections =
            [
                .. votes.Select((count, i) => new CsvSelection
                {
                    Id = FormattableString.Invariant($"{i + 1}"),
                    Columns = count.Columns,
                    Missing = count.Missing,
                }),
            ],
            Filter = [.. layout.Filter.Where(words => !IsOfCounts(words.Key))],
        };
    }

    /// <summary>How records name selections.</summary>
    /// <param name="words">Resolves columns and words.</param>
    public CsvEntryPlan Plan(Func<IReadOnlyList<KeyValuePair<string, string>>, CsvWordsPlan[]> words)
    {
        var extra = ExtraNames();
        var counts = layout.Long?.Counts ?? CsvLongCounts.None;
        var fields = Enum.GetValues<CountField>().Select(field => ((int)field, counts.Of(field)));
        var further = counts.Extra.Select(
            count => (CsvEntryCount.FieldTargets + Array.IndexOf(extra, count.Key), count.Value));
        return new()
        {
            JoinsRecords = layout.Long is not null,
            Groups = layout.Long is { } form
                ? [new([.. form.Selection.Select(fieldOf)], [.. form.Name.Select(fieldOf)], fieldOf(form.Party))]
                :
                [
                    .. Groups().Select(group => new CsvEntryFields(
                        [.. group.Selection.Select(fieldOf)], [.. group.Name.Select(fieldOf)], fieldOf(group.Party))),
                ],
            Counts =
            [
                .. fields.Concat(further).Where(count => count.Item2.Count > 0)
                    .Select(count => new CsvEntryCount(count.Item1, words(count.Item2))),
            ],
            Filter = words([.. layout.Filter.Where(pair => IsOfCounts(pair.Key))]),
            ExtraNames = extra,
            Listed = ListedSelections(),
            Others = layout.Others is null ? -1 : IndexOfOthers(),
            AddsRepeated = (layout.Long?.Repeated ?? layout.Groups!.Repeated) == RepeatedVotes.Add,
            AbsentIsZero = (layout.Long?.Absent ?? layout.Groups!.Absent) == AbsentVotes.Zero,
            MostSelections = options.MaxFields,
            Ragged = Ragged(),
        };
    }

    private bool IsOfCounts(string column)
    {
        if (layout.Long is not { } form) return false;
        var lists = Enum.GetValues<CountField>().Select(form.Counts.Of).Concat(form.Counts.Extra.Select(e => e.Value));
        return lists.Any(list => list.Any(words => words.Key == column));
    }

    private string[] ExtraNames()
    {
        var named = layout.Long?.Counts.Extra.Select(extra => extra.Key) ?? [];
        return [.. layout.Extra.Select(extra => extra.Key).Concat(named).Distinct()];
    }

    private Selection[]? ListedSelections()
    {
        if (layout.Selections.Count == 0) return null;
        var listed = layout.Selections.Select(selection => selection.ToSelection()).ToArray();
        return layout.Others is null || IndexOfOthers() < listed.Length ? listed : [.. listed, new(layout.Others)];
    }

    private int IndexOfOthers()
    {
        string form = CodeForm.Of(layout.Others!);
        int found = layout.Selections.Index()
            .FirstOrDefault(selection => CodeForm.Of(selection.Item.Id) == form, (-1, null!)).Index;
        return found < 0 ? layout.Selections.Count : found;
    }

    /// <summary>The columns of each group that the source has.</summary>
    private List<CsvGroups> Groups()
    {
        var groups = layout.Groups!;
        return groups.Start is null ? NamedGroups(groups) : NumberedGroups(groups);
    }

    /// <summary>Groups whose columns are named, counted up from 1 for as long as one of their columns exists.</summary>
    private List<CsvGroups> NamedGroups(CsvGroups groups)
    {
        var found = new List<CsvGroups>();
        for (int number = 1; ; number++)
        {
            string Named(string column) =>
                column.Replace(CsvGroups.Number, FormattableString.Invariant($"{number}"), StringComparison.Ordinal);
            var group = groups with
            {
                Selection = [.. groups.Selection.Select(Named)],
                Name = [.. groups.Name.Select(Named)],
                Party = groups.Party is null ? null : Named(groups.Party),
                Votes = groups.Votes with { Columns = [.. groups.Votes.Columns.Select(Named)] },
            };
            var columns = group.Selection.Concat(group.Name).Concat(group.Votes.Columns);
            if (number > 1 && !columns.Any(column => names.Contains(column))) return found;
            // The first group must exist: its missing columns are reported by name.
            found.Add(group);
        }
    }

    /// <summary>Groups one after another, as many as fit after the first column.</summary>
    private List<CsvGroups> NumberedGroups(CsvGroups groups)
    {
        var found = new List<CsvGroups>();
        int width = groups.Width!.Value;
        // The first group must exist, as above.
        for (int start = fieldOf(groups.Start); found.Count == 0 || start + width <= names.Count; start += width)
        {
            string Numbered(string column)
            {
                bool isNumber = CsvColumn.IsNumber(column, out int index);
                Debug.Assert(isNumber, "The layout has already been checked.");
                return FormattableString.Invariant($"#{start + index + 1}");
            }

            found.Add(groups with
            {
                Selection = [.. groups.Selection.Select(Numbered)],
                Name = [.. groups.Name.Select(Numbered)],
                Party = groups.Party is null ? null : Numbered(groups.Party),
                Votes = groups.Votes with { Columns = [.. groups.Votes.Columns.Select(Numbered)] },
            });
        }

        return found;
    }

    /// <summary>Without a header a record may have fewer groups than others.</summary>
    private (int Start, int Width)? Ragged() => layout is { Header: false, Groups: { Width: { } width } groups }
        ? (fieldOf(groups.Start), width)
        : null;
}
