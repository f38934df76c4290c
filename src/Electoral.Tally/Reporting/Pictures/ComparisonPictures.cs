namespace Electoral.Tally.Audits;

/// <summary>Pictures of two sources compared.</summary>
public static class ComparisonPictures
{
    private const int MostUnits = 40;

    /// <summary>The votes that differ on sheets in both sources, for each unit of a level; the most first.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="level">The name of a level of the first source, such as "state".</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null if no votes differ.</returns>
    /// <exception cref="ArgumentException">The first source has no such level.</exception>
    public static Picture? PlotDifferences(
        this SheetComparison comparison, string level, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return UnitDifferencePicture.Of(comparison, level, MostUnits, language);
    }

    /// <summary>How many sheets change the lead, by the number of votes.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null if no sheet changes the lead.</returns>
    public static Picture? PlotOverstatement(this SheetComparison comparison, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return OverstatementPicture.Of(comparison, language);
    }
}
