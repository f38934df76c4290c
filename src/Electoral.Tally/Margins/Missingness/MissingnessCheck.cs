using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Whether missingness is related to what was observed, by one level of the frame or by arrival.</summary>
/// <remarks>
/// <para>By a level: the figure of the collected sheets as they are (<see cref="Before"/>) and with every unit weighted
/// by all of its registered voters instead of the collected ones (<see cref="After"/>). By arrival: the figure of the
/// earlier half of the sheets and of the later half.</para>
/// <para>Null hypothesis of <see cref="Score"/>: which stations are missing, or came late, has nothing to do with their
/// votes, one lowest unit independently of another; then the score is about standard normal. A small score does not
/// show that sheets are missing at random: only what differs between units, or over time, can be seen. A large one says
/// nothing about why.</para>
/// <para>Equality compares all parts. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<MissingnessCheck>))]
public sealed record MissingnessCheck : IJsonResult<MissingnessCheck>
{
    /// <summary>A score further from 0 than this makes a warning: about 1 in 1,000 by chance.</summary>
    public const double ScoreThreshold = 3.3;

    /// <summary>A shift smaller than this, a tenth of a point, makes no warning.</summary>
    public const double ShiftThreshold = 0.001;

    /// <summary>Fewer independent units than this give no score.</summary>
    public const int FewestUnits = 10;

    /// <summary>The level of the frame; null for the check by time of arrival.</summary>
    public required UnitLevel? Level { get; init; }

    /// <summary>What missingness is compared with.</summary>
    public required MissingnessMeasure Measure { get; init; }

    /// <summary>The figure as collected, or of the earlier half; null where it cannot be computed.</summary>
    public double? Before { get; init; }

    /// <summary>The figure with units weighted by all of their registered voters, or of the later half.</summary>
    public double? After { get; init; }

    /// <summary>The difference of the two: 0.01 is a point.</summary>
    public double? Shift => After - Before;

    /// <summary>The shift in units of its standard error under the null hypothesis; null with too few units.</summary>
    public double? Score { get; init; }

    /// <summary>Units of the level, or half sheets, that the figures rest on.</summary>
    public int Units { get; init; }

    /// <summary>Units of the level without any collected sheet, which no weight can represent.</summary>
    public int UnitsWithoutSheets { get; init; }

    /// <summary>Why it is not computable, where it is not; otherwise null.</summary>
    public ReportStatement? Reason { get; init; }

    /// <summary>Whether the shift is large enough to matter and too large for chance.</summary>
    public bool IsWarning =>
        Math.Abs(Score ?? 0) >= ScoreThreshold && Math.Abs(Shift ?? 0) >= ShiftThreshold;

    private string By => Level?.Name ?? "arrival";

    /// <summary>The check and its shift, in one line.</summary>
    public override string ToString() => Reason is not null
        ? VisibleText.Line($"{Measure} by {By}: {Reason}")
        : VisibleText.Line(
            $"{Measure} by {By}: {Before * 100:0.00} % to {After * 100:0.00} %, score {Score:0.0}");

    static void IJsonResult<MissingnessCheck>.Describe(JsonForm<MissingnessCheck> form) => form
        .TextOrNull("level", check => check.Level?.Name)
        .Word("measure", check => check.Measure)
        .Number("before", check => check.Before)
        .Number("after", check => check.After)
        .Number("shift", check => check.Shift)
        .Number("score", check => check.Score)
        .Whole("units", check => check.Units)
        .Whole("unitsWithoutSheets", check => check.UnitsWithoutSheets)
        .ItemOrNull("reason", check => check.Reason)
        .Truth("isWarning", check => check.IsWarning);
}
