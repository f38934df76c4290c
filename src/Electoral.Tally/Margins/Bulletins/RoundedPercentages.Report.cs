using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class RoundedPercentages : INotebookResult
{
    /// <summary>The test as a section: each count with the nearest one, the probability, and the caveats.</summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        string title = BulletinTexts.Rounded.In(language, Name, Decimals);
        var section = new ReportSection.Builder("rounded-percentages", title);
        AddBlocks(section, language);
        return section.Build();
    }

    /// <summary>
    /// Adds the test to the section of the claim that it is about; one line where the pattern is not there.
    /// </summary>
    internal void AddTo(ReportSection.Builder section, IFormatProvider? language)
    {
        if (!IsAllExact)
        {
            section.Pair(
                BulletinTexts.ExactOfClaim.In(language), BulletinTexts.Of.In(language, OptionsExact, Options.Count));
            return;
        }

        section.Paragraph(BulletinTexts.Rounded.In(language, Name, Decimals));
        AddBlocks(section, language);
    }

    private void AddBlocks(ReportSection.Builder section, IFormatProvider? language)
    {
        section
            .Pair(BulletinTexts.Total.In(language), Total)
            .Pair(BulletinTexts.Exact.In(language, Options.Count), OptionsExact)
            .Pair(BulletinTexts.Step.In(language), CellValue.Number(GridStep, 1))
            .Pair(BulletinTexts.Chance.In(language), CellValue.Significant(ChanceProbability));
        section.Table(table =>
        {
            table.Whole(BulletinTexts.Votes.In(language)).Percent(BulletinTexts.Percentage.In(language));
            table.Whole(BulletinTexts.Nearest.In(language)).Whole(BulletinTexts.Difference.In(language));
            foreach (var option in Options)
            {
                var percent = CellValue.Percent((double)option.RoundedUnits / Units, Decimals);
                table.Row(option.Votes, percent, option.NearestCount, option.Difference);
            }
        });
        if (!SumEqualsTotal) section.Warning(BulletinTexts.NoSum.In(language));
        section
            .Note(BulletinTexts.Many.In(language))
            .Note(BulletinTexts.Innocent.In(language))
            .Note(BulletinTexts.NotBallots.In(language));
    }

    /// <summary>The test as a fixed-width table, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The test as a fixed-width table.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The test as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);
}
