using System.Globalization;
using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class TippingPoint : INotebookResult
{
    /// <summary>The tipping point as a section: a row for each turnout, with others as collected and without.</summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("tipping-point", TippingTexts.Title.In(language))
            .Pair(TippingTexts.Lead.In(language, Leading.Name, Trailing.Name), Any.AsCollected.Lead)
            .Pair(TippingTexts.Outstanding.In(language), OutstandingRegistered)
            .Pair(TippingTexts.Collected.In(language, Trailing.Name), ShareCell(Any.AsCollected.CollectedTwoWayShare))
            .Pair(TippingTexts.Others.In(language), CellValue.Percent((double)OtherShare));
        section.Table(
            table =>
            {
                table.Text(TippingTexts.Turnout.In(language)).Percent(TippingTexts.AsCollected.In(language));
                table.Percent(TippingTexts.WithoutOthers.In(language)).Whole(TippingTexts.ToWin.In(language));
                string mark = TippingTexts.OfCollected.In(language);
                if (AtCollectedTurnout is { } collected) table.Row(Row(collected, mark));
                foreach (var turnout in ByTurnout) table.Row(Row(turnout, ""));
            },
            TippingTexts.Caption.In(language, Trailing.Name));
        return section.Note(TippingTexts.Lenient.In(language)).Note(TippingTexts.Impossible.In(language)).Build();

        CellValue[] Row(TippingAtTurnout at, string mark) =>
        [
            (at.Turnout * 100).ToString("0.00", language ?? CultureInfo.InvariantCulture) + " %" + mark,
            ShareCell(at.AsCollected.TippingShareTwoWay),
            ShareCell(at.WithoutOthers.TippingShareTwoWay),
            at.WithoutOthers.FewestTrailingVotesToWin,
        ];

        CellValue ShareCell(double? share) => CellValue.Percent(share, TippingTexts.Nothing.In(language));
    }

    /// <summary>The tipping point as a fixed-width table, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The tipping point as a fixed-width table.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The tipping point as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private TippingAtTurnout Any => AtCollectedTurnout ?? ByTurnout[0];

}
