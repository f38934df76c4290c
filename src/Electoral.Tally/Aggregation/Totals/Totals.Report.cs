using System.Text.Json;
using Basis = Electoral.Tally.ShareOf;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Totals : INotebookResult
{
    /// <summary>
    /// The totals as a section: sheets, turnout, fields with their rows, derived counts, votes, shares.
    /// </summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("totals", AggregationTexts.Totals.In(language))
            .Pair(AggregationTexts.Counted.In(language), Sheets);
        if (Annulled > 0) section.Pair(AggregationTexts.Annulled.In(language), Annulled);
        if (Pending > 0) section.Pair(AggregationTexts.Pending.In(language), Pending);
        section.Pair(AggregationTexts.Turnout.In(language), TurnoutCell(language));
        if (Tied is { Count: > 0 } tied)
        {
            var names = new NameList(tied.Select(total => total.Candidate.Name));
            section.Pair(AggregationTexts.Tied.In(language), names.ToString(null, language));
        }
        else if (Leader is { } leader && Lead is { } lead)
        {
            section.Pair(AggregationTexts.Lead.In(language, leader.Candidate.Name), lead);
        }

        if (Sheets == 0) section.Note(AggregationTexts.NoSheets.In(language));
        section.Table(table => FillCounts(table, language));
        if (Contest.Selections.Count > 0) section.Table(table => FillVotes(table, language));
        bool sharesLines = Contest.Candidates.Count < Contest.Selections.Count;
        if (sharesLines) section.Table(table => FillCandidates(table, language));
        NoteDerived(section, CountField.Valid, FindDerivedValid(language), language);
        NoteDerived(section, CountField.BallotsCast, FindDerivedBallots(language), language);
        return section.Build();
    }

    /// <summary>The totals as fixed-width tables, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The totals as fixed-width tables.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The totals as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which finds it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    internal CellValue TurnoutCell(IFormatProvider? language) =>
        FindTurnout(language, out var turnout, out string? reason)
            ? CellValue.Percent(turnout.Value)
            : CellValue.NotComputable(reason);

    /// <summary>The sum, or a statement that no sheet gives one: missing is never zero.</summary>
    internal static CellValue SumCell(FieldTotal total, IFormatProvider? language) =>
        CellValue.Whole(
            total is { SheetsWith: 0, SheetsWithout: > 0 } ? null : total.Sum, AggregationTexts.NoneHasIt.In(language));

    private void FillCounts(ReportTable.Builder table, IFormatProvider? language)
    {
        table.Text(AggregationTexts.Count.In(language)).Whole(AggregationTexts.Sum.In(language));
        table.Whole(AggregationTexts.Having.In(language)).Whole(AggregationTexts.Lacking.In(language));
        string absent = AggregationTexts.NoField.In(language);
        foreach (var field in Enum.GetValues<CountField>())
        {
            string name = AggregationTexts.Of(field).In(language);
            if (Field(field) is { } total)
            {
                table.Row(name, SumCell(total, language), total.SheetsWith, total.SheetsWithout);
            }
            else
            {
                table.Row(name, CellValue.NotComputable(absent), default, default);
            }

            if (NeededDerived(field) is { } derived)
            {
                table.Row(
                    AggregationTexts.Derived.In(language, name), derived.Sum, derived.SheetsWith,
                    derived.SheetsWithout);
            }
        }
    }

    private void FillVotes(ReportTable.Builder table, IFormatProvider? language)
    {
        bool lack = Votes.Any(votes => votes.SheetsWithout > 0);
        bool areNamed = Contest.Selections.Any(selection => selection.Name != selection.Id);
        table.Text(AggregationTexts.Selection.In(language));
        if (areNamed) table.Text(AggregationTexts.Name.In(language));
        table.Whole(AggregationTexts.Votes.In(language)).Percent(AggregationTexts.Share.In(language));
        if (lack) table.Whole(AggregationTexts.Having.In(language)).Whole(AggregationTexts.Lacking.In(language));
        for (int index = 0; index < Contest.Selections.Count; index++)
        {
            var selection = Contest.Selections[index];
            var votes = Votes[index];
            var share = FindShare(selection.Id, Basis.Valid, language, out var ratio, out string? reason)
                ? CellValue.Percent(ratio.Value)
                : CellValue.NotComputable(reason);
            CellValue[] name = areNamed ? [selection.Id, selection.Name] : [selection.Id];
            CellValue[] rows = lack ? [votes.SheetsWith, votes.SheetsWithout] : [];
            table.Row([.. name, SumCell(votes, language), share, .. rows]);
        }
    }

    private void FillCandidates(ReportTable.Builder table, IFormatProvider? language)
    {
        bool lack = ByCandidate.Any(total => total.Votes.SheetsWithout > 0);
        table.Text(AggregationTexts.Candidate.In(language)).Whole(AggregationTexts.Votes.In(language));
        if (lack) table.Whole(AggregationTexts.Having.In(language)).Whole(AggregationTexts.Lacking.In(language));
        foreach (var (candidate, votes) in ByCandidate)
        {
            CellValue[] rows = lack ? [votes.SheetsWith, votes.SheetsWithout] : [];
            table.Row([candidate.Name, SumCell(votes, language), .. rows]);
        }
    }

    /// <summary>The derived count used for a field that the source lacks.</summary>
    private DerivedTotal? NeededDerived(CountField field) => field switch
    {
        CountField.Valid when _absent[Valids] => DerivedValid,
        CountField.BallotsCast when _absent[Ballots] => DerivedBallotsCast,
        _ => null,
    };

    private void NoteDerived(
        ReportSection.Builder section, CountField field, DerivedTotal? derived, IFormatProvider? language)
    {
        if (NeededDerived(field) is null || derived is null) return;
        string name = AggregationTexts.Of(field).In(language);
        section.Note(AggregationTexts.DerivedFrom.In(language, name, derived.Value.From));
    }

    /// <summary>The counts: the members in the report. A count that no sheet gives is null.</summary>
    internal static JsonForm<Totals> Summary { get; } = new JsonForm<Totals>("")
        .Count("sheets", totals => totals.Sheets)
        .Count("registered", totals => Given(totals.Field(CountField.Registered)))
        .Count("ballotsCast", totals => Given(totals.Field(CountField.BallotsCast)))
        .Count("valid", totals => Given(totals.Field(CountField.Valid)))
        .Count("invalid", totals => Given(totals.Field(CountField.Invalid)))
        .Count("blank", totals => Given(totals.Field(CountField.Blank)))
        .Member("votes", VotesKind, VotesOf)
        .Object("derived", derived => derived
            .Count("valid", totals => totals.Field(CountField.Valid) is null ? Given(totals.DerivedValid) : null)
            .Count("ballotsCast", totals =>
                totals.Field(CountField.BallotsCast) is null ? Given(totals.DerivedBallotsCast) : null));

    /// <summary>The votes by selection.</summary>
    internal static JsonKind<IEnumerable<KeyValuePair<string, long?>>> VotesKind =>
        JsonKinds.ByName(JsonKinds.MaybeNull(JsonKinds.Count));

    internal static IEnumerable<KeyValuePair<string, long?>> VotesOf(Totals totals) => totals.Votes.Select(
        (votes, index) => KeyValuePair.Create(totals.Contest.Selections[index].Id, Given(votes)));

    internal static long? Given(FieldTotal? total) => total is { IsGiven: true } given ? given.Sum : null;

    private static long? Given(DerivedTotal? total) =>
        total is { SheetsWith: > 0 } or { SheetsWithout: 0 } ? total?.Sum : null;
}
