namespace Electoral.Tally.Conformance.Cases;

internal static class ClaimPartialAggregateCase
{
    public static Findings Run(GoldenCase golden)
    {
        var table = TallyCsv.Read(golden.DatasetFile());
        var frame = SheetFrame.OfTotals(golden.Long("totalStations"), registered: null);
        var claim = new Claim("claim") { [golden.Text("candidate")] = golden.Long("claimed") };
        var partial = table.CheckClaim(claim.Covering(golden.Long("claimedStations")), frame);
        var full = table.CheckClaim(claim, frame);
        return new()
        {
            ["minOverlap"] = partial.LeastCollectedInside,
            ["collected"] = partial.Counts[0].Collected,
            ["claimMin"] = partial.Counts[0].Possible.Low,
            ["claimMax"] = partial.Counts[0].Possible.High,
            ["excess"] = partial.Counts[0].Excess,
            ["shortfall"] = partial.Counts[0].Shortfall,
            ["fewestSheetsThatMustBeWrong"] = partial.Counts[0].FewestFalseSheets,
            ["fewestSheetsThatMustBeWrongFullClaim"] = full.Counts[0].FewestFalseSheets,
        };
    }
}
