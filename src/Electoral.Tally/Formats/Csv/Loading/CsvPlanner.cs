using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Resolves a layout against the columns of a source.</summary>
internal sealed class CsvPlanner(CsvSource source, CsvHead head, CsvLayout layout, ReadOptions options)
{
    public CsvPlan Plan()
    {
        if (layout.IsStream)
        {
            var entries = new CsvEntryPlanner(layout, head.Names, options, Place);
            return new CsvPlanner(source, head, entries.Wide(), options).Plan() with { Entries = entries.Plan(Words) };
        }

        CsvUnreadKeys.Refuse(layout);
        var fields = Enum.GetValues<CountField>().Select(layout.ColumnOf).ToArray();
        string[] counts =
        [
            .. fields.OfType<string>(),
            .. layout.Selections.Select(selection => selection.Column),
            .. layout.Extra.Select(extra => extra.Value.Column),
        ];
        int[] places = Array.ConvertAll(counts, Place);
        // By names the layout has no count twice; by a name and a number it may.
        for (int i = 0; i < places.Length; i++)
        {
            int other = Array.IndexOf(places, places[i]);
            if (other < i) Throw.ColumnTwice(source.Name, counts[other], counts[i]);
        }

        var levels = layout.Levels.Take(layout.Levels.Count - 1).Select(Level).ToArray();
        var keyOfCodes = CsvCodeKey.Of(layout);
        var own = Code(layout.Levels[^1].Code);
        return new()
        {
            Delimiter = head.Delimiter,
            Quote = head.Quote,
            FieldCount = head.Names.Length,
            FewestFields = FewestFields(),
            OwnCode = own.Fields,
            FieldNames = head.Names,
            Text = head.Text,
            Counts = places,
            Fields = Array.ConvertAll(fields, field => field is not null),
            VoteCount = layout.Selections.Count,
            ExtraNames = [.. layout.Extra.Select(extra => extra.Key)],
            Levels = levels,
            SheetCode = own,
            Key = layout.Key.Count == 0 || keyOfCodes is not null ? null : Code(layout.Key),
            KeyOfCodes = keyOfCodes,
            Image = Place(layout.Image),
            Stratum = Place(layout.Stratum),
            Status = layout.Status is null ? null : Status(layout.Status),
            Arrival = [.. layout.Arrival.Select(Place)],
            Filter = Words(layout.Filter),
            Exclude = Words(layout.Exclude),
            Numbers = new(
                [.. layout.Missing.SelectMany(text => Spellings(text.Trim(' ', '\t')))],
                [.. CsvBlank.GroupSeparators(layout.GroupSeparator).SelectMany(SpellingsInNumbers)],
                [.. CsvBlank.Invisible.SelectMany(SpellingsInNumbers)]),
            FormulaGuard = layout.FormulaGuard,
            MaxRecordLength = options.MaxRecordLength,
            Lanes = options.Lanes,
            UnitFields = Together(
                [.. levels.SelectMany(level => level.Code.Fields.Append(level.Name))],
                [.. places, .. own.Fields]),
            UpperPaths = UpperPaths(levels, [.. places, .. own.Fields]),
        };
    }

    /// <summary>Up to the last field that names units, sheet or key, or decides whether the record counts.</summary>
    private int FewestFields()
    {
        var columns = layout.Levels.SelectMany(level => level.Code.Select(code => code.Column).Append(level.Label))
            .Concat(layout.Key.Select(key => key.Column))
            .Concat(layout.Filter.Concat(layout.Exclude).Select(words => words.Key))
            .Append(layout.Status?.Column);
        return columns.Max(Place) + 1;
    }

    private static (int First, int Count)? UpperPaths(CsvLevelPlan[] levels, int[] others)
    {
        if (levels.Length == 0 || Array.Exists(levels, level => level.Name >= 0)) return null;
        if (levels.Length == 1) return (0, 0);
        var found = Together(
            [.. levels.SkipLast(1).SelectMany(level => level.Code.Fields)], [.. others, .. levels[^1].Code.Fields]);
        return found.Count == 0 ? null : found;
    }

    private CsvLevelPlan Level(CsvLevel level) => new(Code(level.Code), Place(level.Label));

    private CsvCodePlan Code(IReadOnlyList<CsvKeyColumn> columns) =>
        new([.. columns.Select(column => Place(column.Column))], [.. columns.Select(column => column.TrimZeros)]);

    private CsvStatusPlan Status(CsvStatus status)
    {
        (IReadOnlyList<string> Words, SheetStatus Status)[] lists =
        [
            (status.Counted, SheetStatus.Counted),
            (status.Annulled, SheetStatus.Annulled),
            (status.Pending, SheetStatus.Pending),
        ];
        var words = lists.SelectMany(list => list.Words.Select(word => (word, (int)list.Status)));
        return new(Place(status.Column), new([.. words], Spellings, head.Text));
    }

    /// <summary>The words of each column, in the order in which the columns are named.</summary>
    private CsvWordsPlan[] Words(IReadOnlyList<KeyValuePair<string, string>> pairs) =>
    [
        .. pairs.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .Select(column => new CsvWordsPlan(
                Place(column.Key), new([.. column.Select(word => (word, 0))], Spellings, head.Text))),
    ];

    /// <summary>The bytes that a text of the layout may be in the source: in each encoding that it may have.</summary>
    private byte[][] Spellings(string text) => Spellings(text, [head.Text.Page, CsvEncoding.Windows]);

    /// <summary>The same for what stands in numbers: a count must not hang on a guess.</summary>
    private byte[][] SpellingsInNumbers(string text) => Spellings(text, [CsvEncoding.Windows]);

    private byte[][] Spellings(string text, Encoding[] guessed)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (source.Encoding is not (null or CodePages.WindowsName)) return [utf8];
        Encoding[] pages = source.Encoding is null ? guessed : [CsvEncoding.Windows];
        var others = pages.Where(page => page.GetString(page.GetBytes(text)) == text)
            .Select(page => page.GetBytes(text)).Where(bytes => !bytes.AsSpan().SequenceEqual(utf8)).Take(1).ToArray();
        return source.Encoding is null || others.Length == 0 ? [utf8, .. others] : others;
    }

    private int Place(string? column)
    {
        if (column is null) return -1;
        // A header is a header: "#1" is a number only where no column is called so.
        int place = Array.IndexOf(head.Names, column);
        if (place < 0 && PlaceOfForm(column) is >= 0 and int alike) return alike;
        if (place < 0)
        {
            bool exists = CsvColumn.IsNumber(column, out int number) && number >= 0 && number < head.Names.Length;
            return exists ? number : Throw.NoSuchColumn(source.Name, column, head.Names);
        }

        bool repeated = Array.IndexOf(head.Names, column, place + 1) >= 0;
        return repeated ? Throw.RepeatedColumn(source.Name, column, head.Names) : place;
    }

    /// <summary>The one column whose header differs by nothing that people see; -1 where there is none.</summary>
    private int PlaceOfForm(string column)
    {
        string form = CodeForm.Of(column);
        int place = Array.FindIndex(head.Names, name => CodeForm.Of(name) == form);
        bool repeated = place >= 0 && Array.FindIndex(head.Names, place + 1, name => CodeForm.Of(name) == form) >= 0;
        return repeated ? Throw.RepeatedColumn(source.Name, column, head.Names) : place;
    }

    /// <summary>The fields from the first of some to the last, where none of the others lies between.</summary>
    private static (int First, int Count) Together(int[] fields, int[] others)
    {
        int[] sorted = [.. fields.Where(field => field >= 0).Order()];
        return sorted.Length > 0 && !Array.Exists(others, other => other > sorted[0] && other < sorted[^1])
            ? (sorted[0], sorted[^1] - sorted[0] + 1)
            : (0, 0);
    }
}
