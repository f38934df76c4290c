namespace Electoral.Tally;

/// <summary>The one correction that would make a sheet fit its centre, where there is one.</summary>
/// <remarks>
/// Looked for in this order: a line that is the sum of the others; two lines exchanged; lines moved by one; one number.
/// The first two kinds leave nothing to choose, so that they are the better explanation where both fit.
/// </remarks>
internal static class SheetCorrections
{
    // A sheet of few lines can be made to fit by any number.
    private const int FewestOtherLines = 2;
    private const double FewestExpected = 5;
    private const int FewestInSum = 10;

    /// <param name="lines">The sheet and its centre.</param>
    /// <param name="names">The names of the lines.</param>
    /// <returns>Null where no single correction makes the sheet fit.</returns>
    public static ReportStatement? Of(SheetLines lines, IReadOnlyList<string> names) =>
        Sum(lines, names) is { } sum ? sum
        : lines.Distance(lines.Counts) <= SheetLines.Fits ? null
        : Exchange(lines, names) ?? Shift(lines, names) ?? Number(lines, names);

    private static ReportStatement? Sum(SheetLines lines, IReadOnlyList<string> names)
    {
        int[] counts = lines.Counts;
        for (int line = 0; line < counts.Length; line++)
        {
            long others = lines.Total - counts[line];
            int nonzero = counts.Count(count => count > 0) - (counts[line] > 0 ? 1 : 0);
            bool isSum = counts[line] == others && others >= FewestInSum && nonzero >= FewestOtherLines;
            // A line with half of the votes by chance is not a sum: without it the others must fit.
            if (!isSum || lines.FittingAt(line) is not int fitting) continue;
            int[] corrected = [.. counts];
            corrected[line] = fitting;
            if (lines.Distance(counts) > SheetLines.Fits && lines.Distance(corrected) <= SheetLines.Fits)
            {
                return new("sum-on-a-line", CentreTexts.SumOfOthers, names[line], counts[line]);
            }
        }

        return null;
    }

    private static ReportStatement? Exchange(SheetLines lines, IReadOnlyList<string> names)
    {
        int[] counts = [.. lines.Counts];
        (double Distance, int One, int Other) best = (SheetLines.Fits, -1, -1);
        for (int one = 0; one < counts.Length; one++)
        {
            for (int other = one + 1; other < counts.Length; other++)
            {
                if (counts[one] == counts[other]) continue;
                (counts[one], counts[other]) = (counts[other], counts[one]);
                double distance = lines.Distance(counts);
                if (distance < best.Distance) best = (distance, one, other);
                (counts[one], counts[other]) = (counts[other], counts[one]);
            }
        }

        return best.One < 0 ? null : new(
            "two-lines-exchanged", CentreTexts.Exchanged, names[best.One], counts[best.One], names[best.Other],
            counts[best.Other]);
    }

    // All lines of a range move by one, and the one that falls out moves to the other end.
    private static ReportStatement? Shift(SheetLines lines, IReadOnlyList<string> names)
    {
        int[] counts = [.. lines.Counts];
        (double Distance, int From, int To) best = (SheetLines.Fits, -1, -1);
        for (int from = 0; from < counts.Length; from++)
        {
            for (int to = from + 2; to < counts.Length; to++)
            {
                for (int way = 0; way < 2; way++)
                {
                    lines.Counts.CopyTo(counts, 0);
                    var stretch = counts.AsSpan(from, to - from + 1);
                    if (way == 0)
                    {
                        int last = stretch[^1];
                        stretch[..^1].CopyTo(stretch[1..]);
                        stretch[0] = last;
                    }
                    else
                    {
                        int first = stretch[0];
                        stretch[1..].CopyTo(stretch);
                        stretch[^1] = first;
                    }

                    double distance = lines.Distance(counts);
                    if (distance < best.Distance) best = (distance, from, to);
                }
            }
        }

        return best.From < 0 ? null : new(
            "lines-moved-by-one", CentreTexts.Moved, names[best.From], names[best.To]);
    }

    private static ReportStatement? Number(SheetLines lines, IReadOnlyList<string> names)
    {
        int[] counts = [.. lines.Counts];
        (double Distance, int Line, int Fitting) best = (SheetLines.Fits, -1, 0);
        for (int line = 0; line < counts.Length; line++)
        {
            double others = lines.Total - counts[line], share = lines.ShareAt(line);
            int telling = Enumerable.Range(0, counts.Length).Count(
                other => other != line && others * lines.ShareAt(other) / (1 - share) >= FewestExpected);
            if (telling < FewestOtherLines || lines.FittingAt(line) is not int fitting) continue;
            int found = counts[line];
            counts[line] = fitting;
            double distance = lines.Distance(counts);
            if (distance < best.Distance) best = (distance, line, fitting);
            counts[line] = found;
        }

        return best.Line < 0 ? null : new(
            "one-number", CentreTexts.OneNumber, names[best.Line], lines.Counts[best.Line], best.Fitting);
    }
}
