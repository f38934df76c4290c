using Electoral.Tally.Conformance.Cases;

namespace Electoral.Tally.Conformance;

/// <summary>Which question to the library a method of the files is.</summary>
internal static class Adapters
{
    public static IReadOnlyDictionary<string, Func<GoldenCase, Findings>> All { get; } =
        new Dictionary<string, Func<GoldenCase, Findings>>(StringComparer.Ordinal)
        {
            ["bayes.betaBinomialPredictive"] = PredictionCases.BetaBinomial,
            ["bootstrap.raoWu"] = ResamplingCases.RaoWu,
            ["bootstrap.raoWu.exactVariance"] = ResamplingCases.ExactVariance,
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
            ["conformal.split"] = PredictionCases.Conformal,
            ["dataset"] = _ => [],
            ["design.kish"] = ProbabilityCases.Kish,
            ["distribution.betaBinomial"] = BetaBinomialCase.Run,
            ["distribution.tails"] = TailsCase.Run,
            ["interval.binomial"] = BinomialIntervalCase.Run,
            ["interval.hypergeometric"] = HypergeometricIntervalCase.Run,
            ["interval.imbensManski"] = PredictionCases.ImbensManskiInterval,
            ["interval.proportion"] = ProportionIntervalCase.Run,
            ["interval.simultaneous"] = SimultaneousIntervalCase.Run,
            ["multiplicity.adjust"] = AdjustCase.Run,
            ["multiplicity.combine"] = CombineCase.Run,
            ["outliers.robust"] = RobustCase.Run,
            ["probability.lead"] = ProbabilityCases.Lead,
            ["pvalue.fisher"] = FisherCase.Run,
            ["quantile.weighted"] = PredictionCases.WeightedQuantiles,
            ["ratio.clustered"] = RatioCases.Clustered,
            ["ratio.combined"] = RatioCases.Combined,
            ["ratio.combined.bulk"] = BulkCase.Run,
            ["ratio.perStratum"] = RatioCases.ByStratum,
            ["sampleSize.detection"] = PlanningCases.Detect,
            ["sampleSize.ndiVoters"] = PlanningCases.Voters,
            ["sampleSize.stratified"] = PlanningCases.Stratified,
            ["sensitivity.nmarLogit"] = SensitivityCase.Run,
            ["sensitivity.nmarNormalPrior"] = SensitivityPriorCase.Run,
            ["shape.dip"] = DipCase.Run,
            ["shape.logVoteRate"] = LogVoteRateCase.Run,
            ["shrinkage.normalNormal"] = PredictionCases.Shrinkage,
            ["tipping.share"] = TippingShareCase.Run,
            ["total.combinedRatio"] = TotalCases.CombinedRatio,
            ["total.expansion"] = TotalCases.Expansion,
            ["total.greg"] = TotalCases.Greg,
            ["total.postStratified"] = TotalCases.PostStratified,
            ["total.separateRatio"] = TotalCases.SeparateRatio,
            ["turnout.shareAssociation"] = ShareAssociationCase.Run,
            ["turnout.shpilkin"] = ShpilkinCase.Run,
            ["variance.jackknifeJKn"] = ResamplingCases.Jackknife,
            ["variance.singletonStrata"] = RatioCases.SingletonStrata,
        };
}
