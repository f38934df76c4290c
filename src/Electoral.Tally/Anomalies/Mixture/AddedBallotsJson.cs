using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>The report of mixture models as JSON, with the sheets of its rows.</summary>
internal static class AddedBallotsJson
{
    public static void Describe(JsonForm<AddedBallotsReport> form) => form
        .Truth("exploratory", _ => true)
        .Text("notEvidenceOf", _ => AddedBallotsTexts.NotEvidence.In(null))
        .Number("falseDiscoveryRate", report => report.FalseDiscoveryRate)
        .Objects("fits", report => report.Fits.Select(fit => (report.Table, Fit: fit)), fit => fit
            .Include(AddedBallotsFit.Summary, one => one.Fit)
            .Objects("rows", one => one.Fit.Listed.Select(row => (one.Table, Row: row)), row => row
                .Whole("row", one => one.Row.Row)
                .Text("sheet", one => one.Table[one.Row.Row].ToString())
                .Number("posterior", one => one.Row.Posterior)
                .Number("ballots", one => one.Row.ExpectedBallots)));
}
