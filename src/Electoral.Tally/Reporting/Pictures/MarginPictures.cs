namespace Electoral.Tally;

/// <summary>Pictures of what sheets prove about the whole.</summary>
public static class MarginPictures
{
    private const int MostUnits = 40;

    /// <summary>The lead on the sheets, the range possible in the whole, and announced leads, on one axis.</summary>
    /// <remarks>The bounds hold whatever the missing stations say, under the premises of the verdict.</remarks>
    /// <param name="assessment">The assessment.</param>
    /// <param name="claims">Announced totals to draw as well; each is drawn if it gives both candidates.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null if the contest has fewer than two candidates.</returns>
    public static Picture? PlotMargin(
        this MarginAssessment assessment,
        IEnumerable<ClaimCheck>? claims = null,
        IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return assessment.Bounds.Margin is { } margin
            ? MarginAxisPicture.Of(assessment, margin, [.. claims ?? []], language)
            : null;
    }

    /// <summary>
    /// The lead in the whole as a function of how much the missing stations differ, with its tipping point.
    /// </summary>
    /// <param name="curve">The curve.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    public static Picture Plot(this SensitivityCurve curve, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return SensitivityPicture.Of(curve, language);
    }

    /// <summary>The share of stations with a sheet, for each unit of a level; the least covered first.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <param name="level">The name of a level of the frame, such as "state".</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null if the frame does not say how many stations a unit has.</returns>
    /// <exception cref="ArgumentException">The frame has no such level.</exception>
    public static Picture? PlotCoverage(
        this Coverage coverage, string level, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return CoveragePicture.Of(coverage, coverage.Frame.Units.Level(level), MostUnits, language);
    }
}
