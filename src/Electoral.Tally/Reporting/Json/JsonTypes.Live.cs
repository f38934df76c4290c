namespace Electoral.Tally;

internal sealed partial class JsonTypes
{
    // The results of the live count and the mixture models.
    private void AddLiveAndMixtures()
    {
        Value<Mixtures.AddedBallotsEstimate>();
        Result<Mixtures.AddedBallotsFit>();
        Result<Mixtures.AddedBallotsReport>();
        Value<Mixtures.AddedBallotsRow>();
        Result<Mixtures.CleanPartFit>();
        Result<Mixtures.CleanReference>();
        Result<Mixtures.KlimekEstimate>();
        Result<Live.LiveSnapshot>();
        Result<Live.LiveSummary>();
        Result<Mixtures.MixtureCoverage>();
        Result<Live.SheetVersion>();
        Result<Live.SubmissionReason>();
        Result<Live.SubmissionResult>();
    }
}
