using System.Text.Json;

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

    // Pictures are for people; their numbers are in other members.
    public void WriteJson(Utf8JsonWriter json)
    {
    }

    private IEnumerable<Picture> Of(IFormatProvider? language)
    {
        var table = findings.Table;
        if (findings.Assessment is { } assessment)
        {
            if (assessment.DrawMargin(findings.Claims, language) is { } axis) yield return axis;
            if (assessment.Sensitivity is { } curve) yield return curve.Draw(language);
            var level = findings.RollUp.Level;
            bool isLevel = assessment.Coverage.Frame.Units.Levels.Any(of => of.Name == level.Name);
            if (isLevel && assessment.Coverage.DrawCoverage(level.Name, language) is { } covered) yield return covered;
        }

        bool hasTurnout = findings.Totals.Turnout is not null;
        if (hasTurnout) yield return table.DrawTurnout(language);
        if (findings.Totals.Leader is not { } leader || findings.Totals.EffectiveValid is null) yield break;
        string selection = table.Contest.Selections[leader.Candidate.Selections[0]].Id;
        yield return table.DrawShare(selection, language);
        if (hasTurnout) yield return table.DrawFingerprint(selection, language);
        if (findings.Anomalies is null) yield break;
        foreach (var picture in OfAnomalies(leader.Candidate, language)) yield return picture;
    }

    // What the tests of digits and percentages hold against the counts, for those who lead and their rival.
    private IEnumerable<Picture> OfAnomalies(Candidate leader, IFormatProvider? language)
    {
        var table = findings.Table;
        List<int> places = [leader.Selections[0]];
        if (findings.Totals.RunnerUp is { } rival) places.Add(rival.Candidate.Selections[0]);
        DigitPlace[] digits = [DigitPlace.Last, DigitPlace.Second];
        foreach (var picture in AnomalyPictureSet.Digits(table, places, digits, language)) yield return picture;
        if (AnomalyPictureSet.Comb(table, null, language) is { } turnout) yield return turnout;
        if (AnomalyPictureSet.Comb(table, places[0], language) is { } share) yield return share;
    }
}
