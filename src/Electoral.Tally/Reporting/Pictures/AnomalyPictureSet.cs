namespace Electoral.Tally;

/// <summary>Draws the digits of several selections from one pass over the sheets, and combs of percentages.</summary>
internal static class AnomalyPictureSet
{
    public static IEnumerable<Picture> Digits(
        TallyTable table, IReadOnlyList<int> selections, DigitPlace[] places, IFormatProvider? language)
    {
        var counts = new StationCounts(table);
        if ((counts.Ballots() ?? counts.Valid()) is not { } totals) yield break;
        int[][] votes = [.. selections.Select(counts.Votes)];
        var sums = StationDigitPass.Of(votes, totals, null, Environment.ProcessorCount, CancellationToken.None);
        string source = TablePictures.SourceOf(table, language);
        for (int i = 0; i < sums.Length; i++)
        {
            string name = NameOf(table, selections[i], language);
            foreach (var place in places)
            {
                var test = new StationDigitTest(place, sums[i].Of(place), hasOwnShares: true);
                if (DigitPicture.Of(test, name, table.Count - test.N, source, language) is { } one) yield return one;
            }
        }
    }

    /// <param name="table">The sheets.</param>
    /// <param name="selection">The place of a selection, or null for turnout.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    public static Picture? Comb(TallyTable table, int? selection, IFormatProvider? language)
    {
        var counts = new StationCounts(table);
        if (counts.Registered() is not { } registered || counts.Ballots() is not { } ballots) return null;
        var of = selection is null ? PercentageOf.Turnout : PercentageOf.Result;
        int[] votes = selection is int place ? counts.Votes(place) : new int[ballots.Length];
        var comb = PercentageComb.Count(registered, ballots, votes, of, Environment.ProcessorCount);
        string label = selection is int named
            ? PictureTexts.ShareOfBallots.In(language, NameOf(table, named, language))
            : PictureTexts.Turnout.In(language);
        string title = selection is null
            ? PictureTexts.TurnoutComb.In(language)
            : PictureTexts.ShareComb.In(language, label);
        string source = TablePictures.SourceOf(table, language);
        return CombPicture.Of(comb, title, label, table.Count - comb.Included, source, language);
    }

    private static string NameOf(TallyTable table, int place, IFormatProvider? language) =>
        VisibleText.Cell(table.Contest.Selections[place].Name, language);
}
