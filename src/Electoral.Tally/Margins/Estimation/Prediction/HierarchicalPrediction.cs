using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// Collected sheets as they are, and every missing station predicted from the
/// collected ones of the finest unit that has any.
/// </summary>
/// <remarks>
/// <para>Definition: a missing station with R registered voters gets R Y/X votes of a selection, Y and X being the
/// votes and registered voters on the collected sheets of its unit at the first listed level with enough sheets; the
/// last level is the whole. Units are the frame's, by their full path. Nothing is rounded.</para>
/// <para>Assumption: missing stations vote, and turn out, like collected ones of the same unit. No standard error is
/// defined. Not evidence that they do: an estimate by finer units corrects only for differences between units that the
/// collected sheets show.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<HierarchicalPrediction>))]
public sealed class HierarchicalPrediction : IFormattable, INotebookResult, IJsonResult<HierarchicalPrediction>
{
    private readonly double[] _votes;

    internal HierarchicalPrediction(
        Contest contest, double[] votes, long[] collected, IReadOnlyList<LevelUsage> served, long unserved)
    {
        (Contest, _votes, CollectedVotes) = (contest, votes, collected);
        (LevelsUsed, UnservedStations) = (served, unserved);
    }

    /// <summary>What is voted on.</summary>
    public Contest Contest { get; }

    /// <summary>The votes of each selection in the whole, in the order of the contest.</summary>
    public IReadOnlyList<double> Votes => _votes;

    /// <summary>The votes of each selection on the collected sheets.</summary>
    public IReadOnlyList<long> CollectedVotes { get; }

    /// <summary>The sum of all selections.</summary>
    public double Valid => _votes.Sum();

    /// <summary>Which level was used for how many missing stations, finest first; the last is the whole.</summary>
    public IReadOnlyList<LevelUsage> LevelsUsed { get; }

    /// <summary>
    /// Missing stations that could not be predicted: their registered voters are not given, or there is no sheet.
    /// </summary>
    public long UnservedStations { get; }

    /// <summary>The levels, finest first, with ">" between them; the whole, always the last, only if alone.</summary>
    public string Levels => string.Join(
        '>', LevelsUsed.Take(Math.Max(1, LevelsUsed.Count - 1)).Select(level => level.Level));

    /// <summary>The predicted votes of the selection with this id.</summary>
    /// <param name="selection">The id.</param>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public double VotesOf(string selection) => _votes[Contest.IndexOf(selection)];

    /// <summary>The lead of one selection over another as a share of the sum of all.</summary>
    /// <param name="leader">The id of the selection whose lead it is.</param>
    /// <param name="rival">The id of the other.</param>
    /// <returns>The share; null without any vote.</returns>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public double? MarginShare(string leader, string rival) =>
        Valid > 0 ? (VotesOf(leader) - VotesOf(rival)) / Valid : null;

    /// <summary>The prediction as a section.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        double valid = Valid;
        var section = new ReportSection.Builder("hierarchical-prediction", PredictionTexts.Hierarchical.In(language));
        section.Table(table =>
        {
            table.Text(AggregationTexts.Selection.In(language)).Whole(PredictionTexts.CollectedVotes.In(language));
            table.Number(PredictionTexts.PredictedVotes.In(language)).Percent(AggregationTexts.Share.In(language));
            for (int line = 0; line < _votes.Length; line++)
            {
                table.Row(
                    Contest.Selections[line].Name, CollectedVotes[line], CellValue.Number(_votes[line], 1),
                    CellValue.Percent(valid > 0 ? _votes[line] / valid : null, DesignTexts.NothingBelow.In(language)));
            }
        });
        section.Table(table =>
        {
            table.Text(PredictionTexts.Level.In(language)).Whole(PredictionTexts.ServedStations.In(language));
            table.Whole(AggregationTexts.RegisteredShort.In(language));
            foreach (var level in LevelsUsed) table.Row(level.Level, level.Stations, level.Registered);
        }, PredictionTexts.Served.In(language));
        section.Note(PredictionTexts.LikeTheirUnit.In(language));
        if (UnservedStations is > 0 and var unserved)
        {
            section.Warning(PredictionTexts.Unserved.Of(unserved).In(language, unserved));
        }

        return section.Build();
    }

    /// <summary>The prediction as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The prediction as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The prediction as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    static void IJsonResult<HierarchicalPrediction>.Describe(JsonForm<HierarchicalPrediction> form) => form
        .Item("contest", prediction => prediction.Contest)
        .Numbers("votes", prediction => prediction.Votes)
        .Wholes("collectedVotes", prediction => prediction.CollectedVotes)
        .Number("valid", prediction => prediction.Valid)
        .Items("levelsUsed", prediction => prediction.LevelsUsed)
        .Whole("unservedStations", prediction => prediction.UnservedStations)
        .Text("levels", prediction => prediction.Levels);
}
