using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The lead in the whole by one method, with what it assumes; or why it is not computable.</summary>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<MethodEstimate>))]
public sealed record MethodEstimate : IJsonResult<MethodEstimate>
{
    /// <summary>The method.</summary>
    public required EstimationMethod Method { get; init; }

    /// <summary>The strata, or the levels of a hierarchical prediction, finest first with ">" between them.</summary>
    public required string Level { get; init; }

    /// <summary>
    /// The lead over valid votes: 0.01 is a point; null where it is not computable. Of a
    /// bound without a point it is the middle.
    /// </summary>
    public double? MarginShare { get; init; }

    /// <summary>The lead in votes of the whole; null where the method gives none.</summary>
    public double? Lead { get; init; }

    /// <summary>Point, standard error, degrees of freedom and interval of the share; null where
    /// none is defined.</summary>
    public Estimate? Margin { get; init; }

    /// <summary>What must be true for the estimate to be right apart from chance.</summary>
    public required IntervalAssumption Assumption { get; init; }

    /// <summary>The same as a sentence.</summary>
    public required ReportStatement Premise { get; init; }

    /// <summary>Why it is not computable, naming the missing input; null where it is.</summary>
    public ReportStatement? Reason { get; init; }

    /// <summary>The name for machines, such as "separate-ratio".</summary>
    public string Code => EstimateTexts.CodeOf(Method);

    /// <summary>The method and its estimate in points with their interval, in one line.</summary>
    public override string ToString() => Reason is not null
        ? $"{Code}: not computable, because {Reason}"
        : VisibleText.Line($"{Code} ({Level}): {100 * MarginShare:0.0000} points")
            + (Margin is null ? "" : $", {InPoints(Margin.Interval).ToString("0.0000", null)}");

    private static Interval InPoints(Interval share) =>
        new(100 * share.Low, 100 * share.High, share.Confidence, share.Assumption, share.Method);

    static void IJsonResult<MethodEstimate>.Describe(JsonForm<MethodEstimate> form) => form
        .Include(Summary, estimate => estimate)
        .Number("lead", estimate => estimate.Lead)
        .ItemOrNull("margin", estimate => estimate.Margin)
        .Word("intervalAssumption", estimate => estimate.Assumption)
        .Item("premise", estimate => estimate.Premise)
        .ItemOrNull("reason", estimate => estimate.Reason);

    /// <summary>Point, error and ends as shares, and what they assume: the members in the report.</summary>
    internal static JsonForm<MethodEstimate> Summary { get; } = new JsonForm<MethodEstimate>("")
        .Text("method", estimate => estimate.Code)
        .Text("level", estimate => estimate.Level)
        .Number("marginShare", estimate => estimate.MarginShare)
        .Number("standardError", StandardErrorOf)
        .Number("low", estimate => estimate.Margin?.Interval.Low)
        .Number("high", estimate => estimate.Margin?.Interval.High)
        .Text("assumption", estimate => estimate.Premise.ToString());

    // An error of 0 with an interval of some width was not estimated.
    private static double? StandardErrorOf(MethodEstimate estimate) =>
        estimate.Margin is { } margin && (margin.StandardError > 0 || margin.Interval.Width == 0)
            ? margin.StandardError
            : null;
}
