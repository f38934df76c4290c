namespace Electoral.Tally;

/// <summary>Collected lead, bound and claims on one axis of votes.</summary>
internal static class MarginAxisPicture
{
    private const long MostVotes = 100_000_000_000;

    public static Picture Of(
        MarginAssessment assessment, MarginBound margin, IReadOnlyList<ClaimCheck> claims, IFormatProvider? language)
    {
        string leader = VisibleText.Cell(margin.Leader.Name, language);
        string rival = VisibleText.Cell(margin.Rival.Name, language);
        string title = PictureTexts.MarginAxis.In(language, leader, rival);
        var lines = new List<RangeLine>
        {
            new(PictureTexts.CollectedLine.In(language), RangeLook.Bound, null, null, margin.Lead),
        };
        string words = PictureTexts.MarginUnbounded.In(language, leader, rival, margin.Lead);
        if (margin is { LeadMin: long least, LeadMax: long most })
        {
            lines.Insert(0, new(PictureTexts.BoundLine.In(language), RangeLook.Bound, least, most, null));
            words = PictureTexts.MarginWords.In(language, leader, rival, margin.Lead, least, most);
        }

        foreach (var claim in claims.DistinctBy(claim => claim.Claim.Name))
        {
            if (LeadOf(claim, margin) is not long lead) continue;
            string name = VisibleText.Cell(claim.Claim.Name, language);
            lines.Add(new(PictureTexts.ClaimedLine.In(language, name), RangeLook.Claim, null, null, lead));
            words += PictureTexts.ClaimedWords.In(language, name, lead);
        }

        var ends = lines.SelectMany(line => new[] { line.Low, line.High, line.Point }).OfType<double>().Append(0);
        double low = ends.Min(), high = ends.Max(), padding = Math.Max(1, (high - low) * 0.06);
        var axis = new ChartAxis(PictureTexts.Lead.In(language), low - padding, high + padding, AxisNumbers.Whole);
        string source = TablePictures.SourceOf(assessment.Coverage.Collected, language);
        return new(
            title,
            words,
            () => new RangeChart
            {
                Title = title,
                Alternative = words,
                Horizontal = axis,
                Lines = lines,
                SmallPrint = PictureTexts.Premises.In(language, source),
            }.ToSvg(language),
            () => VegaLite.Ranges(title, axis.Label, lines));
    }

    private static long? LeadOf(ClaimCheck claim, MarginBound margin)
    {
        Int128? Votes(Candidate candidate)
        {
            var sum = Int128.Zero;
            foreach (int line in candidate.Selections)
            {
                if (!claim.Claim.Votes.TryGetValue(claim.Contest.Selections[line].Id, out long votes)) return null;
                sum += votes;
            }

            return sum;
        }

        // A lead of more votes than there are voters anywhere is not a point on the axis.
        return Votes(margin.Leader) - Votes(margin.Rival) is Int128 lead && Int128.Abs(lead) <= MostVotes
            ? (long)lead
            : null;
    }
}
