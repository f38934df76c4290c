using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class BulletinIncrement : INotebookResult
{
    /// <summary>The increment as a section: each count before, after and between.</summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        string title = BulletinTexts.Increment.In(language, First.Name, Second.Name);
        var section = new ReportSection.Builder("bulletin-increment", title)
            .Pair(BulletinTexts.Added.In(language), CellValue.Whole(Total, BulletinTexts.TooLarge.In(language)));
        if (Selections.Count > 1)
        {
            string label = BulletinTexts.Gain.In(language, Selections[0].Selection, Selections[1].Selection);
            section.Pair(label, CellValue.Whole(LeadIncrement, BulletinTexts.TooLarge.In(language)));
        }

        if (VotesPerAddedStation is double perStation)
        {
            section.Pair(BulletinTexts.PerStation.In(language), CellValue.Number(perStation, 1));
        }

        if (VotesPerAddedRegistered is double perVoter)
        {
            section.Pair(BulletinTexts.PerVoter.In(language), CellValue.Percent(perVoter));
        }

        section.Table(table =>
        {
            table.Text(BulletinTexts.Selection.In(language)).Whole(First.Name).Whole(Second.Name);
            table.Whole(BulletinTexts.Added.In(language)).Percent(BulletinTexts.ShareBefore.In(language));
            table.Percent(BulletinTexts.ShareAfter.In(language)).Percent(BulletinTexts.ShareAdded.In(language));
            string none = BulletinTexts.NoVotes.In(language);
            foreach (var selection in Selections)
            {
                table.Row(
                    selection.Selection, selection.First, selection.Second, selection.Increment,
                    CellValue.Percent(selection.FirstShare, none), CellValue.Percent(selection.SecondShare, none),
                    CellValue.Percent(selection.Share, none));
            }
        });
        if (HasNegative) section.Warning(BulletinTexts.Falls.In(language));
        foreach (var contradiction in Contradictions) section.Warning(contradiction.ToString(null, language));
        return section.Build();
    }

    /// <summary>The increment as a fixed-width table, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The increment as a fixed-width table.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The increment as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);
}
