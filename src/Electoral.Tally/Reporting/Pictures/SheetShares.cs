namespace Electoral.Tally;

/// <summary>Ratios of counted sheets that have both counts, and the number of sheets that do not.</summary>
internal sealed class SheetShares
{
    private SheetShares(string label, double[] values, int left) => (Label, Values, LeftOut) = (label, values, left);

    /// <summary>What the ratio is.</summary>
    public string Label { get; }

    /// <summary>The ratios, one per counted sheet; −1 if a sheet has none.</summary>
    public double[] Values { get; }

    /// <summary>Counted sheets without the ratio.</summary>
    public int LeftOut { get; }

    /// <summary>Ballots cast as a share of registered voters.</summary>
    public static SheetShares Turnout(StationCounts counts, IFormatProvider? language) =>
        Of(PictureTexts.Turnout.In(language), counts.Ballots(), counts.Registered());

    /// <summary>Votes of a selection as a share of valid votes.</summary>
    public static SheetShares Of(StationCounts counts, TallyTable table, int index, IFormatProvider? language)
    {
        string name = VisibleText.Cell(table.Contest.Selections[index].Name, language);
        return Of(PictureTexts.ShareOfValid.In(language, name), counts.Votes(index), counts.Valid());
    }

    private static SheetShares Of(string label, int[]? parts, int[]? wholes)
    {
        var values = new double[parts?.Length ?? wholes?.Length ?? 0];
        int left = 0;
        for (int i = 0; i < values.Length; i++)
        {
            bool isKnown = parts is not null && wholes is not null
                && parts[i] != StationCounts.None && wholes[i] > 0;
            values[i] = isKnown ? (double)parts![i] / wholes![i] : -1;
            if (!isKnown) left++;
        }

        return new(label, values, left);
    }
}
