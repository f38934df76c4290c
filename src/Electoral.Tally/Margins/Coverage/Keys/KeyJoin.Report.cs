using System.Text.Json;

namespace Electoral.Tally.Validation;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class KeyJoin : INotebookResult
{
    private const int ShownKeys = 10;

    /// <summary>How the keys match, as a section, with the first that match only otherwise and the first that do not.
    /// </summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    /// <param name="limit">How many keys to show of each kind. The default is 10.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public ReportSection Describe(IFormatProvider? language = null, int limit = ShownKeys)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var section = new ReportSection.Builder("join", KeyJoinTexts.Title.In(language));
        (ReportText Name, int Sheets)[] ways =
        [
            (KeyJoinTexts.AsTheyAre, Matched), (KeyJoinTexts.WithoutZeros, WithoutZeros),
            (KeyJoinTexts.WithoutBlanks, WithoutBlanks), (KeyJoinTexts.WithoutBoth, WithoutBoth),
            (KeyJoinTexts.Ambiguous, Ambiguous), (KeyJoinTexts.Unmatched, Unmatched),
        ];
        section.Table(table =>
        {
            table.Text(KeyJoinTexts.Keys.In(language)).Whole(CoverageTexts.Sheets.In(language));
            table.Percent(CoverageTexts.Share.In(language));
            foreach (var (name, sheets) in ways)
            {
                double? share = Sheets == 0 ? null : sheets / (double)Sheets;
                table.Row(name.In(language), sheets, CellValue.Percent(share, KeyJoinTexts.NoSheet.In(language)));
            }
        });
        section.Pair(KeyJoinTexts.FrameKeys.In(language), FrameKeys);
        section.Pair(KeyJoinTexts.FrameKeysMatched.In(language), FrameKeysMatched);
        if (WithoutZeros + WithoutBoth > 0) section.Note(KeyJoinTexts.TrimZeros.In(language));
        if (Ambiguous > 0) section.Warning(KeyJoinTexts.AmbiguousWarning.In(language, Ambiguous));
        if (limit == 0) return section.Build();
        if (Examples.Count > 0)
        {
            section.Table(
                table => table.Text(KeyJoinTexts.OfSheet.In(language)).Text(KeyJoinTexts.OfFrame.In(language))
                    .Rows(Examples, example => [example.Sheet, example.Frame]),
                KeyJoinTexts.FirstOtherwise.In(language),
                limit);
        }

        if (FirstUnmatched.Count == 0) return section.Build();
        section.Table(
            table => table.Text(KeyJoinTexts.OfSheet.In(language)).Rows(FirstUnmatched, row => [KeyOf(row)]),
            KeyJoinTexts.FirstUnmatched.In(language),
            limit);
        return section.Build();
    }

    /// <summary>How the keys match as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>How the keys match as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>How the keys match as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private static string KeyOf(TallyRow row) => row.Table.HasKeys ? row.Key : row.ToKey();
}
