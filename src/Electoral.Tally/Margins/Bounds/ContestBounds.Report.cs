using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ContestBounds : IFormattable, INotebookResult
{
    /// <summary>The bounds as a section: what is missing, the lead, and each candidate's votes and shares.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("bounds", BoundTexts.Bounds.In(language));
        AddTo(section, language);
        return section.Build();
    }

    /// <summary>The bounds as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The bounds as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The bounds as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>Adds what is missing, the lead and the candidates to a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="contradicted">Why nothing is guaranteed, where roll or sheets contradict a premise.</param>
    internal void AddTo(ReportSection.Builder section, IFormatProvider? language, string? contradicted = null)
    {
        string noBound = Outstanding.UnreadRows is > 0 and var unread
            ? TableTexts.NotRead.Of(unread).In(language, unread)
            : BoundTexts.NoBound.In(language);
        section.Pair(
            BoundTexts.Capacity.In(language), CellValue.Whole(Outstanding.Capacity, noBound));
        if (Outstanding.VotesCap is long cap) section.Pair(BoundTexts.VotesCap.In(language), cap);
        if (Outstanding.IncompleteSheets > 0)
        {
            section.Pair(BoundTexts.Incomplete.In(language), Outstanding.IncompleteSheets);
        }
        if (Margin is { } margin) AddMargin(section, margin, language, noBound, contradicted);
        section.Table(table => FillCandidates(table, language, noBound), BoundTexts.Bounds.In(language));
    }

    private void AddMargin(
        ReportSection.Builder section, MarginBound margin, IFormatProvider? language, string noBound,
        string? contradicted)
    {
        string rival = margin.Rival.Name;
        if (Tied.Count > 0)
        {
            section.Pair(BoundTexts.Tied.In(language), CandidateNames.Of(Tied).ToString(null, language));
        }
        section
            .Pair(BoundTexts.Lead.In(language, margin.Leader.Name, margin.Rival.Name), margin.Lead)
            .Pair(BoundTexts.LeadMin.In(language), CellValue.Whole(margin.LeadMin, noBound))
            .Pair(BoundTexts.LeadMax.In(language), CellValue.Whole(margin.LeadMax, noBound))
            .Pair(BoundTexts.Majority.In(language), contradicted is not null && MajorityGuaranteed
                ? CellValue.NotComputable(contradicted)
                : (MajorityGuaranteed ? BoundTexts.Yes : BoundTexts.No).In(language));
        var whyNoTurnout = IsComplete ? BoundTexts.NothingOutstanding
            : Outstanding.VotesCap is null ? BoundTexts.NoRegister : BoundTexts.OneNumber;
        string noTurnout = whyNoTurnout.In(language);
        section
            .Pair(BoundTexts.TurnoutToTie.In(language, rival), CellValue.Percent(margin.TurnoutToTie, noTurnout))
            .Pair(
                BoundTexts.TurnoutToOverturn.In(language, rival),
                CellValue.Percent(margin.TurnoutToOverturn, noTurnout));
        string noStations = WhyNoStations(margin).In(language);
        section
            .Pair(BoundTexts.StationsToTie.In(language), CellValue.Whole(margin.FewestStationsToTie, noStations))
            .Pair(BoundTexts.StationsToOverturn.In(language), CellValue.Whole(
                margin.FewestStationsToOverturn, noStations));
    }

    private ReportText WhyNoStations(MarginBound margin) =>
        Outstanding.Capacity is null ? BoundTexts.NoBound
        : IsComplete ? BoundTexts.NothingOutstanding
        : margin.LeadMin > 0 ? BoundTexts.NotEnough
        : Outstanding.VotesCap is not null ? BoundTexts.OneNumber
        : Outstanding.IsListed ? BoundTexts.NotEnough : BoundTexts.NotListed;

    private void FillCandidates(ReportTable.Builder table, IFormatProvider? language, string noBound)
    {
        table.Text(BoundTexts.Candidate.In(language)).Whole(BoundTexts.Collected.In(language));
        table.Whole(BoundTexts.Most.In(language));
        table.Percent(BoundTexts.ShareMin.In(language)).Percent(BoundTexts.ShareMax.In(language));
        string noShare = Outstanding.Capacity is null ? noBound : BoundTexts.NoVotes.In(language);
        foreach (int index in Order)
        {
            var bound = Candidates[index];
            table.Row(
                bound.Candidate.Name,
                bound.Votes,
                CellValue.Whole(bound.VotesMax, noBound),
                CellValue.Percent(bound.ShareMin, noShare),
                CellValue.Percent(bound.ShareMax, noShare));
        }
    }
}
