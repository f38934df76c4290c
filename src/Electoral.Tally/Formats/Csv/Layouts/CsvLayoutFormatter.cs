using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Writes a layout as JSON for people: one line per key, level or described selection.</summary>
internal static class CsvLayoutFormatter
{
    private const int LineLength = 110;
    private const string Inner = "    ";

    public static string Format(CsvLayout layout)
    {
        var lines = new List<string>();
        void Add(string key, string? value)
        {
            if (value is not null) lines.Add($"  {Text(key)}: {value}");
        }

        Add("delimiter", Text(layout.Delimiter?.ToString()));
        Add("encoding", Text(layout.Encoding));
        Add("skipLines", layout.SkipLines == 0 ? null : Number(layout.SkipLines));
        Add("quote", layout.Quote == '"' ? null : Text(layout.Quote?.ToString()) ?? "null");
        Add("header", layout.Header ? null : "false");
        Add("headerRows", layout.HeaderRows == 1 ? null : Number(layout.HeaderRows));
        Add("endsBefore", Groups(layout.EndsBefore));
        bool usualMissing = layout.Missing.SequenceEqual(CsvLayout.DefaultMissing);
        Add("missing", usualMissing ? null : List(layout.Missing.Select(Text)!));
        Add("groupSeparator", Text(layout.GroupSeparator?.ToString()));
        Add("contest", Text(layout.Contest));
        Add("votesAllowed", layout.VotesAllowed == 1 ? null : Number(layout.VotesAllowed));
        Add("blankIsValid", layout.BlankIsValid ? "true" : null);
        Add("levels", List(layout.Levels.Select(Level)));
        Add("registered", CountOrNull(layout.Registered));
        Add("ballotsCast", CountOrNull(layout.BallotsCast));
        Add("valid", CountOrNull(layout.Valid));
        Add("invalid", CountOrNull(layout.Invalid));
        Add("blank", CountOrNull(layout.Blank));
        Add("selections", List(layout.Selections.Select(Selection)));
        Add("others", Text(layout.Others));
        Add("long", layout.Long is null ? null : CsvStreamFormatter.Long(layout.Long));
        Add("groups", layout.Groups is null ? null : CsvStreamFormatter.Groups(layout.Groups));
        Add("key", layout.Key.Count == 0 ? null : List(layout.Key.Select(KeyColumn)));
        Add("image", Text(layout.Image));
        Add("arrival", layout.Arrival.Count == 0 ? null : OneOrList(layout.Arrival.Select(Text)!));
        Add("extra", Extra(layout.Extra));
        Add("stratum", Text(layout.Stratum));
        Add("status", layout.Status is null ? null : Status(layout.Status));
        Add("filter", Groups(layout.Filter));
        Add("exclude", Groups(layout.Exclude));
        Add("formulaGuard", layout.FormulaGuard ? "true" : null);
        return $"{{\n{string.Join(",\n", lines)}\n}}";
    }

    private static string Level(CsvLevel level) => Object(
    [
        ("name", Text(level.Name)),
        ("code", level is { Section: true, Code.Count: 0 } ? null : OneOrList(level.Code.Select(KeyColumn))),
        ("label", Text(level.Label)),
        ("unique", level.Unique ? "true" : null),
        ("fillDown", level.FillDown ? "true" : null),
        ("section", level.Section ? "true" : null),
    ]);

    private static string Selection(CsvSelection selection)
    {
        string? only = selection.Columns is [var column] ? column : null;
        string? id = selection.Id == only ? null : Text(selection.Id);
        string? name = selection.Name == selection.Id ? null : Text(selection.Name);
        bool isPlain = id is null && name is null && selection is { Candidate: null, Party: null, Missing: null };
        if (isPlain && only is not null) return Text(only);
        return Object(
        [
            ("column", Text(only)), ("columns", selection.Columns.Count > 1 ? Words(selection.Columns) : null),
            ("missing", List(selection.Missing)), ("id", id), ("name", name),
            ("candidate", Text(selection.Candidate)), ("party", Text(selection.Party)),
        ]);
    }

    private static string? CountOrNull(CsvCount? count) => count is null ? null : Count(count);

    /// <summary>A column, a list of columns, or an object that also gives their missing-count marks.</summary>
    public static string Count(CsvCount count)
    {
        if (count.Missing is null) return OneOrWords(count.Columns);
        string key = count.Columns.Count == 1 ? "column" : "columns";
        return Object([(key, OneOrWords(count.Columns)), ("missing", List(count.Missing))]);
    }

    private static string KeyColumn(CsvKeyColumn key) => key is { IsCut: false, Part: null, TrimZeros: false }
        ? Text(key.Column)
        : Object(
        [
            ("column", Text(key.Column)), ("from", Number(key.From)), ("length", Number(key.Length)),
            ("split", Text(key.Split)), ("part", Number(key.Part)), ("trimZeros", key.TrimZeros ? "true" : null),
        ]);

    private static string Status(CsvStatus status) => Object(
    [
        ("column", Text(status.Column)), ("counted", Words(status.Counted)),
        ("annulled", Words(status.Annulled)), ("pending", Words(status.Pending)),
    ]);

    private static string? Words(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : $"[{string.Join(", ", words.Select(Text))}]";

    private static string? List(IReadOnlyList<string>? words) =>
        words is null ? null : $"[{string.Join(", ", words.Select(Text))}]";

    private static string? Extra(IReadOnlyList<KeyValuePair<string, CsvCount>> counts) =>
        counts.Count == 0 ? null : Object(counts.Select(count => (count.Key, (string?)Count(count.Value))));

    /// <summary>Columns with their words, in the order in which the columns first appear.</summary>
    public static string? Groups(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var columns = pairs.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return pairs.Count == 0 ? null : Object(columns.Select(words => (words.Key, (string?)OneOrWords([.. words]))));
    }

    public static string OneOrWords(IReadOnlyList<string> words) =>
        words is [var only] ? Text(only) : $"[{string.Join(", ", words.Select(Text))}]";

    public static string Object(IEnumerable<(string Key, string? Value)> members) =>
        $"{{{string.Join(", ", members.Where(m => m.Value is not null).Select(m => $"{Text(m.Key)}: {m.Value}"))}}}";

    private static string OneOrList(IEnumerable<string> items) => items.ToArray() is [string only] ? only : List(items);

    /// <summary>Objects are on lines of their own; texts fill lines.</summary>
    private static string List(IEnumerable<string> items)
    {
        string[] all = [.. items];
        bool objects = Array.Exists(all, item => item.StartsWith('{'));
        if (!objects && all.Sum(item => item.Length + 2) <= LineLength - 20) return $"[{string.Join(", ", all)}]";
        var text = new StringBuilder("[\n").Append(Inner);
        int length = Inner.Length;
        for (int i = 0; i < all.Length; i++)
        {
            if (i > 0) text.Append(',');
            if (i > 0 && (objects || length + all[i].Length > LineLength))
            {
                text.Append('\n').Append(Inner);
                length = Inner.Length;
            }
            else if (i > 0)
            {
                text.Append(' ');
            }

            text.Append(all[i]);
            length += all[i].Length + 2;
        }

        return text.Append("\n  ]").ToString();
    }

    private static string? Number(int? number) => number is { } given ? Number(given) : null;

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public static string? Text(string? text) =>
        text is null ? null : VisibleJson.Quoted(text);
}
