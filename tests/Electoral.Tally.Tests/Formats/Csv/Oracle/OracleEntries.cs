namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>What a record of a long or grouped file says of selections, read field by field.</summary>
internal sealed class OracleEntries
{
    private readonly CsvLayout _layout;
    private readonly OracleText _text;
    private readonly OracleColumns _columns;
    private readonly (string Selection, string[] SelectionColumns, string[] Name, string? Party)[] _groups;
    private readonly string[] _listed;

    public OracleEntries(CsvLayout layout, OracleText text, OracleColumns columns)
    {
        (_layout, _text, _columns) = (layout, text, columns);
        var votes = new List<CsvCount>();
        if (layout.Long is { } form)
        {
            _groups = [(form.Selection[0], [.. form.Selection], [.. form.Name], form.Party)];
            votes.Add(form.Votes);
        }
        else
        {
            var groups = layout.Groups!;
            var found = new List<(string, string[], string[], string?)>();
            for (int number = 1; number == 1 || Exists(groups, number); number++)
            {
                string Named(string column) => ColumnOf(groups, column, number);
                string[] selection = [.. groups.Selection.Select(Named)];
                string? party = groups.Party is null ? null : Named(groups.Party);
                found.Add((selection[0], selection, [.. groups.Name.Select(Named)], party));
                votes.Add(groups.Votes with { Columns = [.. groups.Votes.Columns.Select(Named)] });
            }

            _groups = [.. found];
        }

        foreach (string column in _groups.SelectMany(group => group.SelectionColumns.Concat(group.Name)))
        {
            columns.Place(column);
        }

        foreach (string column in _groups.Select(group => group.Party).OfType<string>()) columns.Place(column);
        string[] counted = [.. Conditions().SelectMany(count => count.Words).Select(words => words.Key)];
        foreach (string column in counted) columns.Place(column);
        _listed = [.. layout.Selections.Select(selection => new UnitPath(selection.Id)[0])];
        Wide = layout with
        {
            Long = null,
            Groups = null,
            Others = null,
            Filter = [.. layout.Filter.Where(words => !counted.Contains(words.Key))],
            Selections =
            [
                .. votes.Select((count, i) => new CsvSelection
                {
                    Id = $"{i}",
                    Columns = count.Columns,
                    Missing = count.Missing,
                }),
            ],
        };
        MixedFilter = [.. layout.Filter.Where(words => counted.Contains(words.Key))];
    }

    /// <summary>The layout of single records: a column of votes for each group.</summary>
    public CsvLayout Wide { get; }

    private KeyValuePair<string, string>[] MixedFilter { get; }

    /// <summary>What the record is, group by group; null where the filter leaves it out.</summary>
    public OracleEntry[]? Of(OracleLine line)
    {
        (string Target, IReadOnlyList<KeyValuePair<string, string>> Words)? count = null;
        foreach (var candidate in Conditions())
        {
            if (count is null && Passes(line, candidate.Words)) count = candidate;
        }

        var filter = MixedFilter.Where(words => count?.Words.Any(own => own.Key == words.Key) != true);
        if (!Passes(line, [.. filter])) return null;
        return [.. _groups.Select(group => Of(line, group, count?.Target))];
    }

    private OracleEntry Of(
        OracleLine line, (string First, string[] Columns, string[] Name, string? Party) group, string? count)
    {
        string id = Joined(line, group.Columns), form = new UnitPath(_text.Field(id))[0];
        string name = Joined(line, group.Name);
        string party = group.Party is null ? "" : Raw(line, group.Party);
        bool isListed = _listed.Length == 0 || _layout.Others is not null
            || _listed.Contains(form);
        string column = _columns.Names[_columns.Place(group.First)];
        return new(count, form, id, name, party, form.Length == 0 || !isListed, column);
    }

    private IEnumerable<(string Target, IReadOnlyList<KeyValuePair<string, string>> Words)> Conditions()
    {
        if (_layout.Long?.Counts is not { } counts) yield break;
        foreach (var field in Enum.GetValues<CountField>())
        {
            if (counts.Of(field).Count > 0) yield return ($"{field}", counts.Of(field));
        }

        foreach (var (name, words) in counts.Extra) yield return ($"+{name}", words);
    }

    private bool Passes(OracleLine line, IReadOnlyList<KeyValuePair<string, string>> words) => words
        .GroupBy(word => word.Key)
        .All(column => column.Any(word => _text.Matches(Raw(line, column.Key), word.Value)));

    private string Raw(OracleLine line, string column) => line.Fields[_columns.Place(column)];

    private string Joined(OracleLine line, string[] columns) =>
        string.Join(' ', columns.Select(column => Raw(line, column).Trim(' ')).Where(part => part.Length > 0));

    private bool Exists(CsvGroups groups, int number)
    {
        if (groups.Width is { } width)
        {
            return _columns.Place(groups.Start!) + (number * width) <= _columns.Names.Count;
        }

        return groups.Selection.Concat(groups.Name).Concat(groups.Votes.Columns)
            .Any(column => _columns.Names.Contains(ColumnOf(groups, column, number)));
    }

    private string ColumnOf(CsvGroups groups, string column, int number)
    {
        if (groups.Width is not { } width) return column.Replace("{n}", $"{number}", StringComparison.Ordinal);
        int own = int.Parse(column.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        return $"#{_columns.Place(groups.Start!) + ((number - 1) * width) + own}";
    }
}

/// <summary>What one group of a record is.</summary>
/// <param name="Count">The count of the sheet that it is, "+" before a further one; null for votes.</param>
/// <param name="Form">The id of the selection without what nobody sees.</param>
/// <param name="Id">The id as bytes, each a character.</param>
/// <param name="Name">The name, likewise.</param>
/// <param name="Party">The party, likewise.</param>
/// <param name="IsUnknown">Whether there is no such selection.</param>
/// <param name="Column">The column that says which selection it is.</param>
internal sealed record OracleEntry(
    string? Count, string Form, string Id, string Name, string Party, bool IsUnknown, string Column)
{
    public bool IsEmpty => Count is null && Form.Length == 0;
}
