namespace Electoral.Tally;

/// <summary>Draws digits of a selection, and combs of percentages.</summary>
internal static class AnomalyPictureSet
{
    /// <summary>One pass over the sheets; null if they lack the total that the votes are part of.</summary>
    public static StationDigits? DigitsOf(TallyTable table, int selection)
    {
        var counts = new StationCounts(table);
        if ((counts.Ballots() ?? counts.Valid()) is not { } totals) return null;
        return StationDigitPass.Of(
            [counts.Votes(selection)], totals, null, Environment.ProcessorCount, null, CancellationToken.None)[0];
    }

    /// <param name="table">The sheets.</param>
    /// <param name="selection">The index of the selection.</param>
    /// <param name="digits">The digits of its votes.</param>
    /// <param name="place">Last or second digits.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    public static Picture? Digits(
        TallyTable table, int selection, StationDigits digits, DigitPlace place, IFormatProvider? language)
    {
        var test = new StationDigitTest(place, digits.Of(place), hasOwnShares: true);
        string name = NameOf(table, selection, language), source = TablePictures.SourceOf(table, language);
        return DigitPicture.Of(test, name, table.Count - test.N, source, language);
    }

    /// <param name="table">The sheets.</param>
    /// <param name="selection">The index of a selection, or null for turnout.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    public static Picture? Comb(TallyTable table, int? selection, IFormatProvider? language)
    {
        var counts = new StationCounts(table);
        if (counts.Registered() is not { } registered || counts.Ballots() is not { } ballots) return null;
        var of = selection is null ? PercentageOf.Turnout : PercentageOf.Result;
        int[] votes = selection is int index ? counts.Votes(index) : new int[ballots.Length];
        var comb = PercentageComb.Of(registered, ballots, votes, of, Environment.ProcessorCount);
        string label = selection is int named
            ? PictureTexts.ShareOfBallots.In(language, NameOf(table, named, language))
            : PictureTexts.Turnout.In(language);
        string title = selection is null
            ? PictureTexts.TurnoutComb.In(language)
            : PictureTexts.ShareComb.In(language, label);
        string source = TablePictures.SourceOf(table, language);
        return CombPicture.Of(comb, title, label, table.Count - comb.Included, source, language);
    }

    private static string NameOf(TallyTable table, int index, IFormatProvider? language) =>
        VisibleText.Cell(table.Contest.Selections[index].Name, language);
}
