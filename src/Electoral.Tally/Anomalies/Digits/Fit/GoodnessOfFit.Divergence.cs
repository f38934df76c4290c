using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    private const double MostOutcomes = 5e6;

    /// <summary>Pearson's X² = Σ(O − E)²/E on k − 1 degrees of freedom (Pearson 1900); asymptotic.</summary>
    public FitStatistic Pearson() => ChiSquare("Pearson X²", FitMeasures.Pearson(_counts, _probabilities, N));

    /// <summary>
    /// Pearson's X² with its exact p-value: the probability of all outcomes whose X² is as large, ties included.
    /// </summary>
    /// <remarks>All outcomes are looked at: n = 12 in 10 cells has 293,930 of them.</remarks>
    /// <exception cref="InvalidOperationException">
    /// There are more than 5,000,000 outcomes: see <see cref="IsEnumerable"/>.
    /// </exception>
    public FitStatistic PearsonExact()
    {
        if (!IsEnumerable) Throw.TooManyOutcomes(N, Cells);
        double log = MultinomialEnumeration.LogTail(_counts, _probabilities);
        return Pearson() with { PValue = PValue.FromLog(log, PValueMethod.Exact, PValueSides.OneSided) };
    }

    /// <summary>Whether there are few enough outcomes for <see cref="PearsonExact"/>.</summary>
    public bool IsEnumerable => MultinomialEnumeration.Outcomes(N, Cells) <= MostOutcomes;

    /// <summary>The likelihood ratio G = 2 Σ O ln(O/E) on k − 1 degrees of freedom (Wilks 1938); asymptotic.</summary>
    public FitStatistic LikelihoodRatio() => ChiSquare("G", 2 * N * KullbackLeibler);

    /// <summary>
    /// The power divergence 2/(λ(λ + 1)) Σ O((O/E)^λ − 1) on k − 1 degrees of freedom; asymptotic (Cressie and Read
    /// 1984, who recommend λ = 2/3).
    /// </summary>
    /// <param name="lambda">λ, neither 0 (that is G) nor −1.</param>
    /// <exception cref="ArgumentOutOfRangeException">λ is 0, −1 or not finite.</exception>
    public FitStatistic CressieRead(double lambda = 2.0 / 3)
    {
        if (lambda is 0 or -1 || !double.IsFinite(lambda)) Throw.PowerOutOfRange(lambda);
        double sum = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            double expected = N * _probabilities[cell];
            if (_counts[cell] > 0) sum += _counts[cell] * (Math.Pow(_counts[cell] / expected, lambda) - 1);
        }

        return ChiSquare("Cressie–Read", Math.Max(0, 2 / (lambda * (lambda + 1)) * sum));
    }

    /// <summary>Freeman and Tukey's 4 Σ(√O − √E)² on k − 1 degrees of freedom (1950); asymptotic.</summary>
    public FitStatistic FreemanTukey()
    {
        double sum = 0;
        for (int cell = 0; cell < Cells; cell++)
        {
            double difference = Math.Sqrt(_counts[cell]) - Math.Sqrt(N * _probabilities[cell]);
            sum += difference * difference;
        }

        return ChiSquare("Freeman–Tukey", 4 * sum);
    }

    private FitStatistic ChiSquare(string name, double statistic) =>
        new(name, statistic, Cells - 1, Asymptotic(ChiSquareDistribution.LogSurvival(statistic, Cells - 1)));

    private static PValue Asymptotic(double log) =>
        PValue.FromLog(log, PValueMethod.Asymptotic, PValueSides.OneSided);
}
