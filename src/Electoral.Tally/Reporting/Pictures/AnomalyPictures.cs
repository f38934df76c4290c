namespace Electoral.Tally;

/// <summary>Pictures of what anomaly tests compare the counts with.</summary>
public static class AnomalyPictures
{
    /// <summary>
    /// How often each last or second digit occurs in a selection's votes, with its expected frequency in stations of
    /// these sizes and shares, and the 95 % range around that.
    /// </summary>
    /// <remarks>
    /// Expectation and range are those of <see cref="StationDigitTest.CorrectedExpected"/> and
    /// <see cref="StationDigitTest.Ranges"/>: no law of digits is assumed. A digit outside its range is not unusual;
    /// the p-value of all digits together is part of the picture.
    /// </remarks>
    /// <param name="table">The sheets; annulled and pending ones, and those below 10 votes, are left out.</param>
    /// <param name="selection">The selection's id.</param>
    /// <param name="place">Last or second digits.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null for fewer than 30 sheets with the votes and the total that they are part
    /// of.</returns>
    /// <exception cref="ArgumentException">
    /// The contest has no such selection, or <paramref name="place"/> is neither last nor second digits.
    /// </exception>
    public static Picture? PlotDigits(
        this TallyTable table, string selection, DigitPlace place = DigitPlace.Last, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        int selected = table.Contest.IndexOf(selection);
        if (place is not (DigitPlace.Last or DigitPlace.Second)) Throw.NotADrawnDigit(place);
        return AnomalyPictureSet.DigitsOf(table, selected) is { } digits
            ? AnomalyPictureSet.Digits(table, selected, digits, place, language)
            : null;
    }

    /// <summary>
    /// How many sheets are within 0.05 points of each whole percentage of turnout, or of a selection's share of ballots
    /// cast, with the number expected from their sizes and the 95 % range around that.
    /// </summary>
    /// <remarks>
    /// See <see cref="PercentageComb"/> for the null hypothesis and for what the picture is not evidence of.
    /// </remarks>
    /// <param name="table">The sheets; only counted ones with 100 or more registered voters are used.</param>
    /// <param name="selection">The selection's id, or null for turnout.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null if no sheet has registered voters and ballots cast.</returns>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public static Picture? PlotPercentages(
        this TallyTable table, string? selection = null, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        int? index = selection is null ? null : table.Contest.IndexOf(selection);
        return AnomalyPictureSet.Comb(table, index, language);
    }
}
