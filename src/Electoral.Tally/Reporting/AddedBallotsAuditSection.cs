using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>
/// Added ballots under mixture models: a separate section, which begins with what it is not evidence of.
/// </summary>
internal sealed class AddedBallotsAuditSection(AddedBallotsReport report) : IAuditSection
{
    public ReportSection Describe(IFormatProvider? language) => report.Describe(language);

    public ReportSection DescribePage(IFormatProvider? language) => AddedBallotsSection.Of(report, language, section =>
    {
        foreach (string selection in report.Fits.Select(fit => fit.Selection).Distinct())
        {
            Add(report.PlotDistances(selection, language));
            Add(report.PlotReference(selection, language));
        }

        void Add(Picture? picture)
        {
            if (picture is not null) section.Picture(picture.ToSvg(), picture.Alternative);
        }
    });
}
