using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>Writes fits of mixture models as a section that begins with what they are not evidence of.</summary>
internal static class AddedBallotsSection
{
    private const int MostRows = 20;

    /// <param name="report">The fits.</param>
    /// <param name="language">The language of the words; null is English.</param>
    /// <param name="pictures">Adds pictures; null for none.</param>
    public static ReportSection Of(
        AddedBallotsReport report, IFormatProvider? language, Action<ReportSection.Builder>? pictures = null)
    {
        var section = new ReportSection.Builder("added-ballots", AddedBallotsTexts.Title.In(language));
        section.Paragraph(AddedBallotsTexts.NotEvidence.In(language));
        if (report.Fits.Any(fit => fit.Model == MixtureModels.Stations))
        {
            section.Paragraph(AddedBallotsTexts.StationsNote.In(language));
        }

        if (report.Fits.Any(fit => fit.Model == MixtureModels.Centres))
        {
            section.Paragraph(AddedBallotsTexts.CentresNote.In(language));
        }

        AddEstimates(section, report, language);
        AddParts(section, report, language);
        foreach (string warning in Warnings(report, language)) section.Warning(warning);
        pictures?.Invoke(section);
        foreach (var fit in report.Fits.Where(fit => fit.Listed.Count > 0)) AddRows(section, report, fit, language);
        section.Note(AddedBallotsTexts.Rate.In(language, report.FalseDiscoveryRate));
        return section.Build();
    }

    private static void AddEstimates(
        ReportSection.Builder section, AddedBallotsReport report, IFormatProvider? language) =>
        section.Table(
            table =>
            {
                table.Text(AddedBallotsTexts.Selection.In(language)).Text(AddedBallotsTexts.Model.In(language));
                table.Any(AddedBallotsTexts.Added.In(language)).Any(AddedBallotsTexts.Ends.In(language));
                table.Percent(AddedBallotsTexts.OfVotes.In(language)).Whole(AddedBallotsTexts.Lead.In(language));
                table.Any(AddedBallotsTexts.Reference.In(language)).Number("D").Any("p");
                foreach (var fit in report.Fits) table.Row(Estimate(report, fit, language));
            },
            AddedBallotsTexts.Estimates.In(language));

    private static CellValue[] Estimate(AddedBallotsReport report, AddedBallotsFit fit, IFormatProvider? language)
    {
        string name = NameOf(report, fit, language), model = AddedBallotsTexts.Of(fit.Model).In(language);
        if (fit.Reason is { } reason)
        {
            var none = CellValue.NotComputable(reason.ToString(null, language));
            return [name, model, none, default, default, default, default, default, default];
        }

        var reference = fit.Reference is { } clean
            ? AddedBallotsTexts.ReferenceCell.In(language, clean.Mean, clean.Least, clean.Largest)
            : null;
        return
        [
            name, model, Headline(fit, language),
            fit.AddedBallots.Interval is { } ends
                ? AddedBallotsTexts.Range.In(language, ends.Low, ends.High)
                : null,
            fit.ShareOfVotes is double share ? CellValue.Percent(share) : default, fit.Lead, reference,
            fit.LikelihoodRatio is double ratio ? CellValue.Number(ratio) : default,
            fit.PValue?.ToString(null, language),
        ];
    }

    // No point estimate if it cannot be distinguished from none.
    private static string Headline(AddedBallotsFit fit, IFormatProvider? language) => fit.IsDistinguishable
        ? AddedBallotsTexts.About.In(language, fit.AddedBallots.Value)
        : fit.AddedBallots.Interval is { } interval
            ? AddedBallotsTexts.AtMost.In(language, interval.High)
            : AddedBallotsTexts.NotDistinguishable.In(language);

    private static void AddParts(ReportSection.Builder section, AddedBallotsReport report, IFormatProvider? language)
    {
        AddedBallotsFit[] fits = [.. report.Fits.Where(fit => fit.IsComputable)];
        if (fits.Length == 0) return;
        section.Table(
            table =>
            {
                table.Text(AddedBallotsTexts.Selection.In(language)).Text(AddedBallotsTexts.Model.In(language));
                table.Number(AddedBallotsTexts.Incremental.In(language));
                table.Number(AddedBallotsTexts.Extreme.In(language));
                table.Percent(AddedBallotsTexts.IncrementalShare.In(language));
                table.Percent(AddedBallotsTexts.ExtremeShare.In(language));
                table.Percent(AddedBallotsTexts.OddShare.In(language));
                table.Percent(AddedBallotsTexts.Intensity.In(language));
                table.Whole(AddedBallotsTexts.Sheets.In(language)).Whole(AddedBallotsTexts.Alone.In(language));
                table.Any(AddedBallotsTexts.CleanFit.In(language));
                foreach (var fit in fits) table.Row(Part(report, fit, language));
            },
            AddedBallotsTexts.Parts.In(language));
    }

    private static CellValue[] Part(AddedBallotsReport report, AddedBallotsFit fit, IFormatProvider? language) =>
    [
        NameOf(report, fit, language), AddedBallotsTexts.Of(fit.Model).In(language),
        CellValue.Number(fit.AddedIncremental.Value, 0), CellValue.Number(fit.AddedExtreme.Value, 0),
        CellValue.Percent(fit.IncrementalShare.Value), CellValue.Percent(fit.ExtremeShare.Value),
        fit.OddShare is double odd ? CellValue.Percent(odd) : default,
        fit.Intensity is double intensity ? CellValue.Percent(intensity, 0) : default,
        fit.Coverage!.Sheets, fit.Coverage.Centres is null ? default(CellValue) : fit.Coverage.SheetsAlone,
        fit.CleanPart?.PValue.ToString(null, language),
    ];

    private static void AddRows(
        ReportSection.Builder section, AddedBallotsReport report, AddedBallotsFit fit, IFormatProvider? language) =>
        section.Table(
            table =>
            {
                table.Text(AddedBallotsTexts.Sheet.In(language)).Number(AddedBallotsTexts.Posterior.In(language));
                table.Number(AddedBallotsTexts.Expected.In(language));
                table.Rows(fit.Listed, row =>
                [
                    report.Table[row.Row].ToString(), CellValue.Number(row.Posterior, 3),
                    CellValue.Number(row.ExpectedBallots, 0),
                ]);
            },
            AddedBallotsTexts.Listed.In(
                language, NameOf(report, fit, language), AddedBallotsTexts.Of(fit.Model).In(language)),
            MostRows);

    private static IEnumerable<string> Warnings(AddedBallotsReport report, IFormatProvider? language)
    {
        foreach (var fit in report.Fits)
        {
            string about = $"{NameOf(report, fit, language)}, {AddedBallotsTexts.Of(fit.Model).In(language)}: ";
            foreach (var warning in fit.Warnings) yield return about + warning.ToString(null, language);
        }

        foreach (var model in report.Fits.Where(fit => fit.IsDistinguishable).GroupBy(fit => fit.Model))
        {
            if (model.Count() < 2) continue;
            yield return AddedBallotsTexts.BothSides.In(language, AddedBallotsTexts.Of(model.Key).In(language));
        }
    }

    /// <summary>The name of the selection of a fit.</summary>
    public static string NameOf(AddedBallotsReport report, AddedBallotsFit fit, IFormatProvider? language) =>
        VisibleText.Cell(
            report.Table.Contest.Selections[report.Table.Contest.IndexOf(fit.Selection)].Name, language);
}
