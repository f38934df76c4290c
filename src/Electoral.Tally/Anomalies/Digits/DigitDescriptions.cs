namespace Electoral.Tally;

/// <summary>Digits of a table against fixed laws, none of them evidence.</summary>
internal sealed class DigitDescriptions
{
    private readonly DigitOptions _options;
    private readonly Dictionary<DigitPlace, DigitCounts> _counts = [];

    public DigitDescriptions(TallyTable table, DigitOptions options, CancellationToken cancellation)
    {
        _options = options;
        var how = new AggregationOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism };
        foreach (var place in Enum.GetValues<DigitPlace>())
        {
            _counts[place] = DigitCounts.Of(table, place, options: how, cancellation: cancellation);
        }
    }

    /// <summary>The descriptions of one selection.</summary>
    /// <param name="drafts">The tests before anything is computed.</param>
    /// <param name="place">The place of the selection in the contest.</param>
    /// <param name="values">Its votes, one a sheet that has them.</param>
    /// <param name="missing">The sheets that lack them.</param>
    public IEnumerable<AnomalyTest> Of(DigitDrafts drafts, int place, long[] values, long missing)
    {
        yield return Pearson(drafts.Uniform, place, DigitPlace.Last, DigitLaw.UniformDigit);
        yield return Kuiper(drafts.Kuiper, place);
        yield return Mean(drafts.LastMean, place, DigitPlace.Last, DigitLaw.UniformDigit);
        yield return Fives(drafts.Fives, place);
        yield return Pearson(drafts.LastTwo, place, DigitPlace.LastTwo, DigitLaw.Uniform(100));
        yield return Differences(drafts.Differences, place);
        yield return Pearson(drafts.FirstBenford, place, DigitPlace.First, DigitLaw.BenfordFirst);
        yield return Pearson(drafts.SecondBenford, place, DigitPlace.Second, DigitLaw.BenfordSecond);
        yield return Mean(drafts.SecondMean, place, DigitPlace.Second, DigitLaw.BenfordSecond);
        yield return Pearson(drafts.FirstTwo, place, DigitPlace.FirstTwo, DigitLaw.BenfordLeading(2));
        yield return Pearson(drafts.FirstThree, place, DigitPlace.FirstThree, DigitLaw.BenfordLeading(3));
        yield return Mantissas(drafts.Mantissas, values, missing);
        yield return Repeated(drafts.Repeated, values, missing);
    }

    private AnomalyTest Pearson(AnomalyTest draft, int selection, DigitPlace place, DigitLaw law)
    {
        draft = Counted(draft, selection, place, out var digits);
        if (!draft.IsComputable) return draft;
        var fit = new GoodnessOfFit([.. digits.Counts], law);
        return WithFit(draft, fit, fit.Pearson());
    }

    private AnomalyTest Differences(AnomalyTest draft, int selection)
    {
        draft = Counted(draft, selection, DigitPlace.LastTwo, out var digits);
        if (!draft.IsComputable) return draft;
        var pairs = DigitPairs.OfPairs([.. digits.Counts]);
        var fit = pairs.Differences!;
        return draft with
        {
            Statistic = fit.Statistic,
            DegreesOfFreedom = fit.DegreesOfFreedom,
            PValue = fit.PValue,
            Effect = EffectSizes.OfChiSquare(
                DigitTexts.CohenW, fit.Statistic, fit.DegreesOfFreedom ?? 0, pairs.N),
        };
    }

    private AnomalyTest Kuiper(AnomalyTest draft, int selection)
    {
        draft = Counted(draft, selection, DigitPlace.Last, out var digits);
        if (!draft.IsComputable) return draft;
        var fit = new GoodnessOfFit([.. digits.Counts], DigitLaw.UniformDigit);
        var simulation = FitSimulation.Run(
            fit, [FitMeasure.Kuiper], _options.Simulations, _options.Seed, _options.MaxDegreeOfParallelism);
        return draft with
        {
            Statistic = fit.Kuiper().Statistic,
            PValue = simulation.PValue(FitMeasure.Kuiper, fit),
        };
    }

    private AnomalyTest Mean(AnomalyTest draft, int selection, DigitPlace place, DigitLaw law)
    {
        draft = Counted(draft, selection, place, out var digits);
        if (!draft.IsComputable) return draft;
        var mean = new GoodnessOfFit([.. digits.Counts], law).MeanDigit();
        return draft with
        {
            Statistic = mean.Z,
            PValue = mean.PValue,
            Effect = EffectSizes.OfScore(
                "mean-shift", DigitTexts.MeanShift, mean.Mean - mean.ExpectedMean,
                Math.Sqrt(mean.ExpectedVariance / mean.N)),
        };
    }

    private AnomalyTest Fives(AnomalyTest draft, int selection)
    {
        draft = Counted(draft, selection, DigitPlace.Last, out var digits);
        if (!draft.IsComputable) return draft;
        var endings = new FifthEndings(digits.Count, digits[0] + digits[5]);
        return draft with
        {
            Statistic = endings.Z,
            PValue = endings.TwoSided,
            Effect = new(
                new("fifth-share", DigitTexts.FifthShare), endings.Share!.Value,
                BinomialInterval.ClopperPearson(endings.Ending, endings.N)),
        };
    }

    private AnomalyTest Mantissas(AnomalyTest draft, long[] values, long missing)
    {
        long zeros = values.LongCount(value => value == 0);
        draft = draft with { N = values.Length - zeros, Excluded = Excluded(missing, zeros, 1) };
        if (draft.N < _options.MinimumStations) return TooFew(draft);
        var test = MantissaTest.Of(values);
        return draft with
        {
            Statistic = test.N * test.ArcSquared,
            PValue = test.PValue,
            Effect = new(new("resultant", DigitTexts.Resultant), test.Resultant),
        };
    }

    private AnomalyTest Repeated(AnomalyTest draft, long[] values, long missing)
    {
        draft = draft with { N = values.Length, Excluded = Excluded(missing, 0, 0) };
        if (draft.N < _options.MinimumStations) return TooFew(draft);
        var repeated = RepeatedValues.Of(values);
        return draft with
        {
            Statistic = repeated.AverageFrequency,
            Effect = new(new("entropy", DigitTexts.Entropy), repeated.Entropy),
        };
    }

    private AnomalyTest Counted(AnomalyTest draft, int selection, DigitPlace place, out DigitDistribution digits)
    {
        digits = _counts[place][selection];
        draft = draft with
        {
            N = digits.Count,
            Excluded = Excluded(digits.Missing, digits.Below + digits.Zeros, digits.Minimum),
        };
        return digits.Count < _options.MinimumStations ? TooFew(draft) : draft;
    }

    private AnomalyTest TooFew(AnomalyTest draft) => draft with
    {
        NotComputable = new("too-few", AnomalyTexts.TooFew, draft.N, _options.MinimumStations),
    };

    private static ExcludedCounts[] Excluded(long missing, long below, int minimum) =>
    [
        .. missing > 0 ? [new ExcludedCounts(missing, new("lacks-count", DigitTexts.Lacks))] : Nothing,
        .. below > 0 ? [new ExcludedCounts(below, new("below", DigitTexts.Below, minimum))] : Nothing,
    ];

    private static AnomalyTest WithFit(AnomalyTest draft, GoodnessOfFit fit, FitStatistic statistic) => draft with
    {
        Statistic = statistic.Statistic,
        DegreesOfFreedom = statistic.DegreesOfFreedom,
        PValue = statistic.PValue,
        Effect = EffectSizes.OfChiSquare(
            DigitTexts.CohenW, statistic.Statistic, statistic.DegreesOfFreedom ?? 0, fit.N),
        Warnings = fit.MinimumExpected < 5
            ? [new("few-expected", DigitTexts.FewExpected, fit.MinimumExpected)]
            : [],
    };

    private static ExcludedCounts[] Nothing => [];
}
