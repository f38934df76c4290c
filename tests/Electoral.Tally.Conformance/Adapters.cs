using Electoral.Tally.Conformance.Cases;

namespace Electoral.Tally.Conformance;

/// <summary>Which question to the library a method of the files is.</summary>
internal static class Adapters
{
    public static IReadOnlyDictionary<string, Func<GoldenCase, Findings>> All { get; } =
        new Dictionary<string, Func<GoldenCase, Findings>>(StringComparer.Ordinal)
        {
            ["bounds.deterministic"] = BoundsCase.Run,
            ["bounds.deterministicGlobalCap"] = BoundsCase.Run,
            ["bulletin.increment"] = BulletinIncrementCase.Run,
            ["bulletin.roundedPercent"] = RoundedPercentCase.Run,
            ["centre.homogeneity"] = HomogeneityCase.Run,
            ["centre.standardisedFingerprint"] = FingerprintCase.Run,
            ["centre.tableZ"] = TableScoresCase.Run,
            ["claim.consistency"] = ClaimConsistencyCase.Run,
            ["claim.consistencyAggregate"] = ClaimConsistencyAggregateCase.Run,
            ["claim.partialAggregate"] = ClaimPartialAggregateCase.Run,
            ["compare.twoSample"] = TwoSampleCase.Run,
            ["distribution.betaBinomial"] = BetaBinomialCase.Run,
            ["distribution.tails"] = TailsCase.Run,
            ["interval.binomial"] = BinomialIntervalCase.Run,
            ["interval.hypergeometric"] = HypergeometricIntervalCase.Run,
            ["interval.proportion"] = ProportionIntervalCase.Run,
            ["interval.simultaneous"] = SimultaneousIntervalCase.Run,
            ["multiplicity.adjust"] = AdjustCase.Run,
            ["multiplicity.combine"] = CombineCase.Run,
            ["outliers.robust"] = RobustCase.Run,
            ["pvalue.fisher"] = FisherCase.Run,
            ["sensitivity.nmarLogit"] = SensitivityCase.Run,
            ["sensitivity.nmarNormalPrior"] = SensitivityPriorCase.Run,
            ["shape.dip"] = DipCase.Run,
            ["shape.logVoteRate"] = LogVoteRateCase.Run,
            ["tipping.share"] = TippingShareCase.Run,
            ["turnout.shareAssociation"] = ShareAssociationCase.Run,
            ["turnout.shpilkin"] = ShpilkinCase.Run,
        };
}
