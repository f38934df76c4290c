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
            ["claim.consistency"] = ClaimConsistencyCase.Run,
            ["claim.consistencyAggregate"] = ClaimConsistencyAggregateCase.Run,
            ["claim.partialAggregate"] = ClaimPartialAggregateCase.Run,
            ["digits.bayesFactor"] = GoodnessOfFitCase.BayesFactor,
            ["digits.benfordAnalysis"] = BenfordAnalysisCase.Run,
            ["digits.benfordFirst1"] = BenfordCase.Run,
            ["digits.benfordFirst2"] = BenfordCase.Run,
            ["digits.benfordFirst3"] = BenfordCase.Run,
            ["digits.benfordMonteCarlo"] = BenfordSimulationCase.Run,
            ["digits.benfordProbability"] = DigitLawCase.Positions,
            ["digits.c05s"] = FifthEndingsCase.Counts,
            ["digits.exactFirst"] = GoodnessOfFitCase.Exact,
            ["digits.exactLast"] = GoodnessOfFitCase.Exact,
            ["digits.exactMultinomial"] = GoodnessOfFitCase.Multinomial,
            ["digits.exactSecond"] = GoodnessOfFitCase.Exact,
            ["digits.extraction"] = DigitLawCase.Extraction,
            ["digits.gofFirst"] = GoodnessOfFitCase.Run,
            ["digits.gofLast"] = GoodnessOfFitCase.Run,
            ["digits.gofSecond"] = GoodnessOfFitCase.Run,
            ["digits.iran2009"] = DigitPairsCase.Iran,
            ["digits.kuiper"] = BenfordSimulationCase.Kuiper,
            ["digits.lastTwoPairs"] = DigitPairsCase.Run,
            ["digits.lastTwoUniform"] = DigitPairsCase.Uniform,
            ["digits.madNormal"] = GoodnessOfFitCase.Deviation,
            ["digits.mantissaCircular"] = MantissaCase.Run,
            ["digits.meanFirst"] = GoodnessOfFitCase.Mean,
            ["digits.meanLast"] = GoodnessOfFitCase.Mean,
            ["digits.meanSecond"] = GoodnessOfFitCase.Mean,
            ["digits.nullQuantiles"] = BenfordSimulationCase.Quantiles,
            ["digits.repeatedValues"] = MantissaCase.Repeated,
            ["digits.secondDigitConstants"] = DigitLawCase.Constants,
            ["distribution.betaBinomial"] = BetaBinomialCase.Run,
            ["distribution.tails"] = TailsCase.Run,
            ["eftoolkit.basic"] = ToolkitCase.Run,
            ["interval.binomial"] = BinomialIntervalCase.Run,
            ["interval.hypergeometric"] = HypergeometricIntervalCase.Run,
            ["interval.proportion"] = ProportionIntervalCase.Run,
            ["interval.simultaneous"] = SimultaneousIntervalCase.Run,
            ["multiplicity.adjust"] = AdjustCase.Run,
            ["multiplicity.combine"] = CombineCase.Run,
            ["percent.p05s"] = FifthEndingsCase.Percentages,
            ["pvalue.fisher"] = FisherCase.Run,
            ["sensitivity.nmarLogit"] = SensitivityCase.Run,
            ["sensitivity.nmarNormalPrior"] = SensitivityPriorCase.Run,
            ["tipping.share"] = TippingShareCase.Run,
        };
}
