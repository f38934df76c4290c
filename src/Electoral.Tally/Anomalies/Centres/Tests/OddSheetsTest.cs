namespace Electoral.Tally;

/// <summary>Sheets whose votes, or whose turnout, do not fit their polling place.</summary>
internal sealed class OddSheetsTest(bool isTurnout) : CentreTest("odd-sheets", isTurnout)
{
    private static readonly ReportText OfVotes = new(
        "Sheets that do not fit their polling place", "Actas que no encajan en su centro de votación");

    private static readonly ReportText OfTurnout = new(
        "Sheets whose turnout does not fit their polling place",
        "Actas cuya participación no encaja en su centro de votación");

    private static readonly ReportText ExpectedOdd = new(
        "odd comparisons expected by the fit", "comparaciones extrañas que el ajuste espera");

    private static readonly ReportText NoSheet = new(
        "the likelihood ratio alone has p = {0}, but no single sheet can be named: p is set to 1",
        "el cociente de verosimilitudes solo tiene p = {0}, pero no se puede nombrar ningún acta: se pone p = 1");

    private static readonly ReportText Named = new(
        "sheets whose counts seem to have nothing to do with the other stations of their polling place: {0:N0}; the "
        + "stations of a place otherwise differ as is usual ({1})",
        "actas cuyos datos no parecen guardar relación con las demás mesas de su centro de votación: {0:N0}; por lo "
        + "demás, las mesas de un centro difieren como es habitual ({1})");

    private static readonly ReportText Explained = new(
        "sheets listed: {0:N0}; stations may differ in a way that explains them, so they are not a finding ({1})",
        "actas listadas: {0:N0}; las mesas pueden diferir de un modo que las "
        + "explica, así que no son un hallazgo ({1})");

    private static readonly ReportText Quiet = new(
        "no sheet differs from its polling place by more than the stations of one place differ here ({0}); "
        + "moderate changes of many sheets would not show",
        "ningún acta se aparta de su centro de votación más de lo que aquí difieren las mesas de un centro ({0}); "
        + "cambios moderados de muchas actas no se verían");

    public override ReportText Title => IsTurnout ? OfTurnout : OfVotes;

    public override string StatisticName => "LR";

    public override ReportText NullHypothesis { get; } = new(
        "given a polling place, each of its stations is beta-binomial with a dispersion of its own, by a log-normal "
        + "law, an inverse gamma law or any law up to a bound; no sheet's counts are unrelated to its place",
        "dado un centro de votación, cada mesa es beta-binomial con una dispersión propia, según una ley log-normal, "
        + "una gamma inversa o cualquier ley hasta un límite; ningún acta tiene datos sin relación con su centro");

    public override string Reference =>
        "Self and Liang 1987, J. Am. Stat. Assoc. 82:605; Skellam 1948; Dunn and Smyth 1996";

    protected override AnomalyTest? Run(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test)
    {
        if (centres.Odd is not { } odd) return test with { NotComputable = centres.NoCentres };
        var spread = SpreadCounts.Of(odd, centres.Comparer.Before);
        var refusal = OddVerdict.Refusal(odd, centres.Sheets, centres.Level);
        var likelihoodP = odd.PValue;
        // A verdict names a sheet: without one the p-value is 1, which is no smaller than it should be.
        bool isNameless = odd.Listed.Count == 0 && likelihoodP.LogValue < 0;
        var said = Said(odd, spread, isQuiet: likelihoodP.Value > input.Options.SignificanceLevel);
        if (input.Unit is null && refusal is null)
        {
            int most = ((CentreOptions)input.Options).MaxFlags;
            input.Sheets.Flags.AddRange(CentreFlags.Of(
                input.Table, centres.Sheets, odd, centres.Reasons, Id, test.Selection, most));
        }

        return test with
        {
            Statistic = odd.LikelihoodRatio,
            PValue = isNameless ? likelihoodP.WithLog(0) : likelihoodP,
            Effect = new(new("odd-comparisons", ExpectedOdd), odd.ExpectedOdd),
            Descriptive = refusal,
            Warnings = refusal is not null ? [spread]
                : isNameless ? [said, new("no-sheet-named", NoSheet, likelihoodP)]
                : odd.ScoreRatio > 0 ? [said, OddVerdict.Ratios(odd)]
                : [said],
        };
    }

    private static ReportStatement Said(OddStations odd, ReportStatement spread, bool isQuiet) =>
        odd.Listed.Count == 0 ? new("no-sheet-apart", Quiet, spread)
        : isQuiet ? new("sheets-explained", Explained, odd.Listed.Count, spread)
        : new("sheets-named", Named, odd.Listed.Count, spread);
}
