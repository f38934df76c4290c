using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>False-alarm rates and power of anomaly tests, measured on elections with the stations of a table.</summary>
/// <remarks>
/// <para>Clean elections are those of <see cref="FittedElection"/>: the table's units, sheets and registered voters,
/// its geography, its dispersion. A rate belongs to them and to no other country. A test that holds its level here may
/// still be misled by what the model lacks, such as tables with other voters.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<AnomalyCalibration>))]
public sealed class AnomalyCalibration : IFormattable, INotebookResult, IJsonResult<AnomalyCalibration>
{
    internal AnomalyCalibration(
        IReadOnlyList<TestCalibration> tests, IReadOnlyList<Irregularity> irregularities, double level,
        MeasuredRate familywise)
    {
        (Tests, Irregularities, SignificanceLevel, Familywise) = (tests, irregularities, level, familywise);
    }

    /// <summary>The tests, in the order of the families.</summary>
    public IReadOnlyList<TestCalibration> Tests { get; }

    /// <summary>What was planted, in the order of <see cref="TestCalibration.Power"/>.</summary>
    public IReadOnlyList<Irregularity> Irregularities { get; }

    /// <summary>The nominal rate.</summary>
    public double SignificanceLevel { get; }

    /// <summary>
    /// How often any family had an anomaly in a clean election, families adjusted by Holm's method: at most the nominal
    /// rate if every test holds its own.
    /// </summary>
    public MeasuredRate Familywise { get; }

    /// <summary>A family without the evidence of tests whose measured rate exceeds the nominal one.</summary>
    /// <param name="family">The family as computed for the table.</param>
    /// <returns>The same tests; those above their nominal rate are descriptive, with the rate as the reason.</returns>
    public AnomalyFamily Apply(AnomalyFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return family.With([.. family.Tests.Select(Downgraded)]);
    }

    /// <summary>The rates as a section.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("anomaly-calibration", CalibrationTexts.Title.In(language))
            .Pair(CalibrationTexts.Nominal.In(language), CellValue.Percent(SignificanceLevel))
            .Pair(CalibrationTexts.Familywise.In(language), Familywise.ToString());
        section.Table(table =>
        {
            table.Text(AnomalyTexts.Test.In(language)).Text(AnomalyTexts.Selection.In(language));
            table.Percent(CalibrationTexts.FalseAlarms.In(language)).Text(CalibrationTexts.Error.In(language));
            foreach (var irregularity in Irregularities) table.Percent(irregularity.ToString());
            foreach (var test in Tests)
            {
                var interval = test.FalseAlarms.Interval;
                CellValue[] row =
                [
                    test.Test, test.Selection, CellValue.Percent(test.FalseAlarms.Value),
                    CalibrationTexts.Ends.In(language, interval.Low, interval.High),
                    .. test.Power.Select(power => CellValue.Percent(power.Value)),
                ];
                table.Row(row);
            }
        });
        section.Note(CalibrationTexts.OnlyHere.In(language));
        return section.Build();
    }

    /// <summary>The rates as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The rates as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The rates as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private AnomalyTest Downgraded(AnomalyTest test)
    {
        var measured = Tests.FirstOrDefault(one => one.Test == test.Id && one.Selection == test.Selection);
        if (measured is null || !measured.IsAboveNominal || test.IsDescriptive) return test;
        return test with
        {
            AdjustedPValue = null,
            Descriptive = new("above-nominal", CalibrationTexts.AboveNominal, measured.FalseAlarms.Value),
        };
    }

    static void IJsonResult<AnomalyCalibration>.Describe(JsonForm<AnomalyCalibration> form) => form
        .Items("tests", calibration => calibration.Tests)
        .Items("irregularities", calibration => calibration.Irregularities)
        .Number("significanceLevel", calibration => calibration.SignificanceLevel)
        .Item("familywise", calibration => calibration.Familywise);
}
