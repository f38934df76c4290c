namespace Electoral.Tally;

/// <summary>The pictures of the findings, for pages.</summary>
internal sealed class PicturesSection(AuditFindings findings) : IAuditSection
{
    public bool IsForPages => true;

    public ReportSection Describe(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("pictures", PictureTexts.Pictures.In(language));
        foreach (var picture in Of(language)) section.Picture(picture.ToSvg(), picture.Alternative);
        return section.Build();
    }

    private IEnumerable<Picture> Of(IFormatProvider? language)
    {
        var table = findings.Table;
        if (findings.Assessment is { } assessment)
        {
            if (assessment.PlotMargin(findings.Claims, language) is { } axis) yield return axis;
            if (assessment.Sensitivity is { } curve) yield return curve.Plot(language);
            var level = findings.RollUp.Level;
            bool isLevel = assessment.Coverage.Frame.Units.Levels.Any(of => of.Name == level.Name);
            if (isLevel && assessment.Coverage.PlotCoverage(level.Name, language) is { } covered) yield return covered;
        }

        if (findings.Comparison is { } comparison)
        {
            if (comparison.PlotDifferences(findings.RollUp.Level.Name, language) is { } units) yield return units;
            if (comparison.PlotOverstatement(language) is { } sheets) yield return sheets;
        }

        bool hasTurnout = findings.Totals.Turnout is not null;
        if (hasTurnout) yield return table.PlotTurnout(language);
        if (findings.Totals.Leader is not { } leader || findings.Totals.EffectiveValid is null) yield break;
        string selection = table.Contest.Selections[leader.Candidate.Selections[0]].Id;
        yield return table.PlotShare(selection, language);
        if (hasTurnout) yield return table.PlotFingerprint(selection, language);
        if (findings.Anomalies is not { } anomalies) yield break;
        foreach (var picture in OfAnomalies(anomalies, selection, language)) yield return picture;
    }

    // The expectations with which the tests of digits and percentages that were run compare the counts.
    private IEnumerable<Picture> OfAnomalies(AnomalyReport anomalies, string selection, IFormatProvider? language)
    {
        var table = findings.Table;
        foreach (var (id, digits) in anomalies.Families.SelectMany(finding => DigitSums.Of(finding.Family)))
        {
            int index = table.Contest.IndexOf(id);
            foreach (var of in new[] { DigitPlace.Last, DigitPlace.Second })
            {
                if (AnomalyPictureSet.Digits(table, index, digits, of, language) is { } picture) yield return picture;
            }
        }

        if (anomalies.Families.All(finding => finding.Name != "percentages")) yield break;
        if (table.PlotPercentages(null, language) is { } turnout) yield return turnout;
        if (table.PlotPercentages(selection, language) is { } share) yield return share;
    }
}
