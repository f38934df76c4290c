namespace Electoral.Tally;

/// <summary>Resolves a layout against the columns of a source.</summary>
internal sealed class CsvPlanner
{
    private readonly CsvSource _source;
    private readonly CsvHead _head;
    private readonly CsvLayout _layout;
    private readonly ReadOptions _options;
    private readonly CsvSpellings _spellings;
    private readonly CsvColumnFinder _columns;
    private readonly CsvNumberStyles _styles;
    private readonly CsvDerivedColumns _derived;

    public CsvPlanner(CsvSource source, CsvHead head, CsvLayout layout, ReadOptions options)
    {
        (_source, _head, _layout, _options) = (source, head, layout, options);
        _spellings = new(source.Encoding, head.Text);
        _columns = new(source.Name, head.Names);
        _styles = new(layout, _spellings);
        _derived = new(layout, _columns, _styles, head.Names.Length);
    }

    public CsvPlan Plan()
    {
        if (_layout.IsStream)
        {
            // Filled-down texts come first, so they have the same numbers in both plans.
            var entries = new CsvEntryPlanner(_layout, _head.Names, _options, _derived.Text);
            var joined = new CsvPlanner(_source, _head, entries.Wide(), _options).Plan() with
            {
                Entries = entries.Plan(words => Words(words, _derived.Text)),
            };
            return joined with { SheetFields = SheetFields(joined) };
        }

        var fields = Enum.GetValues<CountField>().Select(_layout.CountOf).ToArray();
        CsvCount[] counts =
        [
            .. fields.OfType<CsvCount>(),
            .. _layout.Selections.Select(selection => selection.Count),
            .. _layout.Extra.Select(extra => extra.Value),
        ];
        int[] indexes = Array.ConvertAll(counts, _derived.Count);
        CheckOnce(counts);
        var levels = _layout.Levels.Take(_layout.Levels.Count - 1).Select(Level).ToArray();
        var keyOfCodes = CsvCodeKey.Of(_layout);
        var own = Level(_layout.Levels[^1]).Code;
        var key = _layout.Key.Count == 0 || keyOfCodes is not null ? null : Code(_layout.Key);
        var plan = new CsvPlan
        {
            Delimiter = _head.Delimiter,
            Quote = _head.Quote,
            FieldCount = _head.Names.Length,
            FewestFields = FewestFields(),
            OwnCode = [.. _layout.Levels[^1].Code.Select(code => _derived.Text(code.Column))],
            FieldNames = _head.Names,
            Text = _head.Text,
            Counts = indexes,
            CountParts = [.. _derived.Parts],
            Fields = Array.ConvertAll(fields, field => field is not null),
            VoteCount = _layout.Selections.Count,
            ExtraNames = [.. _layout.Extra.Select(extra => extra.Key)],
            Levels = levels,
            SheetCode = own,
            Key = key,
            KeyOfCodes = keyOfCodes,
            Image = _derived.Text(_layout.Image),
            Stratum = _derived.Text(_layout.Stratum),
            Status = _layout.Status is null ? null : Status(_layout.Status),
            Arrival = [.. _layout.Arrival.Select(_derived.Text)],
            Filter = Words(_layout.Filter, _derived.Text),
            Exclude = Words(_layout.Exclude, _derived.Text),
            EndsBefore = Words(_layout.EndsBefore, _columns.Find),
            Numbers = _styles.OfFile,
            MissingWords = _styles.Words,
            FormulaGuard = _layout.FormulaGuard,
            MaxRecordLength = _options.MaxRecordLength,
            Lanes = _options.Lanes,
        };
        return _derived.Plan() is { } derived
            ? plan with { Derived = derived, FieldNames = [.. _head.Names, .. derived.Names] }
            : plan with
            {
                UnitFields = Together(
                    [.. levels.SelectMany(level => level.Code.Fields.Append(level.Name))], [.. indexes, .. own.Fields]),
                UpperPaths = UpperPaths(levels, [.. indexes, .. own.Fields]),
            };
    }

    /// <summary>No column of counts is named twice, but one may be given by name and by number.</summary>
    private void CheckOnce(CsvCount[] counts)
    {
        string[] names = [.. counts.SelectMany(count => count.Columns)];
        int[] indexes = [.. _derived.Parts.Select(part => part.Field)];
        for (int i = 0; i < indexes.Length; i++)
        {
            int other = Array.IndexOf(indexes, indexes[i]);
            if (other < i) Throw.ColumnTwice(_source.Name, names[other], names[i]);
        }
    }

    /// <summary>Up to the last field that names units, sheet or key, or decides whether the record counts.</summary>
    private int FewestFields()
    {
        var columns = _layout.Levels.SelectMany(level => level.Code.Select(code => code.Column).Append(level.Label))
            .Concat(_layout.Key.Select(key => key.Column))
            .Concat(_layout.Filter.Concat(_layout.Exclude).Select(words => words.Key))
            .Append(_layout.Status?.Column);
        return columns.Max(_columns.Find) + 1;
    }

    private static (int First, int Count) SheetFields(CsvPlan plan)
    {
        // A key applies in addition to the codes.
        if (plan.Derived is not null || plan.SheetCode is null || plan.Key is not null) return (0, 0);
        var fields = plan.Levels.SelectMany(level => level.Code.Fields.Append(level.Name));
        int[] votes = plan.Counts[plan.FirstVote..(plan.FirstVote + plan.VoteCount)];
        return Together([.. fields, .. plan.SheetCode.Fields], [.. votes, .. plan.Entries!.KeyFields(0)]);
    }

    private static (int First, int Count)? UpperPaths(CsvLevelPlan[] levels, int[] others)
    {
        if (levels.Length == 0 || Array.Exists(levels, level => level.Name >= 0)) return null;
        if (levels.Length == 1) return (0, 0);
        var found = Together(
            [.. levels.SkipLast(1).SelectMany(level => level.Code.Fields)], [.. others, .. levels[^1].Code.Fields]);
        return found.Count == 0 ? null : found;
    }

    private CsvLevelPlan Level(CsvLevel level) => level.Section
        ? new(new([_derived.Section(level.Name)], [false]), -1)
        : new(Code(level.Code), _derived.Text(level.Label));

    private CsvCodePlan Code(IReadOnlyList<CsvKeyColumn> columns) =>
        new([.. columns.Select(_derived.Text)], [.. columns.Select(column => column.TrimZeros)]);

    private CsvStatusPlan Status(CsvStatus status)
    {
        (IReadOnlyList<string> Words, SheetStatus Status)[] lists =
        [
            (status.Counted, SheetStatus.Counted),
            (status.Annulled, SheetStatus.Annulled),
            (status.Pending, SheetStatus.Pending),
        ];
        var words = lists.SelectMany(list => list.Words.Select(word => (word, (int)list.Status)));
        return new(_derived.Text(status.Column), new([.. words], _spellings.Of, _head.Text));
    }

    /// <summary>The words of each column, in the order in which the columns are named.</summary>
    private CsvWordsPlan[] Words(IReadOnlyList<KeyValuePair<string, string>> pairs, Func<string, int> field) =>
    [
        .. pairs.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .Select(column => new CsvWordsPlan(
                field(column.Key), new([.. column.Select(word => (word, 0))], _spellings.Of, _head.Text))),
    ];

    /// <summary>The fields from the first of some to the last, if none of the others is between them.</summary>
    private static (int First, int Count) Together(int[] fields, int[] others)
    {
        int[] sorted = [.. fields.Where(field => field >= 0).Order()];
        return sorted.Length > 0 && !Array.Exists(others, other => other > sorted[0] && other < sorted[^1])
            ? (sorted[0], sorted[^1] - sorted[0] + 1)
            : (0, 0);
    }
}
